package import CheckIn
import Understanding
import YarnProgram
import YarnRuntime

/// One answer out of each class of answers that a session can be given.
package struct CheckInMove {
  /// What the session is given.
  let input: Input

  /// What a person types for it, or `nil` where the session goes on by itself.
  package let typed: String?

  private static let skip = reply(.word(.skip), typed: "skip")
  private static let someWords = "something of my own"

  private static func reply(_ meaning: Reply.Meaning, typed: String) -> CheckInMove {
    CheckInMove(input: .replied(Reply(meaning)), typed: typed)
  }

  /// The moves at what is asked now, always in the same order.
  package static func all(for session: Session, people: ClosedRange<Int>) -> [CheckInMove] {
    switch session.waiting {
    case .options(let options)?: choices(options, session, people)
    case .listen(_, .words)?: [skip, reply(.words(someWords), typed: someWords)]
    case .listen(_, .name)?: names(session.turnCounts.people, people)
    case .listen(_, .number(let range))?:
      [skip] + numbers(in: range).map { reply(.number($0), typed: "\($0)") }
    case .enter?, .page?: [reply(.enter, typed: "")]
    case .quiet?: [CheckInMove(input: .quietEnded(isEarly: false), typed: nil)]
    case .conclusion(let isAgreed)?:
      (isAgreed ? [false, true] : [false]).map {
        CheckInMove(input: .concluded(isKept: $0), typed: nil)
      }
    case nil: []
    }
  }

  /// Lines that tell of concerns, of each kind and, where scripts differ by it, of each level.
  static let concerns = [
    "barely breathing", "I want to end it all", "I hate myself", "I will make them suffer",
    "my age is 15", "I said stop", "I was threatened", "I had no choice", "blackmail",
    "I took advantage of them", "panic attack", "felt unreal", "it hurts", "drunk",
    "missed my period",
  ]

  /// Words that work at every prompt and do not leave.
  static let words = [
    "/alone", "/back", "/why", "/pause", "/help", "/private", "/delete", "/region", "/skip",
  ]

  /// Whether nothing that is typed is heard now.
  static func isSilence(_ session: Session) -> Bool {
    if case .quiet? = session.waiting { true } else { false }
  }

  /// What comes of a typed line.
  static func typed(_ text: String, to session: Session) -> CheckInMove {
    CheckInMove(input: .replied(session.read(text).reply), typed: text)
  }

  /// The options on offer; of those that tell who is here, the ones for the number of people.
  private static func choices(
    _ options: [DialogueOption],
    _ session: Session,
    _ people: ClosedRange<Int>
  ) -> [CheckInMove] {
    let isAboutPeople = session.askedTopic == SessionTopic.mode.rawValue
    return options.filter(\.isAvailable).enumerated().compactMap { place, option in
      let line = session.script.program.program.lines[option.line.line]
      if isAboutPeople, !isAllowed(line.classes, people) { return nil }
      return reply(.chosen(line: line.id, words: nil), typed: "\(place + 1)")
    }
  }

  /// Whether an answer to who is here keeps to the number of people that is explored.
  private static func isAllowed(_ classes: [String], _ people: ClosedRange<Int>) -> Bool {
    if classes.contains("more") { return people.upperBound > 2 }
    let isForOne = classes.contains("solo") || classes.contains("apart")
    return people.contains(isForOne ? 1 : 2)
  }

  private static func names(_ count: Int, _ people: ClosedRange<Int>) -> [CheckInMove] {
    let names = ["Jo", "Mina", "Ada", "Kit", "Bea", "Lou"]
    let name = names[min(count, names.count - 1)]
    let (named, blank) = (reply(.name(name), typed: name), reply(.name(""), typed: ""))
    if count >= people.upperBound { return [blank] }
    return count >= max(3, people.lowerBound) ? [named, blank] : [named]
  }

  /// Numbers of a range are all tried up to so many, beyond that only its ends.
  private static let rangeLimit = 6

  /// The numbers of a range that are tried.
  private static func numbers(in range: ClosedRange<Int>) -> [Int] {
    // The span of a range may be too large for a number.
    let (span, isHuge) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    return isHuge || span >= rangeLimit ? [range.lowerBound, range.upperBound] : Array(range)
  }
}
