import CheckIn
import Understanding
import YarnProgram

/// One answer out of each class of answers that a session can be given.
struct CheckInMove {
  let code: UInt32

  /// Answers that are no option.
  private static let goOn: UInt32 = 1000
  private static let skip: UInt32 = 1001
  private static let words: UInt32 = 1002
  private static let blankName: UInt32 = 1003
  private static let name: UInt32 = 1004
  private static let firstNumber: UInt32 = 2000

  /// Words that work at every prompt have numbers from this one on.
  static let firstWord: UInt32 = 1 << 31

  /// Numbers of a range are all tried up to so many, beyond that only its ends.
  private static let rangeLimit = 6

  /// The numbers of a range that are tried.
  private static func numbers(in range: ClosedRange<Int>) -> [Int] {
    // The span of a range may be too large for a number.
    let (span, isHuge) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    return isHuge || span >= rangeLimit ? [range.lowerBound, range.upperBound] : Array(range)
  }

  static func all(
    for session: Session,
    _ program: Program,
    _ settings: CheckInMachine.Settings
  ) -> [CheckInMove] {
    codes(for: session, program, settings).map { CheckInMove(code: $0) }
  }

  private static func codes(
    for session: Session,
    _ program: Program,
    _ settings: CheckInMachine.Settings
  ) -> [UInt32] {
    switch session.waiting {
    case .options(let options)?:
      let isAboutPeople = session.askedTopic == SessionTopic.mode.rawValue
      return options.indices.filter { index in
        options[index].isAvailable
          && (!isAboutPeople || isAllowed(program.lines[options[index].line].classes, settings))
      }.map { UInt32($0) }
    case .words?: return [skip, words]
    case .name?:
      let people = session.turnCounts.people
      if people >= settings.people.upperBound { return [blankName] }
      return settings.hasBlankNames || people >= 3 ? [name, blankName] : [name]
    case .number(let range)?:
      return [skip] + numbers(in: range).indices.map { firstNumber + UInt32($0) }
    case .enter?, .quiet?, .conclusion?: return [goOn]
    case nil: return []
    }
  }

  /// Whether an answer to who is here keeps to the number of people that is explored.
  private static func isAllowed(
    _ classes: [String],
    _ settings: CheckInMachine.Settings
  ) -> Bool {
    let people = settings.people
    if classes.contains("more") { return people.upperBound > 2 }
    let isForOne = classes.contains("solo") || classes.contains("apart")
    return people.contains(isForOne ? 1 : 2)
  }

  /// What the session is given.
  func input(in session: Session, _ program: Program) -> Input? {
    switch session.waiting {
    case .options(let options)?:
      guard options.indices.contains(Int(code)) else { return nil }
      let line = program.lines[options[Int(code)].line].id
      return .replied(Reply(.chosen(line: line, words: nil)))
    case .words?: return .replied(Reply(code == Self.skip ? .word(.skip) : .words(Self.someWords)))
    case .name?: return .replied(Reply(.name(code == Self.name ? name(in: session) : "")))
    case .number(let range)?:
      guard code != Self.skip else { return .replied(Reply(.word(.skip))) }
      return .replied(Reply(.number(number(in: range))))
    case .enter?: return .replied(Reply(.enter))
    case .quiet?: return .quietEnded(isEarly: false)
    case .conclusion?: return .concluded(isKept: false)
    case nil: return nil
    }
  }

  /// What a person types for it, or `nil` where the session goes on by itself.
  func typed(in session: Session) -> String? {
    switch session.waiting {
    case .options(let options)?:
      return String(options.prefix(Int(code) + 1).count(where: \.isAvailable))
    case .words?: return code == Self.skip ? "skip" : Self.someWords
    case .name?: return code == Self.name ? name(in: session) : ""
    case .number(let range)?:
      return code == Self.skip ? "skip" : String(number(in: range))
    case .enter?: return ""
    case .quiet?, .conclusion?, nil: return nil
    }
  }

  private func number(in range: ClosedRange<Int>) -> Int {
    Self.numbers(in: range)[Int(code - Self.firstNumber)]
  }

  private static let someWords = "something of my own"

  private func name(in session: Session) -> String {
    let names = ["Jo", "Mina", "Ada", "Kit", "Bea", "Lou"]
    return names[min(session.turnCounts.people, names.count - 1)]
  }
}

extension ProgramLine {
  /// The answer classes that an option stands for.
  var classes: [String] { (tag("class") ?? "").split(separator: ",").map(String.init) }
}
