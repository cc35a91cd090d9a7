extension PlainText {
  /// Cells of a terminal's row that a character takes.
  ///
  /// Emoji that are joined into one picture count as one here. The C library, by which the line
  /// editor draws (`CellWidth` of Terminal), counts them apart, as many terminals do; TextTests
  /// compare the two for single scalars.
  package static func cells(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isJoinedPicture =
      scalars.first?.properties.isEmoji == true
      && scalars.contains { $0 == "\u{200D}" || $0.properties.isEmojiModifier }
    let isPicture =
      isJoinedPicture || scalars.contains("\u{FE0F}") || scalars.filter(isFlagLetter).count > 1
    return isPicture ? 2 : scalars.reduce(0) { $0 + cells(of: $1) }
  }

  /// Cells of a scalar by itself; 0 for what joins the one before.
  package static func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.value {
    // The soft hyphen, and signs that stand around the digits behind them.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    // Vowels and last consonants of Hangul.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation && !isFlagLetter(scalar) ? 2 : 1
    }
  }

  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
