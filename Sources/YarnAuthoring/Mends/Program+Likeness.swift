import YarnProgram

extension Program {
  /// Whether another program is the same but for these names of lines, which it has in addition.
  func isSame(asNamed other: Program, names: Set<String>) -> Bool {
    guard code == other.code, nodes == other.nodes, variables == other.variables,
      smartVariables == other.smartVariables, strings == other.strings,
      commands == other.commands, functions == other.functions,
      onceFlags.count == other.onceFlags.count, contents.count == other.contents.count,
      lines.count == other.lines.count
    else { return false }
    return zip(lines, other.lines).allSatisfy { old, new in
      let added = new.tags.filter { names.contains($0) && !old.tags.contains($0) }
      guard old.template == new.template, added.count <= 1 else { return false }
      return new.tags.filter { !added.contains($0) } == old.tags
        && (added.isEmpty ? new.id == old.id : new.id == added[0])
    }
  }

  /// Whether another program has the same nodes with the same headers, and the same variables.
  func hasNodesAndVariables(of other: Program) -> Bool {
    nodes.map(\.title) == other.nodes.map(\.title)
      && nodes.map(\.headers) == other.nodes.map(\.headers)
      && Set(variables) == Set(other.variables)
      && Set(smartVariables.map(\.name)) == Set(other.smartVariables.map(\.name))
  }

  /// How many lines have which tags, but for the one that options beneath a line give it.
  var linesByTags: [[String]: Int] {
    Self.counts(of: lines.map { line in line.tags.filter { $0 != "lastline" } })
  }

  /// Whether another program has the same lines, options and commands, in whatever order.
  func saysTheSame(as other: Program) -> Bool {
    linesByTags == other.linesByTags && Set(commands) == Set(other.commands)
      && Self.counts(of: lines.map(\.template)) == Self.counts(of: other.lines.map(\.template))
  }

  private static func counts<Part: Hashable>(of parts: [Part]) -> [Part: Int] {
    parts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether another program goes the same ways, whatever is said on them or asked with values.
  ///
  /// But for words, each command is the same one; without texts and with words, each line is.
  func goesLike(_ other: Program, butForWords: Bool) -> Bool {
    guard nodes.map(\.title) == other.nodes.map(\.title), variables == other.variables,
      lines.count == other.lines.count,
      steps(butForWords: butForWords) == other.steps(butForWords: butForWords)
    else { return false }
    guard butForWords else { return nodes.map(\.headers) == other.nodes.map(\.headers) }
    return nodes.map { $0.headers.map(\.key) } == other.nodes.map { $0.headers.map(\.key) }
      && lines.map(\.template) == other.lines.map(\.template)
      && lines.map(\.tags) == other.lines.map(\.tags)
  }

  private func steps(butForWords: Bool) -> [Instruction] {
    code.compactMap(\.step).map { step in
      guard butForWords, case .deliverCommand(_, let count) = step else { return step }
      return .deliverCommand(0, valueCount: count)
    }
  }

  /// Whether another program goes the same ways but for so many options, none a question's first.
  func goesLike(_ other: Program, butForOptions count: Int) -> Bool {
    let added = Self.counts(of: other.lines.map(\.template))
      .merging(Self.counts(of: lines.map(\.template))) { $0 - $1 }
    return commands == other.commands && lines.count + count == other.lines.count
      && added.values.allSatisfy { $0 >= 0 }
      && code.count(where: \.isOption) + count == other.code.count(where: \.isOption)
      && code.compactMap(\.stepBesidesOptions) == other.code.compactMap(\.stepBesidesOptions)
  }
}

extension Instruction {
  /// The instruction without places and texts, or `nil` where it only computes a value.
  fileprivate var step: Instruction? {
    switch self {
    case .pushNumber, .pushBool, .pushString, .pushVariable, .pushSmartVariable, .negate, .not,
      .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .call, .endOfExpression, .pushIsUnseen:
      nil
    case .jump: .jump(0)
    case .jumpIfFalse: .jumpIfFalse(0)
    case .jumpUnless(let variable, let comparison, let number, _):
      .jumpUnless(variable, comparison, number, target: 0)
    case .deliverLine(let line, _): .deliverLine(line, valueCount: 0)
    case .deliverCommand(let command, let count): .deliverCommand(command, valueCount: count)
    case .addOption(let line, _, let isConditional, _):
      .addOption(line, valueCount: 0, isConditional: isConditional, target: 0)
    case .deliverOptions: .deliverOptions(orElse: 0)
    case .addCandidate(let content, let complexity, _):
      .addCandidate(content, complexity: complexity, target: 0)
    case .selectCandidate: .selectCandidate(orElse: 0)
    case .store, .increment, .addVariable, .pop, .goToNode, .goToNamedNode, .detourToNode,
      .detourToNamedNode, .leaveNode, .stop, .markSeen, .mark:
      self
    }
  }

  fileprivate var isOption: Bool {
    if case .addOption = self { true } else { false }
  }

  /// The step without the place of its line among all, or `nil` for what options come and go with.
  fileprivate var stepBesidesOptions: Instruction? {
    switch step {
    case .addOption, .jump: nil
    case .deliverLine: .deliverLine(0, valueCount: 0)
    case let step: step
    }
  }
}
