/// Sanitises text of others, so that it is fit to be shown anywhere.
///
/// It may come from a script, a file, an argument or an imported conversation, so nothing in it may
/// steer a terminal, turn text around, or stand there unseen.
package enum PlainText {
  /// The text with line breaks, and without other control and direction characters.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && isUnwelcome($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where followsReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      default:
        if !isUnwelcome(scalar) { result.append(scalar) }
      }
      followsReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The same on one line, for names and prompts.
  package static func line(_ text: String) -> String {
    String(of(text).map { $0 == "\n" ? " " : $0 })
  }

  /// Whether a character is never shown as it is: controls, directions, what cannot be seen.
  ///
  /// The line editor leaves out the same when it is typed: `is_steering` in CLineEditor, and
  /// TypedCharacterTests compare the two.
  package static func isUnwelcome(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // The byte order mark, interlinear annotations, and the invisible tag characters.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
