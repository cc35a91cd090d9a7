/// Brackets next to a command that are too many.
extension Parser {
  /// Reports `<` that a command's text begins with.
  mutating func reportExtraBrackets(in text: [TextPiece]) {
    guard case .text(let range)? = text.first else { return }
    var end = range.lowerBound
    while end < range.upperBound, tree.source.bytes[end] == UInt8(ascii: "<") { end += 1 }
    guard end > range.lowerBound else { return }
    let extra = SourceRange(range.lowerBound, end)
    report(.extraAngleBrackets(file, extra, tree.source[extra]))
  }

  /// Passes over `>` that stand behind a command, and reports them.
  mutating func skipExtraBrackets() {
    guard startsWithBracket, isOnlyBrackets else { return }
    let start = token.range.lowerBound
    while isOnlyBrackets { advance() }
    let extra = tree.source.trimmed(range(from: start))
    report(.extraAngleBrackets(file, extra, tree.source[extra]))
  }

  private var startsWithBracket: Bool {
    tree.source.bytes[token.range.lowerBound] == UInt8(ascii: ">")
  }

  /// Whether the present token holds nothing but `>` and blanks.
  private var isOnlyBrackets: Bool {
    guard kind == .commandEnd || kind == .text else { return false }
    return tree.source.bytes[token.range.lowerBound..<token.range.upperBound].allSatisfy {
      $0 == UInt8(ascii: ">") || $0.isBlank
    }
  }
}
