import YarnProgram
import YarnRuntime

/// How a program uses each of its values, which tells how much of them must be kept apart.
struct ValueUses {
  /// How one variable or count is used.
  struct Use {
    /// Constants that it is compared with.
    var numbers: Set<Float> = []
    var texts: Set<String> = []

    /// Constants that are added to it.
    var additions: Set<Float> = []

    /// Whether it is used in any other way, so that each value counts.
    var isExact = false
  }

  private(set) var variables: [Use]

  /// The visit counts that are asked for, by node.
  private(set) var visits: [Int: Use] = [:]

  /// Whether a node is asked about whose title is computed.
  private(set) var asksAboutAny = false

  /// Every constant that a number is compared with.
  private(set) var landmarks: Set<Float> = []

  /// How often each once flag is looked at.
  private(set) var looksAtFlag: [Int: Int] = [:]

  private let program: Program
  private let nodes: [String: Int]

  init(_ reading: CodeReading, host: any HostModel) {
    program = reading.program
    nodes = Dictionary(indexing: program.nodes.map(\.title))
    variables = [Use](repeating: Use(), count: program.variables.count)
    for deed in reading.deeds.values {
      switch deed {
      case .assign(let variable, let value): noteAssignment(of: value, to: variable)
      case .branch(let value), .look(let value): note(value)
      case .command(_, let values): for value in values { note(value) }
      }
    }
    for value in reading.smartVariables { note(value) }
    for (index, variable) in program.variables.enumerated()
    where host.readVariables.union(host.exactVariables).contains(variable.name) {
      variables[index].isExact = true
    }
  }

  private mutating func noteAssignment(of value: SymbolicValue, to variable: Int) {
    if case .operation(let operation, let sides) = value, sides.count == 2,
      sides[0] == .variable(variable), case .number(let amount)? = sides[1].constant
    {
      switch operation {
      case .add: variables[variable].additions.insert(amount)
      case .subtract: variables[variable].additions.insert(-amount)
      default: note(value)
      }
    } else {
      note(value)
    }
  }

  private mutating func note(_ value: SymbolicValue) {
    switch value {
    case .constant, .smartVariable: break
    case .unseen(let flag): looksAtFlag[flag, default: 0] += 1
    case .variable(let index): variables[index].isExact = true
    case .operation(let operation, let operands):
      if isComparison(operation), noteComparison(operands) { return }
      for operand in operands {
        // A Boolean has no values to be reduced.
        if case .variable(let index) = operand, program.variables[index].initialValue.type == .bool
        {
          continue
        }
        note(operand)
      }
    case .call(let function, let arguments):
      if let node = askedNode(function, arguments) { visits[node, default: Use()].isExact = true }
      for argument in arguments { note(argument) }
    }
  }

  private func isComparison(_ instruction: Instruction) -> Bool {
    switch instruction {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
    default: false
    }
  }

  /// Notes a comparison with a constant; false where it is none.
  private mutating func noteComparison(_ sides: [SymbolicValue]) -> Bool {
    for (side, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      guard let constant = other.constant else { continue }
      if case .number(let number) = constant { landmarks.insert(number) }
      if case .variable(let index) = side {
        variables[index].add(constant)
        return true
      }
      if case .call(let function, let arguments) = side,
        let node = askedNode(function, arguments)
      {
        visits[node, default: Use()].add(constant)
        return true
      }
    }
    return false
  }

  /// The node that a call asks about; notes where it might be any.
  mutating private func askedNode(_ function: Int, _ arguments: [SymbolicValue]) -> Int? {
    let builtin = Builtin(rawValue: program.functions[function].name)
    guard builtin == .visited || builtin == .visitedCount, let argument = arguments.first else {
      return nil
    }
    guard case .string(let title)? = argument.constant else {
      asksAboutAny = true
      return nil
    }
    guard let node = nodes[title] else { return nil }
    // Whether there was any visit is all that `visited` tells.
    if builtin == .visited {
      visits[node, default: Use()].add(.number(0))
      return nil
    }
    return node
  }
}

extension ValueUses.Use {
  fileprivate mutating func add(_ constant: Value) {
    switch constant {
    case .number(let number): numbers.insert(number)
    case .string(let text): texts.insert(text)
    case .bool: break
    }
  }

  /// How values used so are told apart.
  func reduction(for type: YarnType) -> Projection.Reduction {
    guard !isExact else { return .exact }
    switch type {
    case .string: return .oneOf(texts.sorted())
    case .number: return numberReduction
    case .bool, .any: return .exact
    }
  }

  private var numberReduction: Projection.Reduction {
    guard !numbers.contains(where: \.isNaN) else { return .exact }
    if additions.isEmpty { return .between(numbers.sorted()) }
    if additions.allSatisfy({ $0 >= 0 }) { return .atMost(numbers.max() ?? -.infinity) }
    if additions.allSatisfy({ $0 <= 0 }) { return .atLeast(numbers.min() ?? .infinity) }
    return .exact
  }
}
