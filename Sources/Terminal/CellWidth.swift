import CLineEditor

/// How many cells of a terminal's row a text takes.
package enum CellWidth {
  // The C library measures in the locale's characters.
  private static let hasLocale = aftercare_line_editor_use_utf8_locale()

  /// The width of text without line breaks.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The width of one grapheme, in the terminal that draws it widest.
  package static func of(_ character: Character) -> Int {
    if let byte = character.asciiValue { return byte >= 0x20 && byte < 0x7F ? 1 : 0 }
    _ = hasLocale
    // A control character is not drawn.
    let scalars = character.unicodeScalars.map(\.value).filter { value in
      value >= 0xA0 || (0x20..<0x7F).contains(value)
    }
    return unsafe scalars.withUnsafeBufferPointer { scalars in
      guard let start = scalars.baseAddress else { return 0 }
      return unsafe Int(aftercare_line_editor_cells(start, scalars.count))
    }
  }
}
