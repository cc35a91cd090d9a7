/// Brackets next to a command that are too many, and such that are not whole.
extension Parser {
  /// Whether the line that begins here would be a command if its brackets were whole.
  var isInBrokenBrackets: Bool {
    guard !isTrial, kind == .text,
      tree.source.bytes[token.range.lowerBound] == UInt8(ascii: "<")
    else { return false }
    let rest = restOfLine
    guard !rest.contains(where: { $0.kind == .commandStart }),
      let last = rest.last(where: { $0.kind != .hashtag })
    else { return false }
    let text = tree.source.trimmed(token.range.joined(with: last.range))
    return BrokenBrackets(around: text, in: tree.source) != nil
  }

  /// Whether the `>>` here ends a condition in the text before it whose first bracket is broken.
  func endsBrokenCondition(_ text: [TextPiece]) -> Bool {
    guard !isTrial else { return false }
    let next = tree.tokens[(cursor + 1)...].first { token in
      !token.kind.isTrivia && (token.kind != .text || !tree.source.trimmed(token.range).isEmpty)
    }
    guard case .text(let last)? = text.last, let next,
      next.kind == .hashtag || next.kind.isLineEnd
    else { return false }
    return BrokenBrackets(ofConditionBehind: last.joined(with: token.range), in: tree.source) != nil
  }

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
  ///
  /// Tags behind them go with them, where a command has none.
  mutating func skipExtraBrackets(withTags: Bool) {
    guard startsWithBracket, isOnlyBrackets else { return }
    let start = token.range.lowerBound
    while isOnlyBrackets { advance() }
    while withTags, kind == .hashtag { advance() }
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
