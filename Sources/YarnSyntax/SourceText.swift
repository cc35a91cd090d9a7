/// The text of one dialogue file with the name it is reported under.
package struct SourceText: Sendable {
  /// Path or other name as the author knows it; it is printed in diagnostics.
  package let name: String

  /// UTF-8 of the text, followed by one zero byte so that a lexer may look one byte ahead.
  package let bytes: [UInt8]

  /// Length of the text in UTF-8 bytes, without the closing zero.
  package var count: Int { bytes.count - 1 }

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    var terminated = bytes
    terminated.append(0)
    self.bytes = terminated
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a range; bytes that are not UTF-8 come out as U+FFFD.
  package subscript(range: SourceRange) -> String {
    String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  /// The range without blanks at both ends, no-break spaces and other wide ones included.
  package func trimmed(_ range: SourceRange) -> SourceRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let length = bytes.blankLength(at: lower)
      guard length > 0, lower + length <= upper else { break }
      lower += length
    }
    while upper > lower {
      let length = bytes[upper - 1].isLineEnd ? 1 : bytes.blankLength(endingAt: upper)
      guard length > 0, upper - length >= lower else { break }
      upper -= length
    }
    return SourceRange(lower, upper)
  }
}

extension UInt8 {
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
  package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether a name may begin with this byte; every byte beyond ASCII counts as a letter.
  package var isNameStart: Bool {
    (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) || self == 0x5F || self >= 0x80
  }

  /// Whether a name may go on with this byte.
  package var isNamePart: Bool { isNameStart || isDigit }
}
