import YarnSyntax

/// Finds what a project of version 2 cannot have, because the language had it later.
struct VersionChecker {
  /// The first version of a project with enums, smart variables, groups and `once`.
  static let firstWhole = 3

  private let file: Int
  private let version: Int
  private var diagnostics: [Diagnostic] = []

  static func check(
    _ trees: [SyntaxTree],
    _ symbols: SymbolTable,
    version: Int
  ) -> [Diagnostic] {
    guard version < firstWhole else { return [] }
    let smart = symbols.variables.compactMap { variable -> Diagnostic? in
      guard case .smart = variable.kind else { return nil }
      return Diagnostic.languageVersionTooLow(
        variable.file,
        variable.range,
        "a smart variable",
        version: version
      )
    }
    return trees.enumerated().flatMap { check($1, $0, version: version) } + smart
  }

  private static func check(_ tree: SyntaxTree, _ file: Int, version: Int) -> [Diagnostic] {
    var checker = VersionChecker(file: file, version: version)
    for node in tree.nodes {
      for header in node.headers where header.condition != nil {
        checker.report(header.key, "a node group's ‘when’")
      }
      checker.check(node.body)
    }
    return checker.diagnostics
  }

  private init(file: Int, version: Int) {
    self.file = file
    self.version = version
  }

  private mutating func report(_ range: SourceRange, _ feature: String) {
    diagnostics.append(
      Diagnostic.languageVersionTooLow(file, range, feature, version: version)
    )
  }

  private mutating func check(_ statements: [StatementSyntax]) {
    for statement in statements {
      switch statement {
      case .line(let line): check(line)
      case .options(let options): check(options)
      case .lineGroup(let items):
        if let first = items.first { report(first.line.range, "a line group") }
        check(items)
      case .if(let statement):
        for clause in statement.clauses { check(clause.body) }
      case .once(let statement):
        report(statement.range, "‘once’")
        check(statement.body)
        check(statement.otherwise)
      case .enumeration(let statement): report(statement.range, "an enum")
      case .detour(let range, _): report(range, "a detour")
      case .return(let range): report(range, "‘return’")
      case .set, .declare, .call, .jump, .stop, .command: break
      }
    }
  }

  private mutating func check(_ options: [OptionSyntax]) {
    for option in options {
      check(option.line)
      check(option.block)
    }
  }

  private mutating func check(_ line: LineSyntax) {
    if let condition = line.condition, condition.isOnce { report(condition.range, "‘once’") }
  }
}
