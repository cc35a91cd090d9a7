package import YarnProgram

/// A program that tells where the machine comes by: at each node, on each way that a condition
/// takes, at each option that is chosen, and wherever nothing was left to choose from.
///
/// A mark is an instruction that writes into the program's log and does nothing else, so no two
/// states differ by it.
package struct MarkedProgram: Sendable {
  package struct Mark: Hashable, Sendable {
    package enum Way: Sendable, Hashable {
      case entered
      case holds, fails
      /// The option of this line was chosen.
      case chosen(line: Int)
      /// No option was available.
      case noOption
      /// No item of a group fitted.
      case noItem
    }

    package let way: Way

    /// The position in the program without marks.
    package let position: Int
    package let node: Int
  }

  package let original: Program

  /// The program with marks, whose code knows no places.
  package private(set) var program: Program

  /// The marks by their numbers.
  package private(set) var marks: [Mark] = []

  package init(_ original: Program) {
    self.original = original
    program = original
    program.debug = DebugInfo()
    program.code = []
    program.nodes = []
    var places = [UInt32](repeating: 0, count: original.code.count + 1)
    for index in original.nodes.indices { copy(index, &places) }
    copySmartVariables()
    for position in program.code.indices {
      program.code[position] = program.code[position].moved { places[$0] }
    }
  }

  /// The same with nodes that end as soon as they begin; the marks stay what they are.
  package func cut(at titles: Set<String>) -> MarkedProgram {
    var result = self
    for node in program.nodes where titles.contains(node.title) {
      for position in node.code { result.program.code[position] = .leaveNode }
    }
    return result
  }

  /// The program with marks that writes into a log.
  package func compiled(_ log: MarkLog) -> CompiledProgram { CompiledProgram(program, marks: log) }

  private mutating func copy(_ index: Int, _ places: inout [UInt32]) {
    let node = original.nodes[index]
    let start = program.code.count
    if !node.isGroup { addMark(.entered, node.code.lowerBound, index) }
    // A way that leaves the straight line gets its mark behind the node's own code.
    var detours: [(at: Int, way: Mark.Way, position: Int, target: UInt32)] = []
    for position in node.code {
      let instruction = original.code[position]
      places[position] = UInt32(program.code.count)
      program.code.append(instruction)
      guard !node.isGroup, let (away, straight) = instruction.ways else { continue }
      if let target = instruction.target {
        detours.append((program.code.count - 1, away, position, target))
      }
      if let straight { addMark(straight, position, index) }
    }
    for detour in detours {
      let here = program.code.count
      addMark(detour.way, detour.position, index)
      program.code.append(.jump(detour.target))
      program.code[detour.at] = program.code[detour.at].aimed(at: Self.place(here))
    }
    if !detours.isEmpty { program.code.append(.leaveNode) }
    program.nodes.append(
      Program.Node(
        title: node.title,
        headers: node.headers,
        code: start..<program.code.count,
        countsVisits: node.countsVisits,
        isGroup: node.isGroup
      )
    )
  }

  /// A place that is one of the new code already, told apart by its topmost bit.
  private static func place(_ position: Int) -> UInt32 { UInt32(position) | 1 << 31 }

  private mutating func addMark(_ way: Mark.Way, _ position: Int, _ node: Int) {
    program.code.append(.mark(UInt32(marks.count)))
    marks.append(Mark(way: way, position: position, node: node))
  }

  private mutating func copySmartVariables() {
    program.smartVariables = original.smartVariables.map { variable in
      let start = program.code.count
      var position = variable.start
      while original.code.indices.contains(position) {
        program.code.append(original.code[position])
        if original.code[position] == .endOfExpression { break }
        position += 1
      }
      return Program.SmartVariable(name: variable.name, type: variable.type, start: start)
    }
  }
}

extension Instruction {
  /// The ways that are worth a mark: that of its target, and the straight one.
  fileprivate var ways: (MarkedProgram.Mark.Way, MarkedProgram.Mark.Way?)? {
    switch self {
    case .jumpIfFalse, .jumpUnless: (.fails, .holds)
    case .deliverOptions: (.noOption, nil)
    case .selectCandidate: (.noItem, nil)
    case .addOption(let line, _, _, _): (.chosen(line: Int(line)), nil)
    default: nil
    }
  }

  fileprivate func aimed(at target: UInt32) -> Instruction {
    switch self {
    case .jump: .jump(target)
    case .jumpIfFalse: .jumpIfFalse(target)
    case .jumpUnless(let index, let comparison, let number, _):
      .jumpUnless(index, comparison, number, target: target)
    case .deliverOptions: .deliverOptions(orElse: target)
    case .selectCandidate: .selectCandidate(orElse: target)
    case .addOption(let line, let count, let isConditional, _):
      .addOption(line, valueCount: count, isConditional: isConditional, target: target)
    case .addCandidate(let content, let complexity, _):
      .addCandidate(content, complexity: complexity, target: target)
    default: self
    }
  }

  /// The instruction with its target moved to where that is in the marked code.
  fileprivate func moved(_ place: (Int) -> UInt32) -> Instruction {
    guard let target else { return self }
    let isMoved = target >> 31 == 1
    return aimed(at: isMoved ? target & 0x7FFF_FFFF : place(Int(target)))
  }
}
