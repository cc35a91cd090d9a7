import YarnProgram

/// What each instruction of a program does with values, read without running it.
///
/// Expressions are straight code between two statements, so one pass with symbols in place of
/// values tells what every statement looks at.
struct CodeReading {
  /// What a statement does with values.
  enum Deed {
    case assign(Int, SymbolicValue)
    /// Goes on or jumps, by a Boolean.
    case branch(SymbolicValue)
    /// Looks at a value: the condition of an option or item, a title, what a host is given.
    case look(SymbolicValue)
    case command(text: String, values: [SymbolicValue])
  }

  /// An item of a group from which a strategy chooses.
  struct Candidate {
    let position: Int
    let content: Int
    let complexity: UInt32
    let target: Int
    let condition: SymbolicValue
  }

  let program: Program
  private(set) var deeds: [Int: Deed] = [:]

  /// Where the options of a choice lead, by the position of its delivery.
  private(set) var choices: [Int: [Int]] = [:]

  /// Whether every option of a choice has a condition, so that none may be available.
  private(set) var mayBeEmpty: Set<Int> = []

  /// The items of a group, by the position of its selection.
  private(set) var groups: [Int: [Candidate]] = [:]
  private(set) var smartVariables: [SymbolicValue] = []

  init(_ program: Program) {
    self.program = program
    for variable in program.smartVariables {
      var reader = Reader()
      var position = variable.start
      while program.code.indices.contains(position), program.code[position] != .endOfExpression {
        reader.compute(program.code[position], program)
        position += 1
      }
      smartVariables.append(reader.stack.last ?? .smartVariable(smartVariables.count))
    }
    for node in program.nodes { read(node.code) }
  }

  private mutating func read(_ code: Range<Int>) {
    var reader = Reader()
    var options: [Int] = []
    var isConditional = true
    var candidates: [Candidate] = []
    for position in code {
      switch program.code[position] {
      case .store(let index): deeds[position] = .assign(Int(index), reader.pop())
      case .increment(let index, let amount):
        let sum = [SymbolicValue.variable(Int(index)), .constant(.number(amount))]
        deeds[position] = .assign(Int(index), .operation(.add, sum))
      case .addVariable(let source, let index):
        let sum = [SymbolicValue.variable(Int(index)), .variable(Int(source))]
        deeds[position] = .assign(Int(index), .operation(.add, sum))
      case .pop, .goToNamedNode, .detourToNamedNode: deeds[position] = .look(reader.pop())
      case .jumpIfFalse: deeds[position] = .branch(reader.pop())
      case .jumpUnless(let index, let comparison, let number, _):
        let sides = [SymbolicValue.variable(Int(index)), .constant(.number(number))]
        deeds[position] = .branch(.operation(comparison.instruction, sides))
      case .deliverLine(_, let count): reader.drop(Int(count))
      case .deliverCommand(let index, let count):
        let values = reader.drop(Int(count))
        deeds[position] = .command(text: text(of: Int(index)), values: values)
      case .addOption(_, let count, let hasCondition, let target):
        reader.drop(Int(count))
        if hasCondition { deeds[position] = .look(reader.pop()) }
        isConditional = isConditional && hasCondition
        options.append(Int(target))
      case .deliverOptions:
        choices[position] = options
        if isConditional { mayBeEmpty.insert(position) }
        options = []
        isConditional = true
      case .addCandidate(let content, let complexity, let target):
        let condition = reader.pop()
        deeds[position] = .look(condition)
        candidates.append(
          Candidate(
            position: position,
            content: Int(content),
            complexity: complexity,
            target: Int(target),
            condition: condition
          )
        )
      case .selectCandidate:
        groups[position] = candidates
        candidates = []
      case let instruction: reader.compute(instruction, program)
      }
    }
  }

  /// A command as it is written, with `{}` where values go.
  private func text(of command: Int) -> String {
    program.commands[command].pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let written): text += written
      case .value: text += "{}"
      }
    }
  }
}

/// A stack of symbols.
private struct Reader {
  private(set) var stack: [SymbolicValue] = []

  mutating func pop() -> SymbolicValue { stack.popLast() ?? .constant(.bool(false)) }

  @discardableResult
  mutating func drop(_ count: Int) -> [SymbolicValue] {
    let values = Array(stack.suffix(count))
    stack.removeLast(values.count)
    return values
  }

  /// Does what an instruction computes; nothing for statements that use no values.
  mutating func compute(_ instruction: Instruction, _ program: Program) {
    switch instruction {
    case .pushNumber(let number): stack.append(.constant(.number(number)))
    case .pushBool(let flag): stack.append(.constant(.bool(flag)))
    case .pushString(let index): stack.append(.constant(.string(program.strings[Int(index)])))
    case .pushVariable(let index): stack.append(.variable(Int(index)))
    case .pushSmartVariable(let index): stack.append(.smartVariable(Int(index)))
    case .pushIsUnseen(let flag): stack.append(.unseen(Int(flag)))
    case .negate, .not: stack.append(.operation(instruction, [pop()]))
    case .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or, .xor:
      stack.append(.operation(instruction, drop(2)))
    case .call(let function, let count): stack.append(.call(Int(function), drop(Int(count))))
    default: break
    }
  }
}

extension Comparison {
  /// The instruction that compares so.
  fileprivate var instruction: Instruction {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    }
  }
}
