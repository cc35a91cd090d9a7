import YarnSyntax

/// Jumps that lead nowhere and nodes without lines.
struct ReferenceChecker {
  private let symbols: SymbolTable
  private var diagnostics: [Diagnostic] = []

  static func check(_ trees: [SyntaxTree], symbols: SymbolTable) -> [Diagnostic] {
    var checker = ReferenceChecker(symbols: symbols)
    for (file, tree) in trees.enumerated() {
      for node in tree.nodes {
        if node.isBlank { checker.checkEmpty(node, tree, file) }
        checker.check(node.body, tree, file)
      }
    }
    return checker.diagnostics
  }

  private init(symbols: SymbolTable) {
    self.symbols = symbols
  }

  private mutating func checkEmpty(_ node: NodeSyntax, _ tree: SyntaxTree, _ file: Int) {
    guard let title = node.headers.first(where: { tree.source[$0.key] == "title" }) else { return }
    diagnostics.append(.emptyNode(file, title.value, tree.source[title.value]))
  }

  private mutating func check(
    _ statements: [StatementSyntax],
    _ tree: SyntaxTree,
    _ file: Int
  ) {
    for statement in statements {
      switch statement {
      case .jump(_, .node(let range)), .detour(_, .node(let range)):
        checkDestination(range, tree, file)
      case .options(let group), .lineGroup(let group):
        for option in group { check(option.block, tree, file) }
      case .if(let statement):
        for clause in statement.clauses { check(clause.body, tree, file) }
      case .once(let statement):
        check(statement.body, tree, file)
        check(statement.otherwise, tree, file)
      case .line, .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command:
        break
      }
    }
  }

  private mutating func checkDestination(_ range: SourceRange, _ tree: SyntaxTree, _ file: Int) {
    let title = tree.source[range]
    // Of a title that no node can have the node's header is told already.
    guard symbols.nodeIndex(title) == nil, !symbols.badTitles.contains(title) else { return }
    let word = title.prefix { $0 != " " && $0 != "\t" }
    if word.utf8.count < title.utf8.count, symbols.nodeIndex(String(word)) != nil {
      let rest = tree.source.trimmed(
        SourceRange(range.lowerBound + word.utf8.count, range.upperBound)
      )
      diagnostics.append(.textBehindTitle(file, rest, tree.source[rest]))
      return
    }
    let near =
      diagnostics.count < NearName.faultLimit
      ? NearName.of(title, among: symbols.nodeTitles) : nil
    diagnostics.append(.unknownNode(file, range, title, near: near))
  }
}
