import CLineEditor

/// How many cells of a terminal's row a text takes.
package enum CellWidth {
  // The C library measures in the locale's characters.
  private static let hasLocale = aftercare_line_editor_use_utf8_locale()

  /// The width of text without line breaks.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The width of one grapheme: that of its widest part, as terminals that shape them draw it.
  package static func of(_ character: Character) -> Int {
    if let byte = character.asciiValue { return byte >= 0x20 && byte < 0x7F ? 1 : 0 }
    _ = hasLocale
    let scalars = character.unicodeScalars
    // A flag is two letters of one cell each, an emoji by selector has its text's narrow width.
    let isFlag = scalars.count > 1 && scalars.allSatisfy(\.isRegionalIndicator)
    if isFlag || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { max($0, of($1)) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let width = Int(aftercare_line_editor_cell_width(scalar.value))
    guard width < 0 else { return width }
    // Newer than the C library's tables, or a control character, which is not drawn.
    return scalar.properties.isEmojiPresentation ? 2 : scalar.value < 0xA0 ? 0 : 1
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
