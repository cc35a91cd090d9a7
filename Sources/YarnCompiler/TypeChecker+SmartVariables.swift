import YarnProgram
import YarnSyntax

/// Smart variables that need themselves to be computed.
extension TypeChecker {
  mutating func checkSmartVariableLoops() {
    var states = [VisitState](repeating: .new, count: symbols.variables.count)
    for index in symbols.variables.indices where states[index] == .new {
      visit(index, &states)
    }
  }

  private enum VisitState: Equatable {
    case new, open, refused
    /// It is computed through so many others, itself included.
    case done(depth: Int)
  }

  /// Follows references depth first with a stack of its own.
  private mutating func visit(_ start: Int, _ states: inout [VisitState]) {
    var path: [(variable: Int, next: [Int])] = [(start, references(of: start))]
    states[start] = .open
    while let last = path.last {
      guard let next = last.next.last else {
        close(last.variable, &states)
        path.removeLast()
        continue
      }
      path[path.count - 1].next.removeLast()
      switch states[next] {
      case .refused, .done: break
      case .new:
        states[next] = .open
        path.append((next, references(of: next)))
      case .open:
        states[next] = .refused
        let variable = symbols.variables[next]
        diagnostics.append(.smartVariableLoop(variable.file, variable.range, variable.name))
      }
    }
  }

  /// Notes how deep a variable is whose references have all been visited.
  private mutating func close(_ index: Int, _ states: inout [VisitState]) {
    var depth = 0
    var isSmart = false
    let variable = symbols.variables[index]
    if case .smart = variable.kind { isSmart = true }
    for reference in references(of: index) {
      if case .done(let inner) = states[reference] { depth = max(depth, inner) }
    }
    if isSmart { depth += 1 }
    // Only the first that is too deep is told; those that read it are so because of it.
    if depth == Program.smartVariableLimit + 1 {
      diagnostics.append(.smartVariableChain(variable.file, variable.range, variable.name))
    }
    states[index] = .done(depth: depth)
  }

  /// The variables that a smart variable's expression reads.
  private func references(of index: Int) -> [Int] {
    let variable = symbols.variables[index]
    guard case .smart(let root) = variable.kind else { return [] }
    let tree = trees[variable.file]
    return tree.operands(of: root).compactMap { id in
      guard case .variable(let range) = tree[id].kind else { return nil }
      return symbols.variableIndex(tree.source[range])
    }
  }
}
