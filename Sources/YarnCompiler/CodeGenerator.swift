import YarnProgram
import YarnSyntax

/// Writes the program of trees without faults.
struct CodeGenerator {
  let trees: [SyntaxTree]
  let symbols: SymbolTable
  var program = Program()
  var file = 0

  /// Title of the node being written; it names lines and flags that have no name of their own.
  var title = ""

  /// How often each text came without a name of its own in the node so far.
  var unnamedLines: [UInt64: Int] = [:]

  /// How many once blocks the node has had so far.
  var onceBlocks = 0

  /// Where each variable's value lives; smart variables have a place of their own kind.
  enum VariablePlace {
    case stored(UInt32)
    case smart(UInt32)
  }
  var places: [VariablePlace] = []

  /// Indices of the texts, told apart byte by byte.
  var strings: [Value: UInt32] = [:]
  var functions: [Int: UInt32] = [:]

  private var lineTables: LineTables

  static func generate(from trees: [SyntaxTree], symbols: SymbolTable) -> Program {
    var generator = CodeGenerator(trees: trees, symbols: symbols)
    generator.placeVariables()
    for node in symbols.nodes { generator.generate(node) }
    generator.generateSmartVariables()
    generator.program.debug.conditions.sort { $0.position < $1.position }
    return generator.program
  }

  private init(trees: [SyntaxTree], symbols: SymbolTable) {
    self.trees = trees
    self.symbols = symbols
    lineTables = LineTables(trees.map(\.source))
    program.debug.files = trees.map(\.source.name)
  }

  var tree: SyntaxTree { trees[file] }

  private mutating func placeVariables() {
    for symbol in symbols.variables {
      switch symbol.kind {
      case .stored(let value): addStored(symbol.name, value)
      case .member(let id):
        file = symbol.file
        addStored(symbol.name, memberValue(id))
      case .implicit: addStored(symbol.name, plainestValue(of: symbol.type))
      case .smart:
        places.append(.smart(UInt32(program.smartVariables.count)))
        program.smartVariables.append(
          Program.SmartVariable(name: symbol.name, type: valueType(of: symbol.type), start: 0)
        )
      }
    }
  }

  private mutating func addStored(_ name: String, _ value: Value) {
    places.append(.stored(UInt32(program.variables.count)))
    program.variables.append(Program.Variable(name: name, initialValue: value))
  }

  private func plainestValue(of type: TypeTerm) -> Value {
    switch symbols.types.resolved(type) {
    case .number: .number(0)
    case .bool: .bool(false)
    case .enumeration(let index): symbols.enums[index].cases.first?.value ?? .number(0)
    case .string, nil: .string("")
    }
  }

  private mutating func generate(_ node: SymbolTable.NodeSymbol) {
    file = node.file
    title = node.title
    unnamedLines.removeAll(keepingCapacity: true)
    onceBlocks = 0
    let start = program.code.count
    let syntax = tree.nodes[node.index]
    var isGroup = false
    if case .hub(let members) = node.role {
      isGroup = true
      generateHub(members)
    } else {
      generate(syntax.body)
    }
    emit(.leaveNode)
    let title = syntax.headers.first { tree.source[$0.key] == "title" }
    program.debug.nodes.append(place(at: title?.key.lowerBound ?? syntax.range.lowerBound))
    program.nodes.append(
      Program.Node(
        title: node.title,
        headers: headers(of: node),
        code: start..<program.code.count,
        countsVisits: countsVisits(node),
        isGroup: isGroup
      )
    )
  }

  /// The headers of a node; a group as a whole has none.
  private func headers(of node: SymbolTable.NodeSymbol) -> [Program.Header] {
    if case .hub = node.role { return [] }
    return tree.nodes[node.index].headers.map {
      Program.Header(key: tree.source[$0.key], value: tree.source[$0.value])
    }
  }

  /// Whether visits are counted: everywhere but where `tracking: never` says otherwise, for a
  /// group where all its members say so.
  ///
  /// - Note: Yarn Spinner counts only nodes that it sees scripts ask about, which misses some.
  private func countsVisits(_ node: SymbolTable.NodeSymbol) -> Bool {
    if case .hub(let members) = node.role {
      return members.contains { countsVisits(symbols.nodes[$0]) }
    }
    let tree = trees[node.file]
    return !tree.nodes[node.index].headers.contains {
      tree.source[$0.key] == "tracking" && tree.source[$0.value] == "never"
    }
  }

  private mutating func generateSmartVariables() {
    for (symbol, place) in zip(symbols.variables, places) {
      guard case .smart(let index) = place, case .smart(let root) = symbol.kind else { continue }
      file = symbol.file
      program.smartVariables[Int(index)] = Program.SmartVariable(
        name: symbol.name,
        type: valueType(of: symbol.type),
        start: program.code.count
      )
      generate(root)
      emit(.endOfExpression)
    }
  }

  // MARK: - Places

  /// The place of an offset in the present file.
  mutating func place(at offset: Int) -> DebugInfo.Place {
    DebugInfo.Place(file: file, line: lineTables[file].line(of: offset))
  }

  /// Notes where the condition stands that an instruction looks at.
  mutating func note(
    _ position: Int,
    isFor start: Int,
    otherwise: Int? = nil,
    isOfLine: Bool = false
  ) {
    let condition = DebugInfo.Condition(
      position: position,
      place: place(at: start),
      otherwise: otherwise.map { place(at: $0) },
      isOfLine: isOfLine
    )
    program.debug.conditions.append(condition)
  }

  // MARK: - Instructions and labels

  mutating func emit(_ instruction: Instruction) {
    program.code.append(instruction)
  }

  /// The place of the next instruction.
  var here: UInt32 { UInt32(program.code.count) }

  /// Leaves room for a jump that `patch` fills in.
  mutating func emitPlaceholder() -> Int {
    emit(.pop)
    return program.code.count - 1
  }

  mutating func patch(_ place: Int, _ instruction: Instruction) {
    program.code[place] = instruction
  }

  mutating func stringIndex(_ text: String) -> UInt32 {
    if let index = strings[.string(text)] { return index }
    let index = UInt32(program.strings.count)
    program.strings.append(text)
    strings[.string(text)] = index
    return index
  }

  mutating func addOnceFlag(_ name: String) -> UInt32 {
    program.onceFlags.append(name)
    return UInt32(program.onceFlags.count - 1)
  }
}
