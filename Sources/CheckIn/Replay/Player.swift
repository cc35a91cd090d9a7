import PlainText
import YarnProgram

/// A player over a conversation: how much of it is shown, and how fast it goes on.
///
/// It knows no clock: whoever shows it waits for `delay` and then asks it to go forward.
package struct Player: Hashable, Sendable, Redacted {
  package let conversation: Conversation

  /// How many events are shown; events that show nothing count with the one before them.
  package private(set) var position = 0
  package private(set) var speed: PlaybackSpeed
  package private(set) var isPaused = false

  /// The longest pause between two events at normal speed.
  package let longestPause: Duration

  /// The positions at which the questions are the last thing shown, in order.
  private let questions: [Int]

  /// Makes a player that plays from the beginning.
  package init(
    _ conversation: Conversation,
    speed: PlaybackSpeed = .normal,
    longestPause: Duration = .seconds(2)
  ) {
    self.conversation = conversation
    self.speed = speed
    self.longestPause = max(.zero, longestPause)
    let events = conversation.events
    questions = events.indices.compactMap { index in
      guard case .asked = events[index].kind else { return nil }
      return Self.settled(index + 1, in: events)
    }
    position = Self.settled(0, in: events)
  }

  /// The events that are shown.
  package var shown: ArraySlice<Conversation.Event> { conversation.events.prefix(position) }

  package var isAtEnd: Bool { position == conversation.events.count }

  package var questionCount: Int { questions.count }

  /// The number of the last question that is shown, 0 before the first.
  package var question: Int { questions.count { $0 <= position } }

  /// Milliseconds from one event to the next, or `nil` while it is paused or at its end.
  package var delay: Int? {
    guard !isPaused, !isAtEnd else { return nil }
    guard position > 0 else { return 0 }
    let events = conversation.events
    let (gap, overflows) = events[position].at.subtractingReportingOverflow(
      events[position - 1].at
    )
    // Imported times may be anything.
    let pause = overflows ? longestPause : min(longestPause, .seconds(max(0, gap)))
    let milliseconds = pause / .milliseconds(1) / speed.factor
    return Int(exactly: milliseconds.rounded(.up)) ?? .max
  }

  package mutating func apply(_ command: PlayerCommand) -> PlayerResponse {
    switch command {
    case .forward: return move(to: isAtEnd ? position : position + 1)
    case .back: return jump(to: positionBefore)
    case .nextQuestion: return jump(to: questions.first { $0 > position } ?? position)
    case .previousQuestion: return jump(to: questions.last { $0 < position } ?? position)
    case .goTo(let question):
      guard question > 0, question <= questions.count else {
        return .noSuchQuestion(of: questions.count)
      }
      return jump(to: questions[question - 1])
    case .find(let text, let direction): return find(Self.folded(text), direction)
    case .faster: return play(at: speed.faster)
    case .slower: return play(at: speed.slower)
    case .pause:
      if isAtEnd, move(to: 0) == .moved {
        isPaused = false
        return .moved
      }
      isPaused.toggle()
      return .changed
    case .start: return jump(to: 0)
    case .end: return jump(to: conversation.events.count)
    }
  }

  // MARK: - Moving

  /// The last position before this one that shows less.
  private var positionBefore: Int {
    var earlier = max(0, position - 1)
    while earlier > 0, Rendering.isInvisible(conversation.events[earlier]) { earlier -= 1 }
    return earlier
  }

  private mutating func move(to place: Int) -> PlayerResponse {
    let settled = Self.settled(place, in: conversation.events)
    guard settled != position else { return .unchanged }
    position = settled
    return .moved
  }

  /// Moves and pauses, as whoever looks for a place wants to look at it.
  private mutating func jump(to place: Int) -> PlayerResponse {
    isPaused = true
    return move(to: place)
  }

  private mutating func play(at other: PlaybackSpeed) -> PlayerResponse {
    guard other != speed else { return .unchanged }
    speed = other
    return .changed
  }

  /// Goes to the nearest event with this text in one direction, and round the end.
  private mutating func find(
    _ text: [Unicode.Scalar],
    _ direction: PlayerCommand.Direction
  ) -> PlayerResponse {
    let count = conversation.events.count
    guard count > 0, !text.isEmpty else { return .notFound }
    let last = position - 1
    for distance in 1...count {
      let steps = direction == .next ? distance : -distance
      let index = ((last + steps) % count + count) % count
      let paragraphs = Rendering.paragraphs(of: conversation.events[index])
      if paragraphs.contains(where: { Self.folded($0.text).contains(text) }) {
        return jump(to: index + 1)
      }
    }
    return .notFound
  }

  /// Text as it is looked for, in which a line break is a blank as well.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    PlainText.folded(text).map { $0 == "\n" ? " " : $0 }
  }

  /// A position moved on over events that show nothing, so that every step shows something.
  private static func settled(_ position: Int, in events: [Conversation.Event]) -> Int {
    var settled = position
    while settled < events.count, Rendering.isInvisible(events[settled]) { settled += 1 }
    return settled
  }
}
