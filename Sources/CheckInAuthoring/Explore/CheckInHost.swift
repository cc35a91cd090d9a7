package import CheckIn
package import YarnAuthoring
package import YarnProgram

/// What a check-in does around a script, as far as the flow of values matters.
///
/// It only puts together what the rows of commands, functions and variables say.
package struct CheckInHost: HostModel {
  /// Variables that belong to a person.
  let personal: [String]

  /// Topics that scripts name.
  package let topics: [String]

  /// The classes that scripts ask about, by topic.
  package private(set) var classes: [String: SessionRelevance.AskedClasses] = [:]

  private let entry: String
  /// Whether scripts drop answers, which may be anybody's.
  let isForgetting: Bool

  /// Whether nothing that belongs to anyone is looked at once the turn under way is over.
  var endsWithTurn = false
  private let opening: String?
  private let rows: Rows

  /// What is known of commands and functions; a law plants differences here.
  package struct Rows: Sendable {
    package var command: @Sendable ([String]) -> CommandRow? = { CommandRow.row(of: $0) }
    package var function: @Sendable (CheckInFunction) -> CheckInFunction.Row = { $0.row }

    package init() {}
  }

  package init(_ program: Program, entry: String, opening: String?, rows: Rows = Rows()) {
    self.entry = entry
    self.opening = opening
    self.rows = rows
    personal = program.variables.map(\.name).filter { $0.hasPrefix(SessionVariable.personalPrefix) }
    var topics: Set<String> = []
    for template in program.commands {
      let words = Self.words(of: template)
      topics.formUnion(rows.command(words)?.usage.topics(among: Array(words.dropFirst())) ?? [])
    }
    self.topics = topics.sorted()
    // The session's own nodes come only by words, which no path has that is walked in full.
    isForgetting = program.nodes.contains { node in
      NodeFamily(of: node.title) != .house
        && node.code.contains { position in
          guard case .deliverCommand(let index, _) = program.code[position] else { return false }
          let words = Self.words(of: program.commands[Int(index)])
          return rows.command(words)?.does(.forgets) ?? false
        }
    }
    for node in program.nodes { noteClasses(askedIn: node, program) }
  }

  /// Notes which classes of which topics a node's code asks about.
  private mutating func noteClasses(askedIn node: Program.Node, _ program: Program) {
    for position in node.code {
      guard case .call(let index, _) = program.code[position],
        let function = CheckInFunction(rawValue: program.functions[Int(index)].name),
        rows.function(function).looksAt == .classes
      else { continue }
      guard position >= 2, case .pushString(let topic) = program.code[position - 2],
        case .pushString(let name) = program.code[position - 1]
      else {
        let names = Self.everyClass(program)
        for topic in topics { note(names, of: topic, askedBy: function) }
        continue
      }
      note([program.strings[Int(name)]], of: program.strings[Int(topic)], askedBy: function)
    }
  }

  private mutating func note(
    _ names: Set<String>,
    of topic: String,
    askedBy function: CheckInFunction
  ) {
    if function == .everyone {
      classes[topic, default: .init()].ofEveryone.formUnion(names)
    } else {
      classes[topic, default: .init()].ofAnyone.formUnion(names)
    }
  }

  /// Every class that an answer may have, for a name that is computed.
  private static func everyClass(_ program: Program) -> Set<String> {
    Set(program.lines.flatMap(\.classes))
  }

  private static func words(of template: LineTemplate) -> [String] {
    let text = template.pieces.reduce(into: "") { text, piece in
      if case .text(let written) = piece { text += written }
    }
    return text.split(separator: " ").map(String.init)
  }

  // MARK: - Places

  /// The place of a value of those who have yet to have their turn in this round, by the number of
  /// the personal variable.
  func waitingPlace(_ variable: Int) -> Int { 2 * variable }

  /// The place of a value of the others whose turn it is not.
  func othersPlace(_ variable: Int) -> Int { 2 * variable + 1 }

  /// The number of the place of a topic's classes; the next is that of its labels.
  package func classesNumber(_ topic: Int) -> Int { 2 * (personal.count + topic) }

  /// The places of something that is looked at, of some topics or, without any, of all.
  private func places(
    of matter: Matter,
    _ named: [String],
    _ variables: [String] = []
  ) -> [HostPlace] {
    let offset: Int
    switch matter {
    case .namedVariable: return variables.map { .variable($0) }
    case .variable(let variable): return [.variable(variable.rawValue)]
    case .classes: offset = 0
    case .labels: offset = 1
    }
    return topics.indices.filter {
      named.isEmpty || named.contains(topics[$0]) || named.contains("{}")
    }
    .map { .own(classesNumber($0) + offset) }
  }

  package var placeCount: Int { 2 * (personal.count + topics.count) }
  package let modeVariables: [String]? = ["$house_private_turn"]
  package let entries = [HouseNode.age]
  package var readVariables: Set<String> { variables(.read) }
  package var exactVariables: Set<String> { variables(.readByFunctions) }
  package var writtenVariables: Set<String> { variables(.set) }

  private func variables(_ use: SessionVariable.Use) -> Set<String> {
    Set(SessionVariable.allCases.filter { $0.use == use }.map(\.rawValue))
  }

  // MARK: - Modes

  /// The part of the session, how many people are named and how many of them wait for their turn.
  package struct Mode: Hashable {
    package var part: Session.Part
    package var people: Int
    package var waiting: Int

    package init(part: Session.Part, people: Int, waiting: Int) {
      self.part = part
      self.people = min(people, 7)
      self.waiting = min(waiting, 7)
    }

    package init(_ number: UInt32) {
      self.init(
        part: Session.Part(rawValue: number >> 6) ?? .closing,
        people: Int(number >> 3 & 7),
        waiting: Int(number & 7)
      )
    }

    /// The mode in which a session is.
    package init(of session: Session) {
      let counts = session.turnCounts
      self.init(
        part: session.part,
        people: counts.people,
        waiting: counts.waiting
      )
    }

    package var number: UInt32 { part.rawValue << 6 | UInt32(people) << 3 | UInt32(waiting) }
  }

  package func mode(_ command: String, _ number: UInt32) -> UInt32 {
    var mode = Mode(number)
    for effect in rows.command(Self.words(of: command))?.effects ?? [] {
      switch effect {
      case .joins: mode.people = min(mode.people + 1, 6)
      case .leads: mode.part = .closing
      case .takesTurn where mode.people > 1:
        mode.waiting = mode.waiting == 0 ? mode.people - 1 : mode.waiting - 1
      case .takesTurn, .endsRound, .leaves: mode.waiting = 0
      case .plays, .asks, .waits, .setsTurnAside, .hides, .clears, .endsTurn,
        .endsTurnOfAnother, .reads, .sets, .forgets:
        break
      }
    }
    return mode.number
  }

  package func entering(_ node: String, _ number: UInt32) -> UInt32 {
    var mode = Mode(number)
    if mode.part == .conversation, node == HouseNode.closing || node == HouseNode.closingQuick {
      mode.part = .closing
    }
    return mode.number
  }

  package func afterEnd(_ number: UInt32) -> [(node: String, mode: UInt32)] {
    var mode = Mode(number)
    mode.waiting = 0
    switch mode.part {
    case .gate:
      mode.part = opening == nil ? .conversation : .opening
      let refused = Mode(part: .closing, people: 0, waiting: 0).number
      return [(HouseNode.ageEnd, refused), (opening ?? entry, mode.number)]
    case .opening:
      mode.part = .conversation
      return [(entry, mode.number)]
    case .conversation:
      mode.part = .closing
      return [(HouseNode.closing, mode.number)]
    case .closing: return []
    }
  }

  package func result(_ name: String, _ arguments: [Value?], _ number: UInt32) -> Value? {
    let mode = Mode(number)
    switch CheckInFunction(rawValue: name).flatMap({ rows.function($0).certainty }) {
    case .always(let value)?: return value
    case .people? where mode.people > 0: return .number(Float(mode.people))
    case .waiting? where mode.people > 0: return .number(Float(mode.waiting))
    case .people?, .waiting?, nil: return nil
    }
  }

  // MARK: - Functions and commands

  package func looks(_ name: String, _ arguments: [Value?]) -> [HostPlace] {
    guard let matter = CheckInFunction(rawValue: name).flatMap({ rows.function($0).looksAt }) else {
      return []
    }
    guard case .string(let topic)?? = arguments.first else { return places(of: matter, []) }
    return places(of: matter, [topic])
  }

  private static func words(of command: String) -> [String] {
    command.split(separator: " ").map(String.init)
  }

  package func effect(_ command: String, _ mode: UInt32) -> HostEffect {
    var effect = HostEffect()
    let words = Self.words(of: command)
    guard let row = rows.command(words) else { return effect }
    let named = row.usage.topics(among: Array(words.dropFirst()))
    for part in row.effects {
      switch part {
      case .plays(let nodes): effect.detours += nodes
      case .leads(let node): effect.jumps.append(node)
      case .leaves: effect.isLast = true
      case .takesTurn where Mode(mode).waiting > 0: passTurn(&effect)
      case .takesTurn: beginRound(&effect)
      case .joins, .endsRound: endRound(&effect, Mode(mode))
      case .setsTurnAside:
        mix(&effect)
        var inner = Mode(mode)
        inner.waiting = 0
        effect.detourMode = inner.number
      case .reads(let matter):
        effect.looks += places(of: matter, named, words.filter { $0.hasPrefix("$") })
      case .forgets: effect.looks += places(of: .classes, []) + places(of: .labels, [])
      case .asks, .waits, .hides, .clears, .endsTurn, .endsTurnOfAnother, .sets: break
      }
    }
    if endsWithTurn, row.does(.takesTurn, .endsRound) {
      effect.flows = []
      effect.overwrites = (0..<placeCount).map { .own($0) }
    }
    return effect
  }
}
