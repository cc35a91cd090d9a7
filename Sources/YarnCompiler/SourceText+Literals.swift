import YarnSyntax

extension SourceText {
  /// The text that a string literal stands for: without its quotes, `\"` and `\\` resolved.
  ///
  /// - Note: Yarn Spinner's own compiler leaves the backslashes in, which its documentation does
  ///   not say and nobody wants.
  func unquoted(_ range: SourceRange) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound + 1
    let end = range.upperBound - 1
    while index < end {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < end
      let next = bytes[index + 1]
      if isEscape, next == UInt8(ascii: "\\") || next == UInt8(ascii: "\"") { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
