import CheckIn
import Understanding
import YarnAuthoring
import YarnProgram

/// A session that is played by a test: what it says and asks, one after the other.
struct PlannedSession {
  /// What a plan can speak of.
  enum Item: Hashable, Sendable {
    case line(String)
    case question(Prompt.Kind)
    case end
    /// The script could not go on, for this reason.
    case trouble(String)
  }

  private(set) var session: Session
  private(set) var coverage = Coverage()

  /// Everything that was put in, to be put in again.
  private(set) var inputs: [Input] = []
  private var items: [Item] = []

  /// Whether the conversation has begun: the age question and the opening are no part of it.
  private var hasBegun: Bool

  /// The nodes of lines by their IDs.
  private let nodes: [String: String]

  /// Whether the program's own goodbye is left out.
  private let endsAtClosing: Bool

  /// A session at the beginning of its conversation or, if it is to cover all, of everything.
  init(_ script: Script, _ circumstances: Circumstances, coversAll: Bool) {
    session = Session(script)
    endsAtClosing = !coversAll && NodeFamily(of: script.entry) != .closing
    hasBegun = coversAll
    nodes = script.program.program.lineNodes
    send(.began(circumstances))
    guard !coversAll else { return }
    if script.opening == nil { hasBegun = true }
    items.removeAll()
    send(typed: "1")
  }

  // MARK: - Taking

  /// What comes next, to be taken by `take()`.
  var next: Item? { items.first }

  mutating func take() {
    if !items.isEmpty { items.removeFirst() }
  }

  // MARK: - Sending

  /// Answers the question that was taken.
  mutating func send(_ input: Input) {
    inputs.append(input)
    let screen = session.screen
    note(session.receive(Moment(at: 0, input)).effects, from: screen)
  }

  /// Answers the question that was taken with a typed line.
  mutating func send(typed text: String) {
    send(.replied(session.read(text).reply))
  }

  private mutating func note(_ effects: [Effect], from screen: ScreenKind) {
    let read = Set(effects.linesRead(from: screen).map(\.id))
    for effect in effects {
      switch effect {
      case .say(let line): say(line, isRead: read.contains(line.id))
      case .ask(let prompt): add(.question(prompt.kind))
      case .quiet: return send(.quietEnded(isEarly: false))
      case .conclude(let isAgreed, _): return send(.concluded(isKept: isAgreed))
      case .trouble(let reason): add(.trouble(reason))
      case .finish: add(.end)
      case .screen, .forgetTyping, .review, .keepNotes: break
      }
    }
  }

  private mutating func say(_ line: SpokenLine, isRead: Bool) {
    if line.id == PlanOpening.lineID {
      hasBegun = true
      return
    }
    guard hasBegun else { return }
    if isRead { coverage.note(line.id) }
    guard !CoverageProbe.isProbe(line.id) else { return }
    // The goodbye is the program's own, and none of the conversation's.
    if endsAtClosing, nodes[line.id].flatMap({ NodeFamily(of: $0) }) == .closing {
      return add(.end)
    }
    add(.line(line.speaker.map { "\($0): \(line.text)" } ?? line.text))
  }

  private mutating func add(_ item: Item) {
    guard hasBegun, items.last != .end else { return }
    items.append(item)
  }
}

extension PlannedSession {
  /// What a typed line would choose of the options that are asked for now, as a plan has it.
  func choice(for text: String) -> String {
    let reply = session.read(text).reply
    if !reply.signals.isEmpty { return "a concern about somebody's safety" }
    return switch reply.meaning {
    case .chosen(let line, _):
      session.number(ofOption: line).map { TestPlan.Action.select($0).text } ?? "an option"
    case .word(let word): "the word ‘\(word.rawValue)’"
    case .unavailable: "an option that is not on offer"
    case .unclear: "not understood, so it is asked once more"
    case .blank: "an empty answer"
    case .words, .name, .number, .enter: "another kind of answer"
    }
  }
}

extension PlannedSession.Item {
  /// The item as a plan would have it.
  var text: String {
    switch self {
    case .line(let text): "line: `\(text)`"
    case .question(.choice(let labels)): labels.map { "option: `\($0)`" }.joined(separator: " ")
    case .question(.words): "a question for words"
    case .question(.name): "a question for a name"
    case .question(.number(let range)):
      "a question for a number from \(range.lowerBound) to \(range.upperBound)"
    case .question(.enter), .question(.page): "a pause until Enter"
    case .end: "stop"
    case .trouble(let reason): "the script cannot go on: \(reason)"
    }
  }
}

extension Program {
  /// The titles of the nodes that deliver lines, by the lines' IDs.
  var lineNodes: [String: String] {
    var titles: [String: String] = [:]
    for node in nodes {
      for case .deliverLine(let line, _) in code[node.code] {
        titles[lines[Int(line)].id] = node.title
      }
    }
    return titles
  }

  /// The first line that a node delivers.
  func firstLine(ofNode title: String) -> ProgramLine? {
    guard let node = nodes.first(where: { $0.title == title }) else { return nil }
    for case .deliverLine(let line, _) in code[node.code] { return lines[Int(line)] }
    return nil
  }
}
