import TestSupport
import Testing
import YarnProgram
import YarnRuntime

/// The machine runs nothing that could surprise it.
struct ProgramVerificationTests {
  /// A program with one node, one of each table's entries and this code.
  private func program(_ code: [Instruction], isGroup: Bool = false) -> Program {
    var program = Program()
    program.code = code
    program.nodes = [
      Program.Node(title: "Start", headers: [], code: 0..<code.count, isGroup: isGroup)
    ]
    program.variables = [
      Program.Variable(name: "$n", initialValue: .number(0)),
      Program.Variable(name: "$s", initialValue: .string("")),
    ]
    program.strings = ["text"]
    program.functions = [
      FunctionSignature("dice", [.number], result: .number),
      FunctionSignature("host", [.any], variadic: .bool, result: .string),
    ]
    let template = LineTemplate([.value(0)])
    program.lines = [ProgramLine(id: "line:a", template: template, tags: [])]
    program.commands = [template]
    program.onceFlags = ["flag"]
    program.contents = ["content"]
    return program
  }

  @Test(
    arguments: [
      [.leaveNode],
      [.pushNumber(1), .call(function: 0, argumentCount: 1), .store(0), .leaveNode],
      [
        .pushNumber(1), .pushBool(true), .pushBool(false), .call(function: 1, argumentCount: 3),
        .store(1), .leaveNode,
      ],
      [.pushString(0), .deliverLine(0, valueCount: 1), .jump(0), .stop],
      [.increment(0, by: 1), .addVariable(0, to: 0), .jumpUnless(0, .less, 1, target: 0), .stop],
      [
        .pushIsUnseen(0), .pushNumber(1),
        .addOption(0, valueCount: 1, isConditional: true, target: 4), .deliverOptions(orElse: 4),
        .leaveNode,
      ],
      [
        .pushBool(true), .addCandidate(0, complexity: 1, target: 3), .selectCandidate(orElse: 3),
        .stop,
      ],
      [.pushString(0), .goToNamedNode],
    ] as [[Instruction]]
  )
  func `code that keeps the rules is sound`(code: [Instruction]) throws {
    #expect(throws: Never.self) { try program(code).verified() }
  }

  @Test(
    arguments: [
      ([], .entry(.node, 0), .codeWithoutEnd),
      ([.pop], .entry(.node, 0), .codeWithoutEnd),
      ([.jump(0)], .entry(.node, 0), .codeWithoutEnd),
      ([.pop, .stop], .instruction(0), .missingValue),
      ([.pushNumber(1), .stop], .instruction(1), .valuesLeft),
      ([.jump(2), .stop], .instruction(0), .jumpOutOfNode(2)),
      ([.pushString(1), .pop, .stop], .instruction(0), .noSuchEntry(.string, 1)),
      ([.pushVariable(2), .pop, .stop], .instruction(0), .noSuchEntry(.variable, 2)),
      (
        [.pushSmartVariable(0), .pop, .stop], .instruction(0), .noSuchEntry(.smartVariable, 0)
      ),
      ([.goToNode(1)], .instruction(0), .noSuchEntry(.node, 1)),
      ([.markSeen(1), .stop], .instruction(0), .noSuchEntry(.onceFlag, 1)),
      ([.deliverLine(1, valueCount: 0), .stop], .instruction(0), .noSuchEntry(.line, 1)),
      (
        [.deliverCommand(.max, valueCount: 0), .stop], .instruction(0), .noSuchEntry(.command, .max)
      ),
      ([.deliverLine(0, valueCount: 0), .stop], .instruction(0), .placeWithoutValue),
      ([.deliverLine(0, valueCount: .max), .stop], .instruction(0), .missingValue),
      (
        [.pushNumber(1), .store(1), .stop], .instruction(1),
        .wrongType(expected: .string, found: .number)
      ),
      (
        [.increment(1, by: 1), .stop], .instruction(0),
        .wrongType(expected: .number, found: .string)
      ),
      (
        [.pushBool(true), .call(function: 0, argumentCount: 1), .pop, .stop], .instruction(1),
        .wrongType(expected: .number, found: .bool)
      ),
      (
        [.call(function: 1, argumentCount: 0), .pop, .stop], .instruction(0), .wrongArgumentCount
      ),
      ([.call(function: 0, argumentCount: .max), .stop], .instruction(0), .missingValue),
      ([.call(function: 2, argumentCount: 0), .stop], .instruction(0), .noSuchEntry(.function, 2)),
      ([.endOfExpression, .stop], .instruction(0), .codeWithoutEnd),
      ([.deliverOptions(orElse: 0), .stop], .instruction(0), .brokenGroup),
      ([.selectCandidate(orElse: 0), .stop], .instruction(0), .brokenGroup),
      (
        [.pushNumber(1), .addOption(0, valueCount: 1, isConditional: false, target: 0), .stop],
        .instruction(2), .brokenGroup
      ),
      (
        [
          .pushNumber(1), .addOption(0, valueCount: 1, isConditional: false, target: 0),
          .pushBool(true), .addCandidate(0, complexity: 0, target: 0), .stop,
        ], .instruction(3), .brokenGroup
      ),
      // A jump into the middle of an expression.
      (
        [.pushBool(true), .jumpIfFalse(0), .pushNumber(1), .pop, .jump(3), .stop], .instruction(3),
        .valuesLeft
      ),
    ] as [([Instruction], ProgramFormatError.Place, ProgramFormatError.Reason)]
  )
  func `code that breaks a rule is refused`(
    code: [Instruction],
    place: ProgramFormatError.Place,
    reason: ProgramFormatError.Reason
  ) throws {
    let program = program(code)
    #expect(throws: ProgramFormatError(place, reason)) { try program.verified() }
    #expect(!"\(reason)".isEmpty)
    var dialogue = Dialogue(CompiledProgram(program), seed: 1)
    #expect(throws: RuntimeError.malformedProgram) { try dialogue.start(at: "Start") }
  }

  @Test func `tables that contradict each other are refused`() throws {
    let sound = program([.leaveNode])
    func expect(
      _ place: ProgramFormatError.Place,
      _ reason: ProgramFormatError.Reason,
      sourceLocation: SourceLocation = #_sourceLocation,
      _ change: (inout Program) -> Void
    ) {
      var changed = sound
      change(&changed)
      #expect(throws: ProgramFormatError(place, reason), sourceLocation: sourceLocation) {
        try changed.verified()
      }
    }
    expect(.entry(.node, 1), .codeOutOfPlace) {
      $0.nodes.append(Program.Node(title: "B", headers: [], code: -1..<1))
    }
    expect(.entry(.node, 1), .codeOutOfPlace) {
      $0.nodes.append(Program.Node(title: "B", headers: [], code: 1..<2))
    }
    expect(.entry(.node, 1), .duplicateName("Start")) { $0.nodes.append($0.nodes[0]) }
    expect(.instruction(1), .codeOutOfPlace) { $0.code.append(.stop) }
    expect(.entry(.variable, 2), .duplicateName("$n")) { $0.variables.append($0.variables[0]) }
    expect(.entry(.smartVariable, 0), .codeOutOfPlace) {
      $0.smartVariables = [Program.SmartVariable(name: "$x", type: .bool, start: .min)]
    }
    expect(.entry(.smartVariable, 0), .codeWithoutEnd) {
      $0.smartVariables = [Program.SmartVariable(name: "$x", type: .bool, start: 1)]
    }
    expect(.instruction(2), .wrongType(expected: .bool, found: .number)) {
      $0.smartVariables = [Program.SmartVariable(name: "$x", type: .bool, start: 1)]
      $0.code += [.pushNumber(1), .endOfExpression]
    }
    expect(.instruction(1), .notAnExpression) {
      $0.smartVariables = [Program.SmartVariable(name: "$x", type: .bool, start: 1)]
      $0.code += [.jump(0)]
    }
    expect(.entry(.function, 0), .wrongSignature) {
      $0.functions[0] = FunctionSignature("dice", [.any], result: .number)
    }
    expect(.entry(.line, 0), .placeWithoutValue) {
      $0.lines[0] = ProgramLine(id: "a", template: LineTemplate([.value(-1)]), tags: [])
    }
    expect(.entry(.command, 0), .placeWithoutValue) {
      $0.commands[0] = LineTemplate([.value(.max)])
    }
    expect(.instruction(0), .notAnExpression) {
      $0.nodes[0] = Program.Node(title: "Start", headers: [], code: 0..<1, isGroup: true)
      $0.code = [.stop]
    }
  }
}
