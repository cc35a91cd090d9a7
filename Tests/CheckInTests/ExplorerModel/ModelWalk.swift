import CheckIn
import Understanding
import YarnProgram
import YarnRuntime

/// Answers a session by chance, as it was understood, so that no words need to be.
struct ModelWalk {
  private(set) var session: Session
  private let program: Program
  private var chance: SplitMix64

  init(_ script: Script, seed: UInt64) {
    session = Session(script)
    program = script.program.program
    chance = SplitMix64(seed: seed)
    _ = session.receive(Moment(at: 0, .began(Circumstances(seed: seed, region: "*"))))
    if case .options(let options)? = session.waiting {
      let first = Reply(.chosen(line: program.lines[options[0].line.line].id, words: nil))
      _ = session.receive(Moment(at: 0, .replied(first)))
    }
  }

  private static let words: [AlwaysOnWord] = [
    .skip, .back, .why, .pause, .stop, .help, .private, .delete, .later, .region,
  ]
  private static let concerns: [SafetyKind] = [.pain, .panic, .pressure, .protection]

  /// Goes on by one answer; nothing but Enter at a stop.
  mutating func step(isAtStop: Bool) -> [Effect] {
    session.receive(Moment(at: 0, isAtStop ? .replied(Reply(.enter)) : input())).effects
  }

  private mutating func input() -> Input {
    let roll = Int.random(in: 0..<100, using: &chance)
    let isNaming = if case .listen(_, .name)? = session.waiting { true } else { false }
    // The model takes those who are named for all, as long as nothing else is typed at a name.
    let isFree = !isNaming && session.turnCounts.people > 0
    if isFree, roll < 6, let word = Self.words.randomElement(using: &chance) {
      return .replied(Reply(.word(word)))
    }
    if isFree, roll == 6, let kind = Self.concerns.randomElement(using: &chance) {
      return .replied(Reply(signals: [SafetySignal(kind: kind, level: 1)], .enter))
    }
    switch session.waiting {
    case .options(let options)?:
      let line = options.filter(\.isAvailable).randomElement(using: &chance)?.line.line ?? 0
      return .replied(Reply(.chosen(line: program.lines[line].id, words: nil)))
    case .listen(_, .words)?: return .replied(Reply(.words("xyzzy")))
    case .listen(_, .name)?: return .replied(Reply(.name(roll < 30 ? "" : "Ada")))
    case .listen(_, .number(let range))?:
      return .replied(Reply(.number(Int.random(in: range, using: &chance))))
    case .quiet?: return .quietEnded(isEarly: roll < 50)
    case .conclusion?: return .concluded(isKept: false)
    case .enter?, .page?, nil: return .replied(Reply(.enter))
    }
  }
}
