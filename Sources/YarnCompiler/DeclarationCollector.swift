import YarnProgram
import YarnSyntax

/// Finds what the files declare: nodes, variables, line IDs.
struct DeclarationCollector {
  let trees: [SyntaxTree]
  var diagnostics: [Diagnostic] = []

  /// The first line of each name.
  var lines: [String: NamedLine] = [:]
  var shadows: [NamedLine] = []

  /// Titles and subtitles that are no names.
  var refusedNames: [(file: Int, header: HeaderSyntax)] = []

  /// A line with the tag that names it or the line whose text it shares.
  struct NamedLine {
    let file: Int
    let tag: SourceRange
    let line: LineSyntax
  }

  /// Adds all declarations to the symbols and gives what is wrong with them.
  static func collect(
    from trees: [SyntaxTree],
    into symbols: inout SymbolTable
  ) -> [Diagnostic] {
    var collector = DeclarationCollector(trees: trees)
    collector.collectEnums(&symbols)
    collector.collectNodes(&symbols)
    for file in trees.indices {
      for node in trees[file].nodes { collector.collectStatements(node.body, file, &symbols) }
    }
    collector.checkShadows()
    return collector.diagnostics
  }

  private init(trees: [SyntaxTree]) {
    self.trees = trees
  }

  private mutating func collectStatements(
    _ statements: [StatementSyntax],
    _ file: Int,
    _ symbols: inout SymbolTable
  ) {
    for statement in statements {
      switch statement {
      case .line(let line):
        collectName(of: line, file)
      case .options(let group), .lineGroup(let group):
        for option in group {
          collectName(of: option.line, file)
          collectStatements(option.block, file, &symbols)
        }
      case .if(let statement):
        for clause in statement.clauses { collectStatements(clause.body, file, &symbols) }
      case .once(let statement):
        collectStatements(statement.body, file, &symbols)
        collectStatements(statement.otherwise, file, &symbols)
      case .declare(let declaration):
        collectVariable(declaration, file, &symbols)
      case .set, .call, .jump, .detour, .return, .stop, .command, .enumeration:
        break
      }
    }
  }

  private mutating func collectVariable(
    _ declaration: DeclareSyntax,
    _ file: Int,
    _ symbols: inout SymbolTable
  ) {
    let tree = trees[file]
    let name = tree.variableName(declaration.variable)
    if let present = symbols.variableIndex(name) {
      let earlier = symbols.variables[present]
      diagnostics.append(
        .redeclared(file, declaration.variable, name, earlier: (earlier.file, earlier.range))
      )
      return
    }
    symbols.add(
      SymbolTable.VariableSymbol(
        name: name,
        file: file,
        range: declaration.variable,
        kind: kind(of: declaration.value, in: tree),
        type: declaredType(of: declaration, in: tree, symbols).map { TypeTerm($0) }
          ?? symbols.types.makeUnknown()
      )
    )
  }

  /// The type that a declaration names or that the form of its value tells.
  ///
  /// It is known before any use is looked at, so that a use which does not fit is what is reported.
  private func declaredType(
    of declaration: DeclareSyntax,
    in tree: SyntaxTree,
    _ symbols: SymbolTable
  ) -> KnownType? {
    if let name = declaration.type, let type = symbols.type(declared: tree.source[name]) {
      return type
    }
    var id = declaration.value
    while true {
      switch tree[id].kind {
      case .number, .unary(.minus, _): return .number
      case .string: return .string
      case .bool, .unary(.not, _): return .bool
      case .call(let name, _):
        let function = tree.source[name]
        let known = symbols.functionIndex(function).map { symbols.functions[$0].result }
        let declared = symbols.declaration(of: function)?.result.map { TypeTerm($0) }
        return (known ?? declared).flatMap { symbols.types.resolved($0) }
      case .binary(.add, let left, _), .parentheses(let left): id = left
      case .binary(let operation, _, _): return operation.givesNumber ? .number : .bool
      case .member(let type?, _):
        return symbols.enumIndex(tree.source[type]).map { symbols.enums[$0].type }
      case .variable, .member, .missing: return nil
      }
    }
  }

  private func kind(
    of id: ExpressionID,
    in tree: SyntaxTree
  ) -> SymbolTable.VariableSymbol.Kind {
    if case .member = tree[id].kind { return .member(id) }
    // What could not be read is no reason to call the variable smart.
    if case .missing = tree[id].kind { return .stored(.number(0)) }
    return constant(id, in: tree).map { .stored($0) } ?? .smart(id)
  }

  /// The value of a literal or of a literal number with a minus, or `nil` for other expressions.
  func constant(_ id: ExpressionID, in tree: SyntaxTree) -> Value? {
    switch tree[id].kind {
    case .number(let number): return .number(number)
    case .bool(let flag): return .bool(flag)
    case .string(let range): return .string(tree.source.unquoted(range))
    case .unary(.minus, let operand):
      if case .number(let number) = tree[operand].kind { return .number(-number) }
      return nil
    case .unary, .variable, .call, .member, .binary, .parentheses, .missing:
      return nil
    }
  }
}

extension BinaryOperator {
  /// Whether the result is a number whatever the operands are; else it is a Boolean or, for `+`,
  /// depends on them.
  fileprivate var givesNumber: Bool {
    switch self {
    case .multiply, .divide, .modulo, .subtract: true
    case .add, .lessOrEqual, .greaterOrEqual, .less, .greater, .equal, .notEqual, .and, .or, .xor:
      false
    }
  }
}
