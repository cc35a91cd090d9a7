package import YarnProgram

extension Dialogue {
  /// Runs until there is something to hand out.
  ///
  /// No more than `budget` instructions run between two things handed out.
  /// - Throws: What the program cannot do; see `RuntimeError`.
  package mutating func resume(
    _ library: borrowing some Library,
    budget: Int = 1_000_000
  ) throws(RuntimeError) -> DialogueEvent {
    if let event = takeDue() { return event }
    switch state {
    case .stopped: throw .notRunning
    case .waitingForSelection: throw .waitingForSelection
    case .delivered: state = .ready
    case .ready: break
    }
    while true {
      let instruction = try advance(budget)
      if let event = try run(instruction, library, budget) {
        spent = 0
        return event
      }
      if let event = takeDue() { return event }
    }
  }

  /// Runs the instructions that only count and jump; gives the first that does more.
  ///
  /// Scripts go in their circles here, so what changes with each step is kept at hand.
  private mutating func advance(_ budget: Int) throws(RuntimeError) -> Instruction {
    let code = compiled.program.code
    var counter = programCounter
    var left = budget - spent
    while true {
      guard left > 0 else { throw .outOfBudget(limit: budget) }
      guard code.indices.contains(counter) else { throw .malformedProgram }
      let instruction = code[counter]
      left -= 1
      counter += 1
      switch instruction {
      case .jump(let target): counter = Int(target)
      case .increment(let index, let amount):
        memory.setNumber(Int(index), to: try number(index) + amount)
      case .addVariable(let source, let index):
        memory.setNumber(Int(index), to: try number(index) + number(source))
      case .mark(let mark):
        // It is no step of the script; no circle is made of marks alone.
        left += 1
        compiled.marks?.note(mark)
      case .jumpUnless(let index, let comparison, let number, let target):
        if !comparison.holds(try self.number(index), number) { counter = Int(target) }
      default:
        programCounter = counter
        spent = budget - left
        return instruction
      }
    }
  }

  /// Takes the next event that is due; with one to show, a new budget begins.
  private mutating func takeDue() -> DialogueEvent? {
    guard let entry = due.popFirst() else { return nil }
    if due.isEmpty, isWaiting { spent = 0 }
    switch entry {
    case .nodeStarted(let node): return .nodeStarted(Int(node))
    case .nodeCompleted(let node): return .nodeCompleted(Int(node))
    case .pending: return pending
    case .complete: return .complete
    }
  }

  /// Runs one instruction; gives what it hands out.
  private mutating func run(
    _ instruction: Instruction,
    _ library: borrowing some Library,
    _ budget: Int
  ) throws(RuntimeError) -> DialogueEvent? {
    switch instruction {
    case .jump, .increment, .addVariable, .jumpUnless, .mark: throw .malformedProgram
    case .jumpIfFalse(let target):
      if try !popBool() { programCounter = Int(target) }
    case .store(let index):
      guard memory.setVariable(Int(index), to: try pop()) else { throw .malformedProgram }
    case .pop: _ = try pop()
    case .goToNode(let index): goTo(Int(index))
    case .goToNamedNode: goTo(try popNode())
    case .detourToNode(let index): try detour(into: Int(index))
    case .detourToNamedNode: try detour(into: try popNode())
    case .leaveNode: leaveNode()
    case .stop:
      unwind()
      state = .stopped
      due.append(.complete)
    case .markSeen(let flag): memory.setSeen(Int(flag), to: true)
    case .deliverLine(let index, let count):
      let line = DialogueLine(line: Int(index), values: try popTexts(count))
      return deliver(.line(line))
    case .deliverCommand(let index, let count):
      let values = try popTexts(count)
      return deliver(.command(text(of: program.commands[Int(index)], values)))
    case .addOption(let index, let count, let isConditional, let target):
      let line = DialogueLine(line: Int(index), values: try popTexts(count))
      let isAvailable = isConditional ? try popBool() : true
      options.append(DialogueOption(line: line, isAvailable: isAvailable, target: Int(target)))
    case .deliverOptions(let orElse):
      let delivered = options
      options.removeAll()
      state = .waitingForSelection(delivered, orElse: Int(orElse))
      return .options(delivered)
    case .addCandidate(let content, let complexity, let target):
      guard try popBool() else { return nil }
      candidates.append(
        SaliencyCandidate(content: Int(content), complexity: Int(complexity), target: Int(target))
      )
    case .selectCandidate(let orElse): selectCandidate(orElse: Int(orElse))
    case .pushNumber, .pushBool, .pushString, .pushVariable, .pushSmartVariable, .negate, .not,
      .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .call, .pushIsUnseen,
      .endOfExpression:
      try evaluate(instruction, library, budget: budget, depth: 0)
    }
    return nil
  }

  private mutating func deliver(_ event: DialogueEvent) -> DialogueEvent {
    state = .delivered(event)
    return event
  }

  private mutating func goTo(_ target: Int) {
    unwind()
    enter(target)
  }

  private mutating func detour(into target: Int) throws(RuntimeError) {
    try pushFrame(pending: nil, isHosts: false)
    enter(target)
  }

  private mutating func selectCandidate(orElse: Int) {
    let chosen = strategy.choose(among: candidates, views: memory.views, using: &generator)
    if let chosen {
      memory.countView(of: candidates[chosen].content)
      programCounter = candidates[chosen].target
    } else {
      programCounter = orElse
    }
    candidates.removeAll()
  }

  private func text(of template: LineTemplate, _ values: [String]) -> String {
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .text(let written): text += written
      case .value(let index): text += values[index]
      }
    }
    return text
  }

  // MARK: - Stack

  private func number(_ variable: UInt32) throws(RuntimeError) -> Float {
    guard let number = memory.number(Int(variable)) else { throw .malformedProgram }
    return number
  }

  mutating func pop() throws(RuntimeError) -> Value {
    guard let value = stack.popLast() else { throw .malformedProgram }
    return value
  }

  mutating func popBool() throws(RuntimeError) -> Bool {
    guard case .bool(let flag)? = stack.popLast() else { throw .malformedProgram }
    return flag
  }

  private mutating func popNode() throws(RuntimeError) -> Int {
    guard case .string(let title)? = stack.popLast() else { throw .malformedProgram }
    // The title was computed, so it may hold what a person typed.
    guard let index = compiled.nodeIndex(title) else { throw .unknownComputedNode }
    return index
  }

  private mutating func popTexts(_ count: UInt32) throws(RuntimeError) -> [String] {
    guard count > 0 else { return [] }
    guard stack.count >= Int(count) else { throw .malformedProgram }
    let texts = stack.suffix(Int(count)).map(\.text)
    try Self.checkLength(texts.reduce(0) { $0 + $1.utf8.count })
    stack.removeLast(Int(count))
    return texts
  }
}
