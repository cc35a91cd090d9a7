import CheckIn
import YarnRuntime

/// Plays a session by chance: options, words, blanks, words that always work.
struct Wanderer {
  static let alwaysOn = [
    "skip", "back", "why", "pause", "help", "private", "delete", "/later", "/region", "/nonsense",
    "thanks", "hello", "are you real", "not sure", "rather not say", "/back", "stop", "region",
  ]

  var chance: SplitMix64

  /// How often, in a hundred inputs, something other than an option is typed.
  var mischief = 30

  /// Words of concern that may be typed now and then.
  var concerns: [String] = []

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  /// What is done next.
  mutating func input(for play: Play) -> Input {
    if play.isQuiet {
      return roll() < 10
        ? play.typed(Self.alwaysOn.randomElement(using: &chance) ?? "")
        : .quietEnded(isEarly: Bool.random(using: &chance))
    }
    if play.screen == .privateTurn, roll() < 3 { return .idle }
    return play.typed(line(for: play))
  }

  /// What is typed next where something is asked.
  mutating func line(for play: Play) -> String {
    if let concern = concerns.randomElement(using: &chance), roll() < 4 { return concern }
    guard roll() < mischief else { return answer(to: play) }
    switch roll() % 4 {
    case 0: return ""
    case 1: return "xqz wvk"
    case 2: return play.options.randomElement(using: &chance) ?? "0"
    default: return Self.alwaysOn.randomElement(using: &chance) ?? ""
    }
  }

  private mutating func answer(to play: Play) -> String {
    switch play.prompt?.kind {
    case .choice(let labels)?: String(Int.random(in: 1...labels.count, using: &chance))
    case .number(let range)?: String(Int.random(in: range, using: &chance))
    case .name?: ["Jo", "Mina", "", "Jo", "  "].randomElement(using: &chance) ?? ""
    case .words?: ["xyzzy", "", "a warm bath"].randomElement(using: &chance) ?? ""
    case .enter?, .page?, nil: ""
    }
  }

  private mutating func roll() -> Int { Int.random(in: 0..<100, using: &chance) }
}

extension Play {
  /// Plays on by chance until the end, or until it has taken suspiciously long.
  mutating func wander(_ wanderer: inout Wanderer, check: (Play) -> Void = { _ in }) {
    for _ in 0..<3000 where ending == nil {
      send(wanderer.input(for: self))
      check(self)
    }
  }
}
