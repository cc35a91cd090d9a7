import CheckIn
import TestSupport
import Testing

/// A session that is being played, with everything it has shown.
struct Play {
  /// What was shown between two changes of the screen.
  struct Sheet: Equatable {
    let kind: ScreenKind
    var person: String?
    var lines: [String] = []
    var prompts: [Prompt.Kind] = []

    /// All text that could be read on it.
    var text: String {
      let options = prompts.flatMap { prompt -> [String] in
        if case .choice(let labels) = prompt { labels } else { [] }
      }
      return (lines + options).joined(separator: "\n")
    }
  }

  private(set) var recorded: RecordedSession
  private(set) var sheets = [Sheet(kind: .shared)]
  private(set) var effects: [Effect] = []

  /// What was written down, and of the latest input alone.
  private(set) var writings: [Recorder.Writing] = []
  private(set) var writing: Recorder.Writing?

  /// The effects of the latest input.
  private(set) var latest: [Effect] = []

  init(
    _ script: Script,
    seed: UInt64 = 1,
    region: String = "*",
    today: CalendarDate? = nil,
    places: Int = 0,
    memory: [String: String] = [:]
  ) {
    recorded = RecordedSession(script, isRecording: places > 0)
    send(
      .began(
        Circumstances(seed: seed, region: region, today: today, places: places, memory: memory)
      )
    )
  }

  /// Seconds since the beginning, for whatever is sent next.
  var seconds = 0

  var session: Session { recorded.session }

  // MARK: - Sending

  mutating func send(_ input: Input) {
    let outcome = recorded.receive(Moment(at: seconds, input))
    writing = outcome.writing
    if let writing { writings.append(writing) }
    latest = outcome.effects
    effects += latest
    let concluding = latest.last
    for effect in latest {
      switch effect {
      case .say(let line): sheets[sheets.count - 1].lines.append(line.text)
      case .screen(let kind): sheets.append(Sheet(kind: kind))
      case .ask(let prompt):
        sheets[sheets.count - 1].prompts.append(prompt.kind)
        if let person = prompt.person { sheets[sheets.count - 1].person = person }
      default: break
      }
    }
    if case .conclude(let isAgreed, _) = concluding { send(.concluded(isKept: isAgreed)) }
  }

  mutating func type(_ lines: String...) {
    for line in lines { send(typed(line)) }
  }

  /// A line as the session reads it now.
  func typed(_ line: String) -> Input { .replied(session.read(line).reply) }

  /// Types the number of the option that begins so.
  mutating func choose(
    _ beginning: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let index = try #require(
      options.firstIndex { $0.hasPrefix(beginning) },
      "‘\(beginning)’ is not among \(options)",
      sourceLocation: sourceLocation
    )
    type("\(index + 1)")
  }

  /// Goes on with Enter, or as a chooser says, until a condition holds or the session ends.
  mutating func proceed(
    until isThere: (Play) -> Bool = { _ in false },
    by choose: (Play) -> String = { _ in "" }
  ) {
    for _ in 0..<600 where ending == nil && !isThere(self) {
      isQuiet ? send(.quietEnded(isEarly: false)) : type(choose(self))
    }
  }

  // MARK: - Looking

  var prompt: Prompt? {
    if case .ask(let prompt)? = latest.last { prompt } else { nil }
  }

  var options: [String] {
    if case .choice(let options)? = prompt?.kind { options } else { [] }
  }

  var isQuiet: Bool {
    if case .quiet? = latest.last { true } else { false }
  }

  var ending: Ending? {
    if case .finish(let ending)? = effects.last { ending } else { nil }
  }

  /// The lines of the latest input.
  var said: [String] {
    latest.compactMap { if case .say(let line) = $0 { line.text } else { nil } }
  }

  var allSaid: [String] {
    effects.compactMap { if case .say(let line) = $0 { line.text } else { nil } }
  }

  /// The screen that is shown now.
  var screen: ScreenKind { sheets[sheets.count - 1].kind }

  func hasSaid(_ part: String) -> Bool {
    allSaid.contains { $0.contains(part) }
  }

  func asks(_ part: String) -> Bool {
    prompt != nil && said.last?.contains(part) == true
  }
}

extension Play {
  /// A session past the age question.
  static func adults(_ script: Script, seed: UInt64 = 1) -> Play {
    var play = Play(script, seed: seed)
    play.type("yes, everyone")
    return play
  }

  /// A session of these people at the menu of the welcome.
  static func atMenu(_ names: [String], seed: UInt64 = 1) throws -> Play {
    var play = adults(try Shipped.welcome.get(), seed: seed)
    try play.choose(["", "Just me", "Two of us"].dropFirst(names.count).first ?? "More than two")
    for name in names { play.type(name) }
    if (3..<6).contains(names.count) { play.type("") }
    play.proceed { $0.asks("What would you like now") }
    return play
  }

  /// A couple or more at the first question of the check-in, on the first private screen.
  static func atFeeling(_ names: [String], seed: UInt64 = 1) throws -> Play {
    var play = try atMenu(names, seed: seed)
    play.proceed { $0.asks("How are you feeling") }
    return play
  }
}

extension Play: CustomStringConvertible {
  /// Only the latest screen; a whole conversation would bury what failed.
  var description: String {
    "Play(\(sheets.count) screens, \(latest): \(said), \(options))"
  }
}
