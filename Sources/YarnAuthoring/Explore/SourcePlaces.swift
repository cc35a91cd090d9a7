package import YarnProgram
package import YarnSyntax

/// Where the lines, conditions and nodes of a program stand in its sources.
///
/// A program does not know its sources. They are read again, and what stands in a node is matched
/// with the node's code in order, because both have the same order.
package struct SourcePlaces: Sendable {
  private var lines: [Int: ExplorationPlace] = [:]
  private var branches: [Int: ExplorationPlace] = [:]
  private var nodes: [String: ExplorationPlace] = [:]

  package init(_ sources: [SourceText], of program: Program) {
    for (file, source) in sources.enumerated() {
      let (tree, _) = Parser.parse(source, file: file)
      let table = LineTable(source)
      for node in tree.nodes { add(node, tree, table, program) }
    }
  }

  package func place(ofLine line: Int) -> ExplorationPlace? { lines[line] }

  /// The place of a condition, by the position of the jump that follows it.
  package func place(ofBranch position: Int) -> ExplorationPlace? { branches[position] }

  package func place(ofNode title: String) -> ExplorationPlace {
    nodes[title] ?? ExplorationPlace(node: title)
  }

  private mutating func add(
    _ syntax: NodeSyntax,
    _ tree: SyntaxTree,
    _ table: LineTable,
    _ program: Program
  ) {
    guard let header = syntax.headers.first(where: { tree.source[$0.key] == "title" }) else {
      return
    }
    let title = tree.source[header.value]
    let place = ExplorationPlace(
      node: title,
      file: tree.source.name,
      line: table.line(of: header.key.lowerBound)
    )
    if nodes[title] == nil { nodes[title] = place }
    let candidates = program.nodes.filter { $0.title == title && !$0.isGroup }
    guard candidates.count == 1, let node = candidates.first else { return }
    var walk = StatementWalk(tree: tree)
    walk.add(syntax.body)
    let numbers = node.code.compactMap { program.code[$0].spokenLine }.sorted()
    let jumps = node.code.filter { program.code[$0].isBranch }
    if numbers.count == walk.lines.count {
      for (number, range) in zip(numbers, walk.lines) {
        lines[number] = place.at(table.line(of: range.lowerBound))
      }
    }
    if jumps.count == walk.branches.count {
      for (position, range) in zip(jumps, walk.branches) {
        branches[position] = place.at(table.line(of: range.lowerBound))
      }
    }
  }
}

/// The lines and conditions of a body in the order in which code is made of them.
private struct StatementWalk {
  let tree: SyntaxTree
  private(set) var lines: [SourceRange] = []
  private(set) var branches: [SourceRange] = []

  mutating func add(_ statements: [StatementSyntax]) {
    for statement in statements { add(statement) }
  }

  private mutating func add(_ statement: StatementSyntax) {
    switch statement {
    case .line(let line):
      lines.append(line.range)
      if line.condition != nil { branches.append(line.range) }
    case .options(let group), .lineGroup(let group):
      for option in group { lines.append(option.line.range) }
      for option in group { add(option.block) }
    case .if(let statement):
      for clause in statement.clauses {
        if let condition = clause.condition { branches.append(tree[condition].range) }
        add(clause.body)
      }
    case .once(let statement):
      branches.append(statement.range)
      add(statement.body)
      add(statement.otherwise)
    case .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command: break
    }
  }
}

extension ExplorationPlace {
  fileprivate func at(_ line: Int) -> ExplorationPlace {
    ExplorationPlace(node: node, file: file, line: line)
  }
}

extension Instruction {
  /// The line that the instruction hands out or offers.
  var spokenLine: Int? {
    switch self {
    case .deliverLine(let line, _), .addOption(let line, _, _, _): Int(line)
    default: nil
    }
  }

  /// Where the instruction goes if its condition does not hold.
  var branchTarget: Int? {
    switch self {
    case .jumpIfFalse(let target), .jumpUnless(_, _, _, let target): Int(target)
    default: nil
    }
  }

  /// Whether the instruction goes one of two ways by a condition.
  var isBranch: Bool {
    branchTarget != nil
  }
}
