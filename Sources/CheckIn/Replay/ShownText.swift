/// Text of a conversation made fit to be shown anywhere.
///
/// A conversation may have been imported, so nothing in it may steer a terminal or turn text
/// around.
package enum ShownText {
  /// The text with line breaks, and without other control and direction characters.
  package static func plain(_ text: String) -> String {
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

  /// The same on one line, for names.
  package static func line(_ text: String) -> String {
    String(plain(text).map { $0 == "\n" ? " " : $0 })
  }

  /// Whether a character is never shown as it is: controls, directions, what cannot be seen.
  package static func isUnwelcome(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.value {
    // The byte order mark, interlinear annotations, and the invisible tag characters.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isBidiControl
    }
  }
}
