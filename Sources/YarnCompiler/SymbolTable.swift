import YarnProgram
import YarnSyntax

/// Everything in a project that has a name.
struct SymbolTable {
  struct NodeSymbol {
    let title: String
    let file: Int
    /// The node's place in its tree.
    let index: Int
    let titleRange: SourceRange
  }

  struct VariableSymbol {
    enum Kind {
      /// Declared with a value that is known beforehand.
      case stored(Value)
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
  }

  struct FunctionSymbol {
    let name: String
    let parameters: [TypeTerm?]
    let variadic: TypeTerm?
    let result: TypeTerm
    let file: Int?
    let range: SourceRange?
    var isUsed = false
  }

  private(set) var nodes: [NodeSymbol] = []
  private(set) var variables: [VariableSymbol] = []
  var functions: [FunctionSymbol] = []
  var types = TypeTerms()
  let infersFunctions: Bool

  private var nodeIndices: [String: Int] = [:]
  private var variableIndices: [String: Int] = [:]
  private var functionIndices: [String: Int] = [:]

  init(functions declared: [FunctionSignature], infersFunctions: Bool) {
    self.infersFunctions = infersFunctions
    for signature in Builtin.allCases.map(\.signature) + declared {
      add(
        FunctionSymbol(
          name: signature.name,
          parameters: signature.parameters.map { TypeTerm.parameter($0) },
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
  /// The names of the variables that scripts declare.
  var declaredVariables: some Sequence<String> {
    variables.lazy.filter { if case .implicit = $0.kind { false } else { true } }.map(\.name)
  }

  var nodeTitles: [String] { nodes.map(\.title) }

  /// Adds a node; gives the one that has the title already, if there is one.
  mutating func add(_ node: NodeSymbol) -> NodeSymbol? {
    if let present = nodeIndices[node.title] { return nodes[present] }
    nodeIndices[node.title] = nodes.count
    nodes.append(node)
    return nil
  }

  @discardableResult
  mutating func add(_ variable: VariableSymbol) -> Int {
    variableIndices[variable.name] = variables.count
    variables.append(variable)
    return variables.count - 1
  }

  /// Remembers a use of a variable that nobody declared, if it stands before those seen so far.
  mutating func noteUse(of index: Int, _ file: Int, _ range: SourceRange) {
    let variable = variables[index]
    guard case .implicit = variable.kind, variable.file == file else { return }
    if range.lowerBound < variable.range.lowerBound { variables[index].range = range }
  }

  @discardableResult
  mutating func add(_ function: FunctionSymbol) -> Int {
    functionIndices[function.name] = functions.count
    functions.append(function)
    return functions.count - 1
  }
}
