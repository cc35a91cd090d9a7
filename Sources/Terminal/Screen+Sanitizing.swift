extension Screen {
  /// Text that cannot steer the terminal: line breaks are kept, other control and bidirectional
  /// formatting characters are not.
  package static func sanitized(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var result = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where followsReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      default:
        if !steers(scalar) { result.append(scalar) }
      }
      followsReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Sanitised text on one line, for names and prompts.
  package static func sanitizedLine(_ text: String) -> String {
    String(sanitized(text).map { $0 == "\n" ? " " : $0 })
  }

  /// Whether a scalar could do anything to a terminal but stand where it is written.
  package static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // Interlinear annotations, the byte order mark, and the invisible tag characters.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
