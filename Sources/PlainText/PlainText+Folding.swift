@_spi(_Unicode) import Swift

extension PlainText {
  /// A text in the one form in which words are compared: case and accents make no difference.
  ///
  /// Quotes are straight, invisible characters gone, wide ones plain. Control characters become
  /// spaces, line breaks stay.
  ///
  /// - Complexity: linear in the length of the text.
  package static func folded(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        append(Unicode.Scalar(isCapital ? byte | 0x20 : byte), to: &folded)
      }
      return folded
    }
    // Accents are marks of their own after canonical decomposition, so they can be left out.
    for scalar in text.lowercased()._nfd {
      append(scalar, to: &folded)
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
    if scalar.isASCII {
      let isLineBreak = scalar == "\n" || scalar == "\r"
      folded.append(scalar.value < 0x20 && !isLineBreak || scalar.value == 0x7F ? " " : scalar)
      return
    }
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x00B4, 0x2032: folded.append("'")
    case 0x201C, 0x201D, 0x201F, 0x00AB, 0x00BB: folded.append("\"")
    case 0x00F8: folded.append("o")
    case 0x0131: folded.append("i")
    case 0x0142: folded.append("l")
    case 0x0111: folded.append("d")
    case 0x2044: folded.append("/")
    case 0xFF01...0xFF5E:
      folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    default: appendOther(scalar, to: &folded)
    }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .modifierSymbol: break
    case .control, .spaceSeparator: folded.append(" ")
    case .lineSeparator, .paragraphSeparator: folded.append("\n")
    default: folded.append(scalar)
    }
  }
}
