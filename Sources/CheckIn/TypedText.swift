/// Makes what was typed fit to be kept.
enum TypedText {
  /// The longest name, in characters; what is longer is cut.
  static let nameLimit = 40

  /// The text without blanks and line ends around it.
  static func trimmed(_ text: String) -> String {
    let tail = text.drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }

  /// Whether a typed answer says more than which option is meant, by its number, letter or label.
  static func isOwnWords(_ text: String, besides label: String?) -> Bool {
    guard let first = text.first, !first.isNumber, text.count(where: \.isLetter) > 1 else {
      return false
    }
    return text.lowercased() != label?.lowercased()
  }

  /// A name: one line, no control or direction characters, single blanks, of bearable length.
  static func name(_ text: String) -> String {
    var name = ""
    var isAfterBlank = true
    for character in text.prefix(4 * nameLimit) {
      if character.isWhitespace {
        if !isAfterBlank { name.append(" ") }
        isAfterBlank = true
        continue
      }
      let kept = String.UnicodeScalarView(character.unicodeScalars.filter { isPlain($0) })
      guard !kept.isEmpty else { continue }
      name += String(kept)
      isAfterBlank = false
    }
    return trimmed(String(name.prefix(nameLimit)))
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
      false
    case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
    default: true
    }
  }
}
