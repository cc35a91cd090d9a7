import YarnProgram
import YarnSyntax

/// Finds what the files declare: nodes, variables, line IDs.
struct DeclarationCollector {
  private let trees: [SyntaxTree]
  private var diagnostics: [Diagnostic] = []
  private var lineIDs: [String: (file: Int, range: SourceRange)] = [:]

  /// Adds all declarations to the symbols and gives what is wrong with them.
  static func collect(
    from trees: [SyntaxTree],
    into symbols: inout SymbolTable
  ) -> [Diagnostic] {
    var collector = DeclarationCollector(trees: trees)
    for file in trees.indices {
      for index in trees[file].nodes.indices {
        collector.collectNode(file, index, &symbols)
        collector.collectStatements(trees[file].nodes[index].body, file, &symbols)
      }
    }
    return collector.diagnostics
  }

  private init(trees: [SyntaxTree]) {
    self.trees = trees
  }

  private mutating func collectNode(_ file: Int, _ index: Int, _ symbols: inout SymbolTable) {
    let tree = trees[file]
    let node = tree.nodes[index]
    let titles = node.headers.filter { tree.source[$0.key] == "title" }
    guard let title = titles.first else {
      guard !node.hasFaultyHeaders else { return }
      let place = SourceRange(node.range.lowerBound, node.range.lowerBound)
      diagnostics.append(.nodeWithoutTitle(file, node.headers.first?.key ?? place))
      return
    }
    if titles.count > 1 { diagnostics.append(.severalTitles(file, titles[1].key)) }
    if let when = node.headers.first(where: { $0.condition != nil }) {
      diagnostics.append(.nodeGroupsUnsupported(file, when.key))
    }
    let name = tree.source[title.value]
    guard name.utf8.first?.isNameStart == true, name.utf8.allSatisfy(\.isNamePart) else {
      diagnostics.append(.badNodeName(file, title.value.isEmpty ? title.key : title.value, name))
      return
    }
    let symbol = SymbolTable.NodeSymbol(
      title: name,
      file: file,
      index: index,
      titleRange: title.value
    )
    if let earlier = symbols.add(symbol) {
      diagnostics.append(
        .duplicateTitle(file, title.value, name, earlier: (earlier.file, earlier.titleRange))
      )
    }
  }

  private mutating func collectStatements(
    _ statements: [StatementSyntax],
    _ file: Int,
    _ symbols: inout SymbolTable
  ) {
    for statement in statements {
      switch statement {
      case .line(let line):
        collectLineID(line, file)
      case .options(let group), .lineGroup(let group):
        for option in group {
          collectLineID(option.line, file)
          collectStatements(option.block, file, &symbols)
        }
      case .if(let statement):
        for clause in statement.clauses { collectStatements(clause.body, file, &symbols) }
      case .once(let statement):
        collectStatements(statement.body, file, &symbols)
        collectStatements(statement.otherwise, file, &symbols)
      case .declare(let declaration):
        collectVariable(declaration, file, &symbols)
      case .enumeration(let declaration):
        diagnostics.append(.enumsUnsupported(file, declaration.range))
      case .set, .call, .jump, .detour, .return, .stop, .command:
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
    let name = tree.source[declaration.variable]
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
        kind: constant(declaration.value, in: tree).map { .stored($0) }
          ?? .smart(declaration.value),
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
  ) -> YarnType? {
    if let name = declaration.type, let type = YarnType(declared: tree.source[name]) { return type }
    var id = declaration.value
    while true {
      switch tree[id].kind {
      case .number, .unary(.minus, _): return .number
      case .string: return .string
      case .bool, .unary(.not, _): return .bool
      case .call(let name, _):
        let index = symbols.functionIndex(tree.source[name])
        return index.flatMap { symbols.types.resolved(symbols.functions[$0].result) }
      case .binary(.add, let left, _), .parentheses(let left): id = left
      case .binary(let operation, _, _): return operation.givesNumber ? .number : .bool
      case .variable, .member, .missing: return nil
      }
    }
  }

  /// The value of a literal or of a literal number with a minus; nothing for other expressions.
  private func constant(_ id: ExpressionID, in tree: SyntaxTree) -> Value? {
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

  private mutating func collectLineID(_ line: LineSyntax, _ file: Int) {
    let source = trees[file].source
    var seen: SourceRange?
    for tag in line.tags {
      let name = source[tag]
      if name.hasPrefix("shadow:") {
        diagnostics.append(.shadowLinesUnsupported(file, tag))
      }
      guard name.hasPrefix("line:") else { continue }
      if seen != nil { diagnostics.append(.severalLineIDs(file, tag)) }
      seen = tag
      if let earlier = lineIDs[name] {
        diagnostics.append(.duplicateLineID(file, tag, name, earlier: earlier))
      } else {
        lineIDs[name] = (file, tag)
      }
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

extension YarnType {
  /// The type that a name after `as` stands for.
  init?(declared name: String) {
    switch name {
    case "number", "Number": self = .number
    case "string", "String": self = .string
    case "bool", "Bool": self = .bool
    default: return nil
    }
  }
}
