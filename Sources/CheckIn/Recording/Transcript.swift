import Understanding
import YarnProgram

/// What would be kept of a conversation that is under way.
package struct Transcript: Hashable, Sendable, Redacted {
  package private(set) var events: [Conversation.Event] = []

  /// Seconds so far in which the screen was for everyone.
  ///
  /// The time of private turns is left out, so that what is kept tells nothing of their length.
  private var elapsed = 0

  /// When it was looked at last, in seconds since the beginning.
  private var seconds = 0
  private var isShared = true

  /// Takes in what a moment brought.
  mutating func add(_ response: Response, to moment: Moment) {
    if isShared { elapsed += max(0, moment.at - seconds) }
    seconds = max(seconds, moment.at)
    for case .screen(let kind) in response.effects { isShared = kind == .shared }
    var reply: Reply?
    if case .replied(let replied) = moment.input { reply = replied }
    for entry in response.log {
      switch entry {
      case .event(.answered(let text, nil)): add(.answered(text: text, reply: reply))
      case .event(let kind): add(kind)
      case .takingBack(let first): takeBack(since: first)
      case .erasure(let answers): forget(answers)
      case .answer: break
      }
    }
  }

  private mutating func add(_ kind: Conversation.Kind) {
    if kind == .apart, events.last?.kind == .apart { return }
    events.append(Conversation.Event(at: elapsed, kind))
  }

  /// Takes back the answers from one on, counted from zero, and what was said of them.
  private mutating func takeBack(since first: Int) {
    let places = events.indices.filter { events[$0].isAnswered }.dropFirst(first)
    var texts: [String] = []
    for place in places where events[place].holdsAnswer {
      if case .answered(let text?, _) = events[place].kind { texts.append(text) }
      events[place].takeBack()
    }
    guard let start = places.first else { return }
    let rest = events[start...].filter { !$0.repeats(texts) }
    events.replaceSubrange(start..., with: rest)
  }

  private mutating func forget(_ answers: ForgottenAnswers) {
    for index in events.indices.reversed() where answers.isNoted && events[index].holdsAnswer {
      guard case .answered(let text?, _) = events[index].kind else { continue }
      guard answers.isAll || answers.texts.contains(text) else { continue }
      events[index].takeBack()
      if !answers.isAll { break }
    }
    events.removeAll { $0.repeats(answers.texts) }
  }
}

extension Conversation.Event {
  /// Whether something was typed here, be it an answer or not.
  fileprivate var isAnswered: Bool {
    if case .answered = kind { true } else { false }
  }

  /// Whether it is an answer that was not taken back, and not only a word such as `help`.
  ///
  /// Enter, and a word to skip, are answers where they took an option, whose label is the text.
  package var holdsAnswer: Bool {
    guard case .answered(let text?, let reply) = kind else { return false }
    return switch reply?.meaning {
    case .chosen, .words, .number(_?), .name, nil: true
    case .unclear(let words, _): !words.isEmpty
    case .blank: !text.isEmpty
    case .word(let word): [.skip, .refuse].contains(word) && text != word.rawValue
    case .unavailable, .number(nil), .enter: false
    }
  }

  /// Leaves of an answer only that there was one.
  package mutating func takeBack() {
    if case .answered = kind { kind = .answered(text: nil, reply: nil) }
  }

  /// Whether it is a line that says again what someone had answered.
  func repeats(_ texts: [String]) -> Bool {
    guard case .said(_, let said, _) = kind else { return false }
    return texts.contains { $0.count > 2 && $0 != said && said.contains($0) }
  }
}
