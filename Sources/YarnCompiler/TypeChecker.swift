import YarnProgram
import YarnSyntax

/// Finds the type of every expression and variable, and what does not fit together.
///
/// Expressions are visited in the order in which the parser filed them, operands first, so that
/// no depth of nesting can exhaust the stack.
struct TypeChecker {
  let trees: [SyntaxTree]
  let commands: [CommandSignature]?

  /// The names of the host's own commands, as far as they are known.
  let knownCommands: Set<String>
  var symbols: SymbolTable
  var diagnostics: [Diagnostic] = []

  /// The terms of the expressions of the file being checked, by their index.
  var terms: [TypeTerm] = []
  var file = 0

  /// The block that the statement being checked stands right in.
  var block = Block.other

  /// Blocks that commands seem to open, because their words are statements' but for the spelling.
  var miswrittenBlocks: [MiswrittenBlock] = []

  /// Additions whose operands were not known when they were seen.
  private var additions: [(file: Int, range: SourceRange, operand: TypeTerm)] = []

  /// Unknown types that a fault left behind; nothing more is said about what is the same as them.
  private var poisoned: [TypeTerm] = []

  /// Cases of enums whose type was not known when they were seen.
  var openMembers: [OpenMember] = []

  static func check(
    _ trees: [SyntaxTree],
    commands: [CommandSignature]?,
    known: Set<String>,
    symbols: inout SymbolTable
  ) -> [Diagnostic] {
    var checker = TypeChecker(trees, commands, known, symbols)
    for file in trees.indices { checker.checkFile(file) }
    checker.resolveMembers()
    checker.checkAdditions()
    checker.checkVariables()
    checker.checkFunctions()
    checker.checkSmartVariableLoops()
    symbols = checker.symbols
    return checker.diagnostics
  }

  private init(
    _ trees: [SyntaxTree],
    _ commands: [CommandSignature]?,
    _ knownCommands: Set<String>,
    _ symbols: SymbolTable
  ) {
    self.trees = trees
    self.commands = commands
    self.knownCommands = knownCommands
    self.symbols = symbols
  }

  var tree: SyntaxTree { trees[file] }

  func term(_ id: ExpressionID) -> TypeTerm { terms[Int(id.index)] }

  private mutating func checkFile(_ index: Int) {
    file = index
    terms.removeAll(keepingCapacity: true)
    terms.reserveCapacity(tree.expressions.count)
    for expression in trees[index].expressions {
      let term = check(expression)
      terms.append(term)
    }
    for node in trees[index].nodes {
      miswrittenBlocks.removeAll()
      for header in node.headers { checkHeader(header) }
      check(node.body)
    }
  }

  private mutating func checkHeader(_ header: HeaderSyntax) {
    switch header.condition {
    case .onceIf(let id), .expression(let id): expect(.bool, id)
    case .always, .once, nil: break
    }
  }

  // MARK: - Expectations

  /// Requires an expression to be of a type.
  mutating func expect(_ expected: TypeTerm, _ id: ExpressionID) {
    expect(expected, term(id), at: tree[id].range)
  }

  mutating func expect(_ expected: TypeTerm, _ found: TypeTerm, at range: SourceRange) {
    if symbols.types.unify(expected, found) { return }
    guard let wanted = symbols.types.resolved(expected), let given = symbols.types.resolved(found)
    else { return }
    diagnostics.append(
      .typeMismatch(
        file,
        range,
        expected: symbols.phrase(of: wanted),
        found: symbols.phrase(of: given)
      )
    )
  }

  /// A name that was perhaps meant, or `nil` once there are so many faults that nobody reads them.
  func nearName(_ name: String, among candidates: some Sequence<String>) -> NearName? {
    diagnostics.count < NearName.faultLimit ? NearName.of(name, among: candidates) : nil
  }

  /// A term about which nothing more will be reported.
  mutating func makePoisoned() -> TypeTerm {
    let term = symbols.types.makeUnknown()
    poison(term)
    return term
  }

  /// Says nothing more about what is the same as a term.
  mutating func poison(_ term: TypeTerm) {
    poisoned.append(term)
  }

  mutating func noteAddition(_ operand: TypeTerm, _ range: SourceRange) {
    let type = symbols.types.resolved(operand)
    if type == .number || type == .string { return }
    additions.append((file, range, operand))
  }

  // MARK: - What can be said only at the end

  private mutating func checkAdditions() {
    for addition in additions {
      guard let type = symbols.types.resolved(addition.operand), type != .number, type != .string
      else { continue }
      diagnostics.append(.cannotAdd(addition.file, addition.range, symbols.phrase(of: type)))
    }
  }

  private mutating func checkVariables() {
    let poisoned = poisonedTerms()
    for variable in symbols.variables {
      let isUnknown =
        symbols.types.resolved(variable.type) == nil
        && !poisoned.contains(symbols.types.representative(of: variable.type))
      if case .implicit = variable.kind {
        let near = nearName(variable.name, among: symbols.declaredVariables)
        // What was meant is not unused as well.
        if let near, let meant = symbols.variableIndex(near.text) { symbols.markUsed(meant) }
        // That the type is unknown says, too, that a declaration is missing.
        diagnostics.append(
          isUnknown
            ? .unknownVariableType(variable, near: near)
            : .undeclaredVariable(variable, near: near, value: example(of: variable.type))
        )
      } else if isUnknown {
        diagnostics.append(.unknownVariableType(variable, near: nil))
      }
    }
  }

  /// The plainest value of a type, as it is written.
  private func example(of type: TypeTerm) -> String? {
    switch symbols.types.resolved(type) {
    case .number: "0"
    case .string: "\"\""
    case .bool: "false"
    case .enumeration(let index):
      symbols.enums[index].cases.first.map { "\(symbols.enums[index].name).\($0.name)" }
    case nil: nil
    }
  }

  private mutating func checkFunctions() {
    let poisoned = poisonedTerms()
    for function in symbols.functions where symbols.types.resolved(function.result) == nil {
      guard let file = function.file, let range = function.range,
        !poisoned.contains(symbols.types.representative(of: function.result))
      else { continue }
      diagnostics.append(.unknownResultType(file, range, function.name))
    }
  }

  private func poisonedTerms() -> Set<TypeTerm> {
    Set(poisoned.map { symbols.types.representative(of: $0) })
  }
}
