import CheckIn
import Understanding

/// An answer of every kind, for the fixtures of what is written.
enum WrittenReplies {
  static let all = meanings.map { Reply($0) } + [Reply(signals: signals, .blank)]

  private static let words: [AlwaysOnWord] = [
    .alone, .back, .bot, .delete, .hello, .help, .later, .out, .pause, .private, .refuse, .region,
    .skip, .stop, .thanks, .unknownCommand, .unsure, .why,
  ]

  private static let meanings: [Reply.Meaning] =
    words.map { .word($0) } + [
      .blank, .chosen(line: "line:1", words: nil), .chosen(line: "line:1", words: "own"),
      .unavailable, .unclear(words: "own", word: nil), .unclear(words: "own", word: .hello),
      .words("own"), .name("Ada"), .number(-3), .number(nil), .enter,
    ]

  private static let kinds: [SafetyKind] = [
    .bodyUrgent, .selfHarm, .violence, .underage, .consent, .pressure, .images, .harmDone, .panic,
    .pain, .drunk, .protection,
  ]

  private static let signals = kinds.enumerated().map { SafetySignal(kind: $1, level: $0 % 4) }
}
