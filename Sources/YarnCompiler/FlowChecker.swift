import YarnSyntax

/// Finds statements that no path through a node comes to.
///
/// Only what is certain is said: a statement behind one that always leaves the node, and what
/// stands under a condition that is written out as true or false.
struct FlowChecker {
  private let tree: SyntaxTree
  private let file: Int
  private var diagnostics: [Diagnostic] = []

  /// - Complexity: O(*n*) in the number of statements.
  static func check(_ tree: SyntaxTree, _ file: Int) -> [Diagnostic] {
    var checker = FlowChecker(tree: tree, file: file)
    for node in tree.nodes { _ = checker.check(node.body) }
    return checker.diagnostics
  }

  private init(tree: SyntaxTree, file: Int) {
    self.tree = tree
    self.file = file
  }

  /// Checks statements in a row; gives the one that leaves the node in any case, if there is one.
  private mutating func check(_ statements: [StatementSyntax]) -> SourceRange? {
    var exit: SourceRange?
    var isReported = false
    for statement in statements {
      if let exit, !isReported, !statement.isDeclaration {
        diagnostics.append(.unreachable(file, firstLine(of: statement), because: exit))
        isReported = true
      }
      // What is unreachable already is looked at all the same: it may be moved.
      let left = check(statement)
      exit = exit ?? left
    }
    return exit
  }

  private mutating func check(_ statement: StatementSyntax) -> SourceRange? {
    switch statement {
    case .jump(let range, _), .return(let range), .stop(let range):
      return range
    case .line(let line):
      if let reason = alwaysFalse(line) { reportNever(line.range, reason) }
    case .options(let group):
      // An option that is not available is shown all the same; only its block is out of reach.
      for option in group {
        if let reason = alwaysFalse(option.line), let first = option.block.first {
          reportNever(firstLine(of: first), reason)
        }
        _ = check(option.block)
      }
    case .lineGroup(let group):
      for item in group {
        if let reason = alwaysFalse(item.line) { reportNever(item.line.range, reason) }
        _ = check(item.block)
      }
    case .if(let statement):
      return check(statement)
    case .once(let statement):
      let first = check(statement.body)
      let second = check(statement.otherwise)
      return first != nil && second != nil ? statement.range : nil
    case .set, .declare, .enumeration, .call, .detour, .command:
      break
    }
    return nil
  }

  private mutating func check(_ statement: IfSyntax) -> SourceRange? {
    var isOpen = true
    var leavesAlways = true
    var constant: (range: SourceRange, value: Bool)?
    for clause in statement.clauses {
      let value = clause.condition.map { tree.constantCondition($0) } ?? true
      if let condition = clause.condition, let value, isOpen {
        constant = (tree[condition].range, value)
      }
      let isDead = !isOpen || value == false
      if isDead, let constant, let first = clause.body.first(where: { !$0.isDeclaration }) {
        diagnostics.append(
          .unreachableClause(
            file,
            firstLine(of: first),
            because: constant.range,
            isAlways: constant.value
          )
        )
      }
      let exit = check(clause.body)
      if !isDead, exit == nil { leavesAlways = false }
      if value == true { isOpen = false }
    }
    return leavesAlways && !isOpen ? statement.range : nil
  }

  /// Where a line's condition stands, if it is never met.
  private func alwaysFalse(_ line: LineSyntax) -> SourceRange? {
    guard let condition = line.condition?.expression, tree.constantCondition(condition) == false
    else { return nil }
    return tree[condition].range
  }

  private mutating func reportNever(_ range: SourceRange, _ reason: SourceRange) {
    diagnostics.append(.unreachableClause(file, range, because: reason, isAlways: false))
  }

  /// The first line of a statement, which is all that need be marked of it.
  private func firstLine(of statement: StatementSyntax) -> SourceRange {
    let range = statement.place
    let bytes = tree.source.bytes[range.lowerBound..<range.upperBound]
    let end = bytes.firstIndex { $0.isLineEnd } ?? range.upperBound
    return tree.source.trimmed(SourceRange(range.lowerBound, end))
  }
}

extension StatementSyntax {
  /// Whether it does nothing when it is reached.
  fileprivate var isDeclaration: Bool {
    switch self {
    case .declare, .enumeration: true
    case .line, .options, .lineGroup, .if, .once, .set, .call, .jump, .detour, .return, .stop,
      .command:
      false
    }
  }
}
