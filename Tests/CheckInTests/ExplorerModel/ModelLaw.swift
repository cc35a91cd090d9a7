import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// Holds what the explorer takes for granted of a session against what the session does.
struct ModelLaw {
  /// What the two may disagree on.
  enum Claim: Hashable {
    /// Whether the script goes on behind a command.
    case comesBack
    /// The part of the session, how many people there are and how many wait.
    case mode
    case nodes
    case sets
    /// That it is another's turn, whose values take the place of the ones before.
    case turn
    case result
    /// What a function or a command looks at: nothing else decides what it gives or does.
    case reads
  }

  private(set) var differences: [Claim: Set<String>] = [:]

  private let stopped: StoppedScripts
  private let rows: CheckInHost.Rows
  private let host: CheckInHost

  /// The classes that scripts ask about, whatever the rows say.
  private let asked: [String: SessionRelevance.AskedClasses]
  private let model: any HostModel

  /// What came of the same, by all that it may depend on.
  private var outcomes: [Cause: String] = [:]

  private struct Cause: Hashable {
    let deed: String
    let state: StateKey
    let variables: [Value?]
  }

  init(_ stopped: StoppedScripts, rows: CheckInHost.Rows = CheckInHost.Rows()) {
    self.stopped = stopped
    self.rows = rows
    let script = stopped.script
    host = CheckInHost(
      script.program.program,
      entry: script.entry,
      opening: script.opening,
      rows: rows
    )
    asked =
      CheckInHost(
        script.program.program,
        entry: script.entry,
        opening: script.opening
      ).classes
    model = host
  }

  mutating func walk(seed: UInt64, steps: Int) {
    var walk = ModelWalk(stopped.script, seed: seed)
    var latest: Int?
    for step in 0..<steps where !walk.session.isOver {
      let before = walk.session
      let command = stop(of: before).flatMap { $0 == latest ? nil : $0 }
      latest = command ?? latest.flatMap { $0 == number(of: before) ? $0 : nil }
      if command != nil, step % 4 == 0 { checkFunctions(of: before) }
      let effects = walk.step(isAtStop: command != nil)
      if let command {
        check(command, from: before, to: walk.session, effects)
      } else {
        checkLegs(from: before, to: walk.session)
      }
    }
  }

  private mutating func expect(_ holds: Bool, _ claim: Claim, _ what: @autoclosure () -> String) {
    if !holds { differences[claim, default: []].insert(what()) }
  }

  /// The command that comes or is under way.
  private func number(of session: Session) -> Int? {
    guard case .number(let at)? = session.dialogue[variable: "$law_at"], at > 0 else { return nil }
    return Int(at) - 1
  }

  /// The command that comes, at the stop before it.
  private func stop(of session: Session) -> Int? {
    guard let number = number(of: session), case .enter? = session.waiting,
      session.askingNode == stopped.commands[number].node
    else { return nil }
    return number
  }

  // MARK: - Commands

  private mutating func check(
    _ number: Int,
    from before: Session,
    to after: Session,
    _ effects: [Effect]
  ) {
    let command = stopped.commands[number].text
    let (mode, result) = (CheckInHost.Mode(of: before).number, CheckInHost.Mode(of: after))
    let claimed = model.effect(command, mode)
    let isBack = after.dialogue[variable: "$law_at"] == .number(Float(-number - 1))
    expect(!isBack || !claimed.isLast, .comesBack, "\(command) comes back")
    expect(!after.isOver || claimed.isLast, .comesBack, "\(command) does not come back")

    // The nodes that spoke or ask now.
    var said = effects.compactMap { effect -> String? in
      if case .say(let line) = effect { stopped.nodes[line.id] } else { nil }
    }
    if !isBack, let node = after.askingNode, node != before.askingNode { said.append(node) }
    let played = said.filter { HouseNode.isEntered($0) }
    for node in played where node != before.askingNode {
      let isClaimed = (claimed.detours + claimed.jumps).contains(node)
      expect(isClaimed, .nodes, "\(command) plays \(node)")
    }

    let expected = model.mode(command, mode)
    expect(
      after.isOver || expected == result.number
        || !isBack && claimed.detourMode == result.number,
      .mode,
      "\(command) in \(CheckInHost.Mode(mode)) leads to \(result)"
    )
    // Nobody's values are the first ones, whatever they were before.
    if claimed.overwrites.contains(where: \.isVariable), !after.isOver, let person = after.person {
      expect(before.person != person, .turn, "\(command) leaves the turn to the same person")
    }
    if !after.isOver, isBack || !played.isEmpty {
      checkWrites(of: command, from: before, to: after, said)
    }
    checkOutcome(
      "\(number) \(command)",
      before,
      claimed.looks,
      "\(after.isOver) \(result) \(played.sorted())"
    )
  }

  private mutating func checkWrites(
    of command: String,
    from before: Session,
    to after: Session,
    _ said: [String]
  ) {
    let words = command.split(separator: " ").map(String.init)
    var allowed: Set<String> = ["$law_at"]
    for node in said { allowed.formUnion(stopped.stores[node] ?? []) }
    let effects = rows.command(words)?.effects ?? []
    // What is forgotten is reset.
    if effects.contains(.forgets) { return }
    if effects.contains(.sets(.namedVariable)) { allowed.formUnion(words) }
    for case .sets(.variable(let variable)) in effects { allowed.insert(variable.rawValue) }
    for case .plays in effects {
      let variables = SessionVariable.allCases.filter {
        [.setForNode, .setToAnswers].contains($0.use)
      }
      allowed.formUnion(variables.map(\.rawValue))
    }
    let isPersonal = !effects.isDisjoint(with: [.joins, .takesTurn, .endsRound, .leaves])
    for variable in stopped.script.program.program.variables.map(\.name)
    where before.dialogue[variable: variable] != after.dialogue[variable: variable] {
      let isTurns = ["$me", "$them"].contains(variable) || variable.hasPrefix("$me_")
      expect(
        allowed.contains(variable) || isPersonal && isTurns,
        .sets,
        "\(command) sets \(variable)"
      )
    }
  }

  // MARK: - Functions

  private mutating func checkFunctions(of session: Session) {
    let mode = CheckInHost.Mode(of: session).number
    for function in CheckInFunction.allCases {
      for arguments in Self.arguments(of: function) where isAsked(function, arguments) {
        guard let value = session.value(of: function.rawValue, arguments) else { continue }
        let call = "\(function.rawValue)(\(arguments.map(Self.text).joined(separator: ", ")))"
        if let certain = model.result(function.rawValue, arguments, mode) {
          expect(
            certain == value,
            .result,
            "\(call) is \(Self.text(value)), not \(Self.text(certain))"
          )
          continue
        }
        // Of what people share it counts whether and whether alike, not what.
        let isText = rows.function(function).looksAt == .labels && value.type == .string
        let outcome = isText ? "\(value == .string(""))" : Self.text(value)
        checkOutcome(call, session, model.looks(function.rawValue, arguments), outcome)
      }
    }
  }

  /// Whether scripts may call it so: the classes they never ask about are not told apart.
  private func isAsked(_ function: CheckInFunction, _ arguments: [Value]) -> Bool {
    guard function.row.looksAt == .classes, case .string(let topic)? = arguments.first,
      case .string(let name)? = arguments.last
    else { return true }
    guard let asked = asked[topic] else { return !host.topics.contains(topic) }
    return (function == .everyone ? asked.ofEveryone : asked.ofAnyone).contains(name)
  }

  /// A value of these scripts, which nobody typed.
  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): "\"\(text)\""
    case .number(let number): "\(number)"
    case .bool(let bool): "\(bool)"
    }
  }

  /// Some of each, whatever a function makes of them.
  private static func arguments(of function: CheckInFunction) -> [[Value]] {
    let texts = [["need", "feel", "talk", "region"], ["drink", "sleep"]]
    let types = Vocabulary.functions.first { $0.name == function.rawValue }?.parameters ?? []
    return types.enumerated().reduce([[]]) { lists, parameter in
      let values: [Value] =
        parameter.element == .number
        ? [.number(1), .number(2)] : texts[min(parameter.offset, 1)].map { .string($0) }
      return lists.flatMap { list in values.map { list + [$0] } }
    }
  }

  // MARK: - What decides

  /// Expects the same outcome wherever all is the same that the model says it depends on.
  private mutating func checkOutcome(
    _ deed: String,
    _ session: Session,
    _ looks: [HostPlace],
    _ outcome: String
  ) {
    var relevance = SessionRelevance()
    var variables = model.readVariables
    for place in looks {
      switch place {
      case .variable(let name): variables.insert(name)
      case .own(let number):
        let place = number - host.classesNumber(0)
        guard place >= 0 else { continue }
        let topic = host.topics[place / 2]
        if place % 2 == 0 {
          if let asked = host.classes[topic] { relevance.ofAnyone.classes.append((topic, asked)) }
        } else {
          relevance.ofAnyone.labels.append(topic)
        }
      }
    }
    var hasher = StateHasher()
    session.combine(into: &hasher, relevance)
    let cause = Cause(
      deed: deed,
      state: hasher.key,
      variables: variables.sorted().map { session.dialogue[variable: $0] }
    )
    guard let earlier = outcomes.updateValue(outcome, forKey: cause) else { return }
    expect(earlier == outcome, .reads, "\(deed): \(earlier), then \(outcome)")
  }

  private mutating func checkLegs(from before: Session, to after: Session) {
    let (from, to) = (CheckInHost.Mode(of: before), CheckInHost.Mode(of: after))
    // Only `back`, which no explorer types, leads to an earlier part.
    guard from.part.rawValue < to.part.rawValue, !after.isOver else { return }
    let next = model.afterEnd(from.number).map { model.entering($0.node, $0.mode) }
    expect(next.contains(to.number), .mode, "\(from) ends in \(to)")
  }
}

extension HostPlace {
  fileprivate var isVariable: Bool {
    if case .variable = self { true } else { false }
  }
}
