package import YarnProgram
package import YarnRuntime

/// Programs that no compiler makes.
package enum ProgramDamage {
  /// The program with a few entries of its tables changed, and not verified.
  package static func damaged(_ program: Program, _ generator: inout SplitMix64) -> Program {
    var damaged = program
    for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&damaged, &generator) }
    return damaged
  }

  private static func damage(_ program: inout Program, _ generator: inout SplitMix64) {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: damage(&program.strings, &generator)
    case 1: damage(&program.onceFlags, &generator)
    case 2: damage(&program.contents, &generator)
    case 3: damage(&program.lines, &generator)
    case 4: damage(&program.commands, &generator)
    case 5: damage(&program.functions, &generator)
    case 6: damage(&program.variables, &generator)
    case 7: damageNode(of: &program, &generator)
    default: damageCode(of: &program, &generator)
    }
  }

  /// Drops, doubles or swaps entries.
  private static func damage<Entry>(_ entries: inout [Entry], _ generator: inout SplitMix64) {
    guard !entries.isEmpty else { return }
    let place = Int.random(in: entries.indices, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: entries.remove(at: place)
    case 1: entries.insert(entries[place], at: place)
    default: entries.swapAt(place, Int.random(in: entries.indices, using: &generator))
    }
  }

  private static func damageNode(of program: inout Program, _ generator: inout SplitMix64) {
    guard let place = program.nodes.indices.randomElement(using: &generator) else { return }
    let node = program.nodes[place]
    let lower = node.code.lowerBound &+ number(&generator)
    let upper = node.code.upperBound &+ number(&generator)
    program.nodes[place] = Program.Node(
      title: node.title,
      headers: node.headers,
      code: min(lower, upper)..<max(lower, upper),
      countsVisits: node.countsVisits,
      isGroup: Bool.random(using: &generator)
    )
  }

  private static func damageCode(of program: inout Program, _ generator: inout SplitMix64) {
    guard !program.code.isEmpty else { return }
    let place = Int.random(in: program.code.indices, using: &generator)
    if Bool.random(using: &generator) {
      damage(&program.code, &generator)
    } else {
      program.code[place] = instruction(program, &generator)
    }
  }

  private static func number(_ generator: inout SplitMix64) -> Int {
    [-1, 0, 0, 1, 2, Int.max / 2, Int.min / 2].randomElement(using: &generator) ?? 0
  }

  private static func instruction(
    _ program: Program,
    _ generator: inout SplitMix64
  ) -> Instruction {
    func index() -> UInt32 {
      Int.random(in: 0..<12, using: &generator) == 0
        ? UInt32.max : UInt32.random(in: 0...UInt32(program.code.count), using: &generator)
    }
    func small() -> UInt32 { UInt32.random(in: 0...3, using: &generator) }
    let plain: [Instruction] = [
      .pop, .negate, .not, .add, .modulo, .concatenate, .less, .equal, .and, .endOfExpression,
      .goToNamedNode, .detourToNamedNode, .leaveNode, .stop, .pushNumber(.nan), .pushBool(true),
    ]
    let others: [Instruction] = [
      .pushString(index()), .pushVariable(small()), .pushSmartVariable(small()), .store(small()),
      .increment(small(), by: 1), .addVariable(small(), to: small()),
      .call(function: small(), argumentCount: small()), .jump(index()), .jumpIfFalse(index()),
      .jumpUnless(small(), .less, 1, target: index()), .goToNode(small()), .detourToNode(small()),
      .pushIsUnseen(small()), .markSeen(index()), .mark(index()),
      .deliverLine(small(), valueCount: small()), .deliverCommand(small(), valueCount: index()),
      .addOption(small(), valueCount: small(), isConditional: true, target: index()),
      .deliverOptions(orElse: index()),
      .addCandidate(small(), complexity: index(), target: index()),
      .selectCandidate(orElse: index()),
    ]
    return (plain + others).randomElement(using: &generator) ?? .stop
  }
}
