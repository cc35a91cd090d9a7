package import YarnProgram

/// Writes a program so that a person can read it: tables by name, code with its labels.
package struct ProgramDump {
  private let program: Program
  private let labels: Set<Int>
  private var text = ""

  package static func text(of program: Program) -> String {
    var dump = ProgramDump(program)
    dump.writeTables()
    for node in program.nodes { dump.write(node) }
    for variable in program.smartVariables { dump.write(variable) }
    return dump.text
  }

  private init(_ program: Program) {
    self.program = program
    labels = Set(program.code.compactMap(\.target).map(Int.init))
  }

  private mutating func write(_ line: String) {
    text += line + "\n"
  }

  private mutating func writeTables() {
    for variable in program.variables {
      write("variable \(variable.name) = \(Self.literal(variable.initialValue))")
    }
    for function in program.functions { write("function \(function.name)") }
    for name in program.onceFlags { write("flag \(name)") }
    for name in program.contents { write("content \(name)") }
  }

  private mutating func write(_ node: Program.Node) {
    write("")
    write("node \(node.title)")
    for header in node.headers { write("  \(header.key): \(header.value)") }
    writeCode(node.code)
  }

  private mutating func write(_ variable: Program.SmartVariable) {
    write("")
    write("smart variable \(variable.name)")
    let end = program.code[variable.start...].firstIndex(of: .endOfExpression)
    writeCode(variable.start..<(end ?? program.code.count - 1) + 1)
  }

  private mutating func writeCode(_ range: Range<Int>) {
    for place in range {
      if labels.contains(place) { write("L\(place):") }
      write("  " + describe(program.code[place]))
    }
  }

  private func describe(_ instruction: Instruction) -> String {
    switch instruction {
    case .pushNumber(let number): "push \(Value.number(number).text)"
    case .pushBool(let flag): "push \(flag)"
    case .pushString(let index): "push \(Self.literal(.string(program.strings[Int(index)])))"
    case .pushVariable(let index): "push \(program.variables[Int(index)].name)"
    case .pushSmartVariable(let index): "push smart \(program.smartVariables[Int(index)].name)"
    case .store(let index): "store \(program.variables[Int(index)].name)"
    case .increment(let index, let amount):
      "increment \(program.variables[Int(index)].name) by \(Value.number(amount).text)"
    case .addVariable(let source, let index):
      "add \(program.variables[Int(source)].name) to \(program.variables[Int(index)].name)"
    case .call(let function, let count): "call \(program.functions[Int(function)].name) \(count)"
    case .jump(let target): "jump L\(target)"
    case .jumpIfFalse(let target): "jump if false L\(target)"
    case .jumpUnless(let index, let comparison, let number, let target):
      "jump unless \(program.variables[Int(index)].name) \(comparison) "
        + "\(Value.number(number).text) L\(target)"
    case .goToNode(let node): "go to \(program.nodes[Int(node)].title)"
    case .detourToNode(let node): "detour to \(program.nodes[Int(node)].title)"
    case .pushIsUnseen(let flag): "push unseen \(program.onceFlags[Int(flag)])"
    case .mark(let mark): "mark \(mark)"
    case .markSeen(let flag): "mark seen \(program.onceFlags[Int(flag)])"
    case .deliverLine(let line, let count): "line \(describe(line)) values \(count)"
    case .deliverCommand(let command, let count):
      "command \(Self.describe(program.commands[Int(command)])) values \(count)"
    case .addOption(let line, let count, let isConditional, let target):
      "option \(describe(line)) values \(count)\(isConditional ? " conditional" : "") -> L\(target)"
    case .deliverOptions(let orElse): "deliver options, none -> L\(orElse)"
    case .addCandidate(let content, let complexity, let target):
      "candidate \(program.contents[Int(content)]) complexity \(complexity) -> L\(target)"
    case .selectCandidate(let orElse): "select candidate, none -> L\(orElse)"
    case .pop, .negate, .not, .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or, .xor,
      .endOfExpression, .goToNamedNode, .detourToNamedNode, .leaveNode, .stop:
      "\(instruction)"
    }
  }

  private func describe(_ index: UInt32) -> String {
    let line = program.lines[Int(index)]
    let tags = line.tags.reduce(into: "") { text, tag in text += " #\(tag)" }
    return "\(line.id) \(Self.describe(line.template))\(tags)"
  }

  private static func describe(_ template: LineTemplate) -> String {
    let pieces = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let index): "{\(index)}"
      }
    }
    return "‘\(pieces.joined())’"
  }

  private static func literal(_ value: Value) -> String {
    if case .string(let text) = value { "“\(text)”" } else { value.text }
  }
}
