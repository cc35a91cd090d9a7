import CheckIn
import YarnAuthoring
import YarnProgram

/// What a check-in does around a script, as far as the flow of values matters.
struct CheckInHost {
  /// Variables that belong to a person.
  private let personal: [String]

  /// Topics that scripts name.
  let topics: [String]

  /// The classes that scripts ask about, by topic.
  private(set) var classes: [String: Set<String>] = [:]

  private let entry: String
  private let opening: String?

  init(_ program: Program, entry: String, opening: String?) {
    self.entry = entry
    self.opening = opening
    personal = program.variables.map(\.name).filter { $0.hasPrefix("$me_") }
    var topics: Set<String> = []
    for template in program.commands {
      let words = Self.words(of: template)
      switch words.first {
      case "ask", "reveal", "share": topics.formUnion(words.dropFirst())
      default: break
      }
    }
    self.topics = topics.sorted()
    for node in program.nodes { noteClasses(askedIn: node, program) }
  }

  /// Notes which classes of which topics a node's code asks about.
  private mutating func noteClasses(askedIn node: Program.Node, _ program: Program) {
    for position in node.code {
      guard case .call(let function, _) = program.code[position] else { continue }
      switch program.functions[Int(function)].name {
      case "touch_clash": classes["touch", default: []].formUnion(AnswerRelevance.everyClass)
      case "anyone", "everyone":
        guard position >= 2, case .pushString(let topic) = program.code[position - 2],
          case .pushString(let name) = program.code[position - 1]
        else {
          for topic in topics { classes[topic, default: []].formUnion(AnswerRelevance.everyClass) }
          continue
        }
        classes[program.strings[Int(topic)], default: []].insert(program.strings[Int(name)])
      default: break
      }
    }
  }

  private static func words(of template: LineTemplate) -> [String] {
    let text = template.pieces.reduce(into: "") { text, piece in
      if case .text(let written) = piece { text += written }
    }
    return text.split(separator: " ").map(String.init)
  }

  // MARK: - Places

  /// The host's places: everyone's stored values, then the classes and the labels of each topic.
  private func stored(_ index: Int) -> HostModel.Place { .own(index) }

  private func classesPlace(_ topic: String) -> HostModel.Place? {
    topics.firstIndex(of: topic).map { .own(personal.count + 2 * $0) }
  }

  private func labelsPlace(_ topic: String) -> HostModel.Place? {
    topics.firstIndex(of: topic).map { .own(personal.count + 2 * $0 + 1) }
  }

  var storedCount: Int { personal.count }

  /// The number of the place of a topic's classes; the next is that of its labels.
  func classesNumber(_ topic: Int) -> Int { personal.count + 2 * topic }

  var model: HostModel {
    var model = HostModel()
    model.placeCount = personal.count + 2 * topics.count
    model.readVariables = ["$mode"]
    model.exactVariables = ["$minutes"]
    model.writtenVariables = ["$lowered", "$me", "$them"]
    model.modeVariables = ["$private_turn"]
    model.entries = ["Age"]
    let host = self
    model.afterEnd = { host.afterEnd($0) }
    model.entering = { host.entering($0, $1) }
    model.result = { host.result($0, $1, $2) }
    model.looks = { host.looks($0, $1) }
    model.effect = { host.effect($0, $1) }
    model.mode = { host.mode(after: $0, $1) }
    return model
  }

  // MARK: - Modes

  /// The parts of a session, in order, as far as something follows them.
  enum Leg: UInt32 { case gate, opening, conversation, closing }

  /// The part of the session, how many people are named and how many of them wait for their turn.
  struct Mode {
    var leg: Leg
    var people: Int
    var waiting: Int

    init(leg: Leg, people: Int, waiting: Int) {
      self.leg = leg
      self.people = min(people, 7)
      self.waiting = min(waiting, 7)
    }

    init(_ number: UInt32) {
      self.init(
        leg: Leg(rawValue: number >> 6) ?? .closing,
        people: Int(number >> 3 & 7),
        waiting: Int(number & 7)
      )
    }

    var number: UInt32 { leg.rawValue << 6 | UInt32(people) << 3 | UInt32(waiting) }
  }

  private func mode(after command: String, _ number: UInt32) -> UInt32 {
    var mode = Mode(number)
    let words = command.split(separator: " ")
    switch words.first {
    case "join":
      mode.people = min(mode.people + 1, 6)
      mode.waiting = 0
    case "turn" where words.last == "both" || mode.people < 2: mode.waiting = 0
    case "turn": mode.waiting = mode.waiting == 0 ? mode.people - 1 : mode.waiting - 1
    case "leave": mode.waiting = 0
    default: break
    }
    return mode.number
  }

  private func entering(_ node: String, _ number: UInt32) -> UInt32 {
    var mode = Mode(number)
    if mode.leg == .conversation, node == "Closing" || node == "Closing_Quick" {
      mode.leg = .closing
    }
    return mode.number
  }

  private func afterEnd(_ number: UInt32) -> [(node: String, mode: UInt32)] {
    var mode = Mode(number)
    mode.waiting = 0
    switch mode.leg {
    case .gate:
      mode.leg = opening == nil ? .conversation : .opening
      let refused = Mode(leg: .closing, people: 0, waiting: 0).number
      return [("Age_End", refused), (opening ?? entry, mode.number)]
    case .opening:
      mode.leg = .conversation
      return [(entry, mode.number)]
    case .conversation:
      mode.leg = .closing
      return [("Closing", mode.number)]
    case .closing: return []
    }
  }

  private func result(_ function: String, _ arguments: [Value?], _ number: UInt32) -> Value? {
    let mode = Mode(number)
    switch function {
    case "people" where mode.people > 0: return .number(Float(mode.people))
    case "turns_left" where mode.people > 0: return .number(Float(mode.waiting))
    case "journal", "kept": return .bool(false)
    case "places": return .number(0)
    default: return nil
    }
  }

  // MARK: - Functions and commands

  private func looks(_ function: String, _ arguments: [Value?]) -> [HostModel.Place] {
    switch function {
    case "anyone", "everyone":
      guard case .string(let topic)?? = arguments.first else {
        return topics.compactMap { classesPlace($0) }
      }
      return [classesPlace(topic)].compactMap(\.self)
    case "touch_clash": return [classesPlace("touch")].compactMap(\.self)
    case "need_clash": return [labelsPlace("need")].compactMap(\.self)
    case "minutes_left": return [.variable("$minutes")]
    default: return []
    }
  }

  private func effect(_ command: String, _ mode: UInt32) -> HostModel.CommandEffect {
    var effect = HostModel.CommandEffect()
    let words = command.split(separator: " ").map(String.init)
    let rest = Array(words.dropFirst())
    switch words.first {
    case "turn", "join":
      bind(&effect, isWithinRound: words[0] == "turn" && Mode(mode).waiting > 0 && rest != ["both"])
      effect.looks = rest.filter { $0.hasPrefix("$") }.map { .variable($0) }
      if rest == ["both"] { effect.detours = ["House_Together"] }
    case "private", "handover": effect.detours = ["House_HandOver"]
    case "breathe": effect.detours = ["House_Breath"]
    case "reveal":
      effect.detours = ["Reveal_One", "Reveal_Same"]
      effect.looks = (rest + ["need"]).compactMap { labelsPlace($0) }
    case "safety" where rest != ["lower"]:
      bind(&effect, isWithinRound: false)
      effect.detours = Self.safetyNodes
    case "leave":
      effect.isLast = true
      if rest == ["quietly"] { effect.jumps = ["Closing_Quick"] }
    case "region", "keep": effect.looks = rest.map { .variable($0) }
    case "forget":
      effect.looks = topics.flatMap { [classesPlace($0), labelsPlace($0)].compactMap(\.self) }
    default: break
    }
    return effect
  }

  private static let safetyNodes = [
    "Safety_Shared", "Safety_Body", "Safety_Pain", "Safety_Consent", "Safety_Pressure",
    "Safety_Panic", "Safety_SelfHarm", "Safety_Harm", "Safety_Young", "Safety_Drunk",
    "Safety_Protection", "Safety_Violence", "Safety_Images",
  ]

  /// Another person's values come, and those of the one before are put away.
  ///
  /// Within a round it is always somebody else's turn.
  private func bind(_ effect: inout HostModel.CommandEffect, isWithinRound: Bool) {
    for (index, name) in personal.enumerated() {
      let current = HostModel.Place.variable(name)
      effect.flows.append((from: current, to: stored(index)))
      effect.flows.append((from: stored(index), to: stored(index)))
      effect.flows.append((from: stored(index), to: current))
      if isWithinRound {
        effect.overwrites.append(current)
      } else {
        effect.flows.append((from: current, to: current))
      }
    }
  }
}
