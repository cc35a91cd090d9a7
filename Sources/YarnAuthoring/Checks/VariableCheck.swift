import YarnSyntax

/// Looks for variables that are set and never read, or read and never set.
package struct VariableCheck: ScriptCheck {
  package init() {}

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    var uses = VariableUses()
    for tree in scripts.trees { uses.add(tree) }
    return uses.declared.compactMap { name, place in
      guard place.file < scripts.ownCount, !scripts.hostVariables.contains(name),
        !uses.handedOver.contains(name)
      else { return nil }
      switch (uses.set.contains(name), uses.read.contains(name)) {
      case (true, false):
        return Finding(
          .unreadVariable,
          file: place.file,
          range: place.range,
          "‘\(name)’ is set and nothing ever reads it"
        )
      case (false, true):
        return Finding(
          .unsetVariable,
          file: place.file,
          range: place.range,
          "‘\(name)’ is never set, so it always has the value that it is declared with"
        )
      // The compiler says so of what is not used at all.
      case (true, true), (false, false): return nil
      }
    }
  }
}

/// Where variables stand in scripts, by what is done with them.
private struct VariableUses {
  /// The variables that are declared with a plain value, and where.
  private(set) var declared: [String: (file: Int, range: SourceRange)] = [:]
  private(set) var set: Set<String> = []
  private(set) var read: Set<String> = []

  /// The variables that stand in a command, which the host may read or set.
  private(set) var handedOver: Set<String> = []

  mutating func add(_ tree: SyntaxTree) {
    for expression in tree.expressions {
      if case .variable(let range) = expression.kind { read.insert(tree.source[range]) }
    }
    var declared: [String: (file: Int, range: SourceRange)] = [:]
    var set: Set<String> = []
    var handedOver: Set<String> = []
    for node in tree.nodes {
      node.body.forEachNested { statement in
        switch statement {
        case .set(let statement): set.insert(tree.source[statement.variable])
        case .declare(let declaration) where tree.isPlain(declaration.value):
          declared[tree.source[declaration.variable]] = (tree.file, declaration.variable)
        case .command(let command):
          handedOver.formUnion(tree.variables(in: command))
        default: break
        }
      }
    }
    self.declared.merge(declared) { first, _ in first }
    self.set.formUnion(set)
    self.handedOver.formUnion(handedOver)
  }
}

extension SyntaxTree {
  /// The variables that a command names, with their `$`.
  func variables(in command: CommandSyntax) -> [String] {
    command.text.flatMap { piece -> [String] in
      guard case .text(let range) = piece else { return [] }
      return source[range].split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("$") }
        .map(String.init)
    }
  }

  /// Whether an expression is a value as it stands, so that a variable declared with it is stored.
  fileprivate func isPlain(_ id: ExpressionID) -> Bool {
    switch self[id].kind {
    case .number, .string, .bool, .member: true
    case .unary(.minus, let operand): isPlain(operand)
    case .variable, .call, .unary, .binary, .parentheses, .missing: false
    }
  }
}
