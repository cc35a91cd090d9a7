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
    switch key {
    case .region:
      guard value.utf8.count == 2, value.allSatisfy(\.isASCIILetter) else {
        throw Refusal(.refused, "region: two letters are understood, such as IE")
      }
      values[key] = value.uppercased()
    case .language:
      let isCode = value.allSatisfy { $0.isASCIILetter || $0.isWholeNumber || $0 == "-" }
      guard isCode, (1...35).contains(value.utf8.count), value.utf8.count == value.count else {
        throw Refusal(.refused, "language: a code is understood, such as en")
      }
      values[key] = value
    case .plain, .pace:
      guard ["on", "off"].contains(value) else {
        throw Refusal(.refused, "\(key.rawValue): on and off are understood")
      }
      values[key] = value
    case .keys:
      guard ["emacs", "vi"].contains(value) else {
        throw Refusal(.refused, "keys: emacs and vi are understood")
      }
      values[key] = value
    }
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
