import YarnProgram
import YarnSyntax

/// Everything in a project that has a name.
struct SymbolTable {
  struct NodeSymbol {
    enum Role {
      case plain
      /// One of the nodes of a group; its title is its own.
      case member
      /// The node that bears a group's title and chooses among these nodes.
      case hub(members: [Int])
    }

    let title: String
    let file: Int
    /// The node's place in its tree; a hub has that of its first member.
    let index: Int
    let titleRange: SourceRange
    let role: Role
  }

  struct EnumSymbol {
    let name: String
    let file: Int
    let range: SourceRange
    let cases: [(name: String, value: Value)]
    let type: KnownType
    private let values: [String: Value]

    init(
      name: String,
      file: Int,
      range: SourceRange,
      cases: [(name: String, value: Value)],
      type: KnownType
    ) {
      self.name = name
      self.file = file
      self.range = range
      self.cases = cases
      self.type = type
      values = Dictionary(firsts: cases.map { ($0.name, $0.value) })
    }

    /// The type of the values that stand for the cases.
    var rawType: YarnType { cases.first?.value.type ?? .number }

    func value(of name: String) -> Value? { values[name] }
  }

  /// Where a case such as `.Apple` is used.
  struct MemberPlace: Hashable {
    let file: Int
    let expression: UInt32
  }

  struct VariableSymbol {
    enum Kind {
      /// Declared with a value that is known beforehand.
      case stored(Value)
      /// Declared with the case of an enum.
      case member(ExpressionID)
      /// Declared with an expression, which is evaluated at every read.
      case smart(ExpressionID)
      /// Never declared; begins with its type's plainest value.
      case implicit
    }

    let name: String
    let file: Int
    /// Where it is declared or, if it is not, the first place in the file that uses it first.
    var range: SourceRange
    let kind: Kind
    let type: TypeTerm

    /// Whether anything but its declaration mentions it.
    var isUsed = false

    /// Where a variable that nobody declared is used, or `nil` once that is in too many places.
    var uses: [VariableUse]? = []
  }

  struct VariableUse {
    let file: Int
    let range: SourceRange
  }

  struct FunctionSymbol {
    let name: String
    let parameters: [TypeTerm?]

    /// How many of the parameters, the last ones, may be left out.
    var optionalCount = 0

    /// Whether any number of further arguments may follow.
    let isVariadic: Bool

    /// The type of further arguments, or `nil` where they may be of any type.
    let variadic: TypeTerm?
    let result: TypeTerm
    let file: Int?
    let range: SourceRange?
  }

  private(set) var nodes: [NodeSymbol] = []
  private(set) var variables: [VariableSymbol] = []
  private(set) var enums: [EnumSymbol] = []

  /// The values of the cases that expressions name.
  var memberValues: [MemberPlace: Value] = [:]
  var functions: [FunctionSymbol] = []
  var types = TypeTerms()
  let infersFunctions: Bool

  /// The titles that were refused, because no node can be called so.
  var badTitles: Set<String> = []

  /// The functions that become symbols where they are called first.
  private let declarations: [String: FunctionDeclaration]

  /// The functions of the language that the host declares otherwise.
  let clashingFunctions: Set<String>

  private var nodeIndices: [String: Int] = [:]
  private var variableIndices: [String: Int] = [:]
  private var functionIndices: [String: Int] = [:]
  private var enumIndices: [String: Int] = [:]

  init(
    functions declared: [FunctionSignature],
    declarations: [FunctionDeclaration] = [],
    infersFunctions: Bool
  ) {
    self.infersFunctions = infersFunctions
    self.declarations = Dictionary(firsts: declarations.map { ($0.name, $0) })
    // The machine goes by the name, so the language's own functions are what they are.
    let others = declared.filter { Builtin(rawValue: $0.name) == nil }
    let clashes = declared.filter { function in
      Builtin(rawValue: function.name).map { $0.signature != function } ?? false
    }
    clashingFunctions = Set(clashes.map(\.name))
    for signature in Builtin.allCases.map(\.signature) + others {
      add(
        FunctionSymbol(
          name: signature.name,
          parameters: signature.parameters.map { TypeTerm.parameter($0) },
          isVariadic: signature.variadic != nil,
          variadic: signature.variadic.flatMap { TypeTerm.parameter($0) },
          result: TypeTerm(signature.result),
          file: nil,
          range: nil
        )
      )
    }
  }

  func nodeIndex(_ title: String) -> Int? { nodeIndices[title] }
  func variableIndex(_ name: String) -> Int? { variableIndices[name] }
  func functionIndex(_ name: String) -> Int? { functionIndices[name] }
  func declaration(of function: String) -> FunctionDeclaration? { declarations[function] }
  func enumIndex(_ name: String) -> Int? { enumIndices[name] }

  /// The names of the variables that scripts declare.
  var declaredVariables: some Sequence<String> {
    variables.lazy.filter { if case .implicit = $0.kind { false } else { true } }.map(\.name)
  }

  var nodeTitles: [String] { nodes.map(\.title) }

  @discardableResult
  mutating func add(_ node: NodeSymbol) -> Int {
    nodeIndices[node.title] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  mutating func add(_ enumeration: EnumSymbol) {
    enumIndices[enumeration.name] = enums.count
    enums.append(enumeration)
  }

  /// The type that a name after `as` stands for.
  func type(declared name: String) -> KnownType? {
    switch name {
    case "number", "Number": .number
    case "string", "String": .string
    case "bool", "Bool": .bool
    default: enumIndex(name).map { enums[$0].type }
    }
  }

  /// A type in plain words, with its name.
  func phrase(of type: KnownType) -> String {
    switch type {
    case .number: "a number (Number)"
    case .string: "text (String)"
    case .bool: "yes or no (Bool)"
    case .enumeration: "a \(name(of: type))"
    }
  }

  /// A type as authors write it.
  func name(of type: KnownType) -> String {
    switch type {
    case .number: YarnType.number.rawValue
    case .string: YarnType.string.rawValue
    case .bool: YarnType.bool.rawValue
    case .enumeration(let index): enums[index].name
    }
  }

  @discardableResult
  mutating func add(_ variable: VariableSymbol) -> Int {
    variableIndices[variable.name] = variables.count
    variables.append(variable)
    return variables.count - 1
  }

  /// How many uses of one variable are remembered, so that a fix-it can change all of them.
  private static let useLimit = 64

  mutating func markUsed(_ variable: Int) { variables[variable].isUsed = true }

  /// Remembers that a variable is used and, where nobody declared it, the place.
  mutating func noteUse(of index: Int, _ file: Int, _ range: SourceRange) {
    variables[index].isUsed = true
    guard case .implicit = variables[index].kind else { return }
    if variables[index].uses?.count == Self.useLimit { variables[index].uses = nil }
    variables[index].uses?.append(VariableUse(file: file, range: range))
    if variables[index].file == file, range.lowerBound < variables[index].range.lowerBound {
      variables[index].range = range
    }
  }

  /// The variables that are declared and that nothing mentions.
  func unusedVariables() -> [Diagnostic] {
    variables.compactMap { variable in
      // A variable whose type nothing tells has been reported.
      guard !variable.isUsed, types.resolved(variable.type) != nil else { return nil }
      return .unusedVariable(variable.file, variable.range, variable.name)
    }
  }

  @discardableResult
  mutating func add(_ function: FunctionSymbol) -> Int {
    functionIndices[function.name] = functions.count
    functions.append(function)
    return functions.count - 1
  }
}
