/// Follows the code of nodes and smart variables with types in place of values.
///
/// One pass is enough, because the stack is empty wherever paths can meet.
struct CodeVerifier {
  /// What is being collected for the machine to choose from.
  enum Group { case none, options, candidates }

  let program: Program
  let linePlaces: [Int]
  let commandPlaces: [Int]

  /// The instruction that is looked at, and the node or expression around it.
  private(set) var counter = 0
  private(set) var code = 0..<0

  private(set) var stack: [YarnType] = []
  private(set) var group = Group.none

  /// Whether something jumps to an instruction.
  private var isTarget: [Bool]

  init(_ program: Program, linePlaces: [Int], commandPlaces: [Int]) {
    self.program = program
    self.linePlaces = linePlaces
    self.commandPlaces = commandPlaces
    isTarget = [Bool](repeating: false, count: program.code.count)
  }

  func failure(_ reason: ProgramFormatError.Reason) -> ProgramFormatError {
    ProgramFormatError(.instruction(counter), reason)
  }

  mutating func verify(_ node: Program.Node, _ index: Int) throws(ProgramFormatError) {
    code = node.code
    guard let last = code.last, program.code[last].leavesForGood else {
      throw ProgramFormatError(.entry(.node, index), .codeWithoutEnd)
    }
    for place in code {
      guard let target = program.code[place].target else { continue }
      counter = place
      guard code.contains(Int(target)) else { throw failure(.jumpOutOfNode(target)) }
      isTarget[Int(target)] = true
    }
    for place in code {
      counter = place
      if isTarget[place] { try expectStatementEnd() }
      try step(program.code[place])
    }
    if node.isGroup { try verifyHub(index) }
  }

  /// The machine asks the code of a group what it would choose from, up to the choice.
  private mutating func verifyHub(_ index: Int) throws(ProgramFormatError) {
    for place in code {
      counter = place
      switch program.code[place] {
      case .selectCandidate: return
      case .addCandidate: break
      case let instruction:
        guard instruction.isEvaluation else { throw failure(.notAnExpression) }
      }
    }
    throw ProgramFormatError(.entry(.node, index), .brokenGroup)
  }

  /// Gives where the code of the smart variable ends.
  mutating func verify(
    _ variable: Program.SmartVariable,
    _ index: Int
  ) throws(ProgramFormatError) -> Int {
    code = variable.start..<program.code.count
    for place in code {
      counter = place
      let instruction = program.code[place]
      if instruction == .endOfExpression {
        try pop(variable.type)
        try expectStatementEnd()
        return place + 1
      }
      guard instruction.isEvaluation else { throw failure(.notAnExpression) }
      try step(instruction)
    }
    throw ProgramFormatError(.entry(.smartVariable, index), .codeWithoutEnd)
  }

  // MARK: - The stack

  mutating func push(_ type: YarnType) {
    stack.append(type)
  }

  @discardableResult
  mutating func pop() throws(ProgramFormatError) -> YarnType {
    guard let type = stack.popLast() else { throw failure(.missingValue) }
    return type
  }

  mutating func pop(_ expected: YarnType) throws(ProgramFormatError) {
    let found = try pop()
    guard found == expected || expected == .any else {
      throw failure(.wrongType(expected: expected, found: found))
    }
  }

  /// Nothing is left over and nothing is being collected.
  func expectStatementEnd() throws(ProgramFormatError) {
    guard stack.isEmpty else { throw failure(.valuesLeft) }
    guard group == .none else { throw failure(.brokenGroup) }
  }

  /// Collects one more for the group, which is of this kind from its first on.
  mutating func collect(_ kind: Group) throws(ProgramFormatError) {
    guard stack.isEmpty else { throw failure(.valuesLeft) }
    guard group == .none || group == kind else { throw failure(.brokenGroup) }
    group = kind
  }

  /// Ends the group that has been collected.
  mutating func endGroup(_ kind: Group) throws(ProgramFormatError) {
    guard group == kind else { throw failure(.brokenGroup) }
    group = .none
    try expectStatementEnd()
  }
}
