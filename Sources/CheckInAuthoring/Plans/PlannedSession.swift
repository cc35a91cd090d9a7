import CheckIn
import Understanding
import YarnAuthoring
import YarnProgram

/// A session that is played along a plan: what it says and asks, one after the other.
struct PlannedSession: PlanStage {
  let hidesUnavailableOptions = true
  private(set) var coverage: Coverage
  private var session: Session
  private let marks = MarkLog()
  private var items: [PlanItem] = []
  private let values: [(variable: String, value: Value)]

  /// Whether the conversation has begun: the age question and the opening are no part of it.
  private var hasBegun: Bool

  /// The IDs of the lines of the program's own goodbye, which is left out.
  private let goodbye: Set<String>

  /// A session at the beginning of its conversation or, if it is to cover all, of everything.
  init(
    _ script: Script,
    _ marked: MarkedProgram,
    _ circumstances: Circumstances,
    _ values: [(variable: String, value: Value)],
    coversAll: Bool
  ) {
    var script = script
    script.program = marked.compiled(marks)
    coverage = Coverage(marked)
    session = Session(script)
    hasBegun = coversAll
    let isWhole = coversAll || NodeFamily(of: script.entry) == .closing
    goodbye = isWhole ? [] : marked.original.closingLines
    self.values = values
    send(.began(circumstances))
    guard !coversAll else { return }
    if script.opening == nil {
      hasBegun = true
      setValues()
    }
    items.removeAll()
    send(.replied(session.read("1").reply))
  }

  func next() -> PlanItem { items.first ?? .nothing }

  mutating func take() {
    if !items.isEmpty { items.removeFirst() }
  }

  mutating func select(_ number: Int) -> String? {
    type("\(number)")
    return nil
  }

  mutating func type(_ words: String) {
    take()
    send(.replied(session.read(words).reply))
  }

  func choice(for words: String) -> String? {
    let reply = session.read(words).reply
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

  /// What a check-in does not let a plan do while it runs was refused before.
  mutating func perform(_ action: TestPlan.Action) -> String? { nil }

  // MARK: - Playing

  /// Sets what the plan sets, once everybody is named and before anything is said.
  private mutating func setValues() {
    for (variable, value) in values { session.set(variable, to: value) }
  }

  private mutating func send(_ input: Input) {
    let screen = session.screen
    let effects = session.receive(Moment(at: 0, input)).effects
    coverage.note(marks)
    let read = Set(effects.linesRead(from: screen).map(\.id))
    for effect in effects {
      switch effect {
      case .say(let line): say(line, isRead: read.contains(line.id))
      case .ask(let prompt): add(PlanItem(prompt.kind))
      case .quiet:
        if !hasBegun { setValues() }
        return send(.quietEnded(isEarly: false))
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
    if isRead { coverage.note(line: line.id) }
    guard !goodbye.contains(line.id) else { return add(.end) }
    add(.line(line.speaker.map { "\($0): \(line.text)" } ?? line.text))
  }

  private mutating func add(_ item: PlanItem) {
    guard hasBegun, items.last != .end else { return }
    items.append(item)
  }
}

extension Program {
  /// The IDs of all lines of the goodbye.
  fileprivate var closingLines: Set<String> {
    let closing = nodes.map { NodeFamily(of: $0.title) == .closing }
    return Set(zip(lines, lineNodes).filter { $1.map { closing[$0] } ?? false }.map(\.0.id))
  }
}

extension PlanItem {
  fileprivate init(_ question: Prompt.Kind) {
    self =
      switch question {
      case .choice(let labels): .options(labels.map { Option($0) })
      case .words: .question("words")
      case .name: .question("a name")
      case .number(let range):
        .question("a number from \(range.lowerBound) to \(range.upperBound)")
      case .enter, .page: .pause
      }
  }
}
