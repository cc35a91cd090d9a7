import YarnRuntime

/// Steps that fill a window and more, and go about in what they filled.
struct RandomTyping {
  private(set) var steps: [TypingStep] = []
  private let isSimple: Bool
  private let words: [String]

  /// Parts of answers; none of them is a word that the program listens for.
  private static let simple = ["lamp", "moss", "tin", "green tea", "kettle", "漢字", "語", "é", "x"]
  private static let joined = ["👍🏽", "👩‍❤️‍👨", "e\u{301}", "🇩🇪", "❤️", "a\u{308}\u{323}", "🩷"]

  private static let simpleKeys: [TypingStep.Key] = [
    .left, .right, .home, .end, .home, .end, .backspace, .delete, .killToEnd,
  ]
  private static let otherKeys = TypingStep.Key.allCases.filter { $0 != .interrupt }

  init(_ generator: inout SplitMix64) {
    isSimple = generator.next() % 2 == 0
    words = isSimple ? Self.simple : Self.simple + Self.joined
    let columns = Int.random(in: 5...200, using: &generator)
    let rows = Int.random(in: 5...(generator.next() % 3 == 0 ? 60 : 14), using: &generator)
    steps.append(.resize(columns: columns, rows: rows))
    // A start of the program costs more than some lines.
    for _ in 0..<Int.random(in: 5...20, using: &generator) {
      if generator.next() % 2 == 0 {
        overfill(columns * rows, &generator)
      } else {
        wander(columns * rows, &generator)
      }
      if generator.next() % 8 == 0 { leave(&generator) }
      steps.append(.send)
    }
  }

  /// Fills one window and a half, goes to an end or back a little, and types on, again and again.
  private mutating func overfill(_ window: Int, _ generator: inout SplitMix64) {
    let filling = window * Int.random(in: 10...16, using: &generator) / 10
    steps.append(.type(text(atLeast: min(filling, 6000), &generator)))
    let moves: [TypingStep.Key] =
      isSimple ? [.home, .end, .left] : [.home, .end, .wordLeft, .wordRight, .up, .eraseWord]
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      for _ in 0..<Int.random(in: 5...20, using: &generator) {
        steps.append(.press(moves.randomElement(using: &generator) ?? .home))
      }
      steps.append(.type(text(atLeast: Int.random(in: 1...120, using: &generator), &generator)))
    }
  }

  /// Does whatever people do.
  private mutating func wander(_ window: Int, _ generator: inout SplitMix64) {
    let filling = window * Int.random(in: 0...14, using: &generator) / 10
    steps.append(.type(text(atLeast: min(filling, 6000), &generator)))
    for _ in 0..<Int.random(in: 3...24, using: &generator) {
      steps.append(step(&generator))
    }
  }

  /// Presses Ctrl-C once or twice; the second one leaves, unless something was typed in between.
  private mutating func leave(_ generator: inout SplitMix64) {
    steps.append(.press(.interrupt))
    if generator.next() % 2 == 0 { steps.append(.type(text(atLeast: 9, &generator))) }
    if generator.next() % 2 == 0 { steps.append(.press(.interrupt)) }
    steps.append(.type(text(atLeast: 9, &generator)))
  }

  private func step(_ generator: inout SplitMix64) -> TypingStep {
    switch generator.next() % 20 {
    case 0...5:
      let length = Int.random(in: 1...120, using: &generator)
      return .type(text(atLeast: length, &generator))
    case 6...7:
      let length = Int.random(in: 1...700, using: &generator)
      // A long paste is one sign, in which nobody can move.
      let isShort = isSimple || generator.next() % 2 == 0
      return .paste(text(atLeast: isShort ? min(length, 150) : length, &generator))
    case 8:
      let length = Int.random(in: 1...150, using: &generator)
      let first = text(atLeast: length, &generator)
      let lines = (0..<generator.next() % 4).map { _ in "¶" + text(atLeast: 5, &generator) }
      return .pasteUnmarked(first + (isSimple ? "" : lines.joined()))
    case 9:
      return .resize(
        columns: Int.random(in: 5...200, using: &generator),
        rows: Int.random(in: 5...60, using: &generator)
      )
    default:
      let keys = isSimple ? Self.simpleKeys : Self.otherKeys
      return .press(keys.randomElement(using: &generator) ?? .home)
    }
  }

  private func text(atLeast length: Int, _ generator: inout SplitMix64) -> String {
    var text = "so"
    while text.count < length {
      text += generator.next() % 3 == 0 ? " " : ""
      text += words.randomElement(using: &generator) ?? ""
    }
    return text
  }
}
