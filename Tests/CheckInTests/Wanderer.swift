import CheckIn

/// Plays a session by chance: options, words, blanks, words that always work.
struct Wanderer {
  /// A generator of its own, so that a seed always gives the same walk.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let alwaysOn = [
    "skip", "back", "why", "pause", "help", "private", "delete", "/later", "/region", "/nonsense",
    "thanks", "hello", "are you real", "not sure", "rather not say", "/back", "stop", "region",
  ]

  var chance: Chance

  /// How often, in a hundred inputs, something other than an option is typed.
  var mischief = 30

  /// Words of concern that may be typed now and then.
  var concerns: [String] = []

  init(seed: UInt64) {
    chance = Chance(state: seed)
  }

  /// What is done next.
  mutating func input(for play: Play) -> Input {
    if play.isQuiet {
      return roll() < 10
        ? .typed(Self.alwaysOn.randomElement(using: &chance) ?? "")
        : .quietEnded(isEarly: Bool.random(using: &chance))
    }
    if play.screen == .privateTurn, roll() < 3 { return .idle }
    if let concern = concerns.randomElement(using: &chance), roll() < 4 { return .typed(concern) }
    guard roll() < mischief else { return .typed(answer(to: play)) }
    switch roll() % 4 {
    case 0: return .typed("")
    case 1: return .typed("xqz wvk")
    case 2: return .typed(play.options.randomElement(using: &chance) ?? "0")
    default: return .typed(Self.alwaysOn.randomElement(using: &chance) ?? "")
    }
  }

  private mutating func answer(to play: Play) -> String {
    switch play.prompt?.kind {
    case .choice(let labels)?: String(Int.random(in: 1...labels.count, using: &chance))
    case .number(let range)?: String(Int.random(in: range, using: &chance))
    case .name?: ["Jo", "Mina", "", "Jo", "  "].randomElement(using: &chance) ?? ""
    case .words?: ["xyzzy", "", "a warm bath"].randomElement(using: &chance) ?? ""
    case .enter?, nil: ""
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
