/// What someone prefers, from one start of the program to the next; no word of a conversation.
struct Settings: Equatable {
  enum Key: String, CaseIterable {
    case region, language, plain, pace, keys
  }

  private var values: [Key: String] = [:]

  init() {}

  /// Reads `key = value` lines; what is not understood is left out.
  init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let parts = line.split(separator: "=", maxSplits: 1).map { part in
        part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      }
      guard parts.count == 2, let key = Key(rawValue: String(parts[0])) else { continue }
      try? set(key, to: String(parts[1]))
    }
  }

  var text: String {
    Key.allCases.compactMap { key in values[key].map { "\(key.rawValue) = \($0)\n" } }.joined()
  }

  subscript(key: Key) -> String? { values[key] }

  /// Whether a yes-or-no setting is on.
  func isOn(_ key: Key) -> Bool { values[key] == "on" }

  /// Sets a value, or takes it away.
  ///
  /// - Throws: `Refusal` with what would be understood.
  mutating func set(_ key: Key, to value: String?) throws(Refusal) {
    guard let value else {
      values[key] = nil
      return
    }
    let (isFit, fit) =
      switch key {
      case .region:
        (value.wholeMatch(of: /[A-Za-z]{2}/) != nil, "two letters are understood, such as IE")
      case .language:
        (value.wholeMatch(of: /[A-Za-z0-9-]{1,35}/) != nil, "a code is understood, such as en")
      case .plain, .pace: (["on", "off"].contains(value), "on and off are understood")
      case .keys: (["emacs", "vi"].contains(value), "emacs and vi are understood")
      }
    guard isFit else { throw Refusal("\(key.rawValue): \(fit)") }
    values[key] = key == .region ? value.uppercased() : value
  }
}
