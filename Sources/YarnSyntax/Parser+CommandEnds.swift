/// What closes a command, and what stands behind it.
extension Parser {
  /// What a command is, as far as it matters for what may stand behind it.
  enum CommandRole {
    /// A statement of the language, which has no tags.
    case statement
    /// A statement that opens an enum or is part of one, behind which no line may stand.
    case enumeration
    /// A command for the host, which may have tags.
    case host
    /// The condition of a line.
    case condition
  }

  /// Takes `>>`, or reports that it is missing and passes over the line.
  ///
  /// It ends the unit that the command is.
  mutating func expectCommandEnd(from start: Int, _ role: CommandRole = .statement) {
    defer { endUnit() }
    if take(.commandEnd) != nil {
      let hasTags = role == .host || role == .condition
      skipExtraBrackets(withTags: !hasTags)
      if !hasTags { reportTagsBehindStatement() }
      if role != .condition, role != .enumeration { reportTextBehindCommand() }
    } else if isAtLineEnd || take(.halfCommandEnd) != nil {
      report(.unclosedCommand(file, range(from: start), closingBrackets(from: start)))
    } else {
      report(stray())
      while !isAtLineEnd, !kind.endsCommand { advance() }
      if kind.endsCommand { advance() }
    }
  }

  /// Reports tags behind a statement, which has none, where nothing else follows.
  private mutating func reportTagsBehindStatement() {
    guard kind == .hashtag, restOfLine.allSatisfy({ $0.kind == .hashtag }) else { return }
    let (end, start) = (previousEnd, token.range.lowerBound)
    skipToLineEnd()
    let tags = tree.source.trimmed(range(from: start))
    let extra = SourceRange(end, tags.upperBound)
    report(.tagsBehindStatement(file, tags, tree.source[tags], removing: extra))
  }

  /// Warns of text behind a command on its line.
  mutating func reportTextBehindCommand() {
    guard !tree.source.bytes[previousEnd - 1].isLineEnd else { return }
    switch kind {
    case .text, .escape, .badEscape, .expressionStart:
      report(.textAfterCommand(file, token.range, lineOfItsOwn()))
    default: break
    }
  }

  /// What is to be said of the present token, which belongs nowhere.
  func stray() -> Diagnostic {
    .unexpected(file, token.range, tree.source[token.range])
  }

  /// Reports text behind tags, most likely because ‘#’ was meant as text; passes over the line.
  mutating func reportTextBehindTags(from start: Int) {
    if reportCommentInTags(from: start) { return }
    let source = tree.source
    let lastTag = source.bytes[..<previousEnd].lastIndex(of: UInt8(ascii: "#")) ?? start
    let tags = tree.tokens[..<cursor].reversed().prefix { $0.range.lowerBound >= start }
    let earlier = tags.filter { $0.kind == .hashtag && $0.range.lowerBound < lastTag }
      .map(\.range.lowerBound)
    var signs = [lastTag] + earlier
    var pending: [Int] = []
    for token in restOfLine {
      if token.kind == .hashtag {
        pending.append(token.range.lowerBound)
      } else if token.kind.isSpoken {
        signs += pending
        pending = []
      }
    }
    // A tag with a colon in it is most likely meant as one, and so is a word before another tag.
    let isCertain =
      earlier.allSatisfy { source.bytes[$0 + 1].isDigit }
      && signs.allSatisfy { sign in
        !source.bytes[sign...].prefix { !$0.isBlank && !$0.isLineEnd }.contains(UInt8(ascii: ":"))
      }
    let tag = source.bytes[lastTag...].prefix { !$0.isBlank && !$0.isLineEnd }
    let range = SourceRange(lastTag, tag.endIndex)
    report(
      .textBehindTag(file, range, source[range], signs: isCertain ? signs : [], word: onlyWordLeft)
    )
    skipToLineEnd()
  }

  /// The word that is all there is left on the line, if one is.
  private var onlyWordLeft: String? {
    guard kind == .text, restOfLine.dropFirst().isEmpty else { return nil }
    let word = tree.source[tree.source.trimmed(token.range)]
    return word.contains(where: \.isWhitespace) ? nil : word
  }

  /// Puts straight quotes around the text at the present token, if it can stand in them.
  func straightQuotes() -> [Diagnostic.FixIt] {
    let bytes = tree.source.bytes
    let range = token.range
    guard let quote = ForeignQuote(at: range.lowerBound, in: bytes) else { return [] }
    var last = range.upperBound - 1
    while bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let inner = SourceRange(range.lowerBound + quote.length, last)
    let text = tree.source[tree.source.trimmed(inner)]
    guard !text.contains("\""), !text.contains("\\") else { return [] }
    return [.replace(tree.source[range], file, range, with: "\"\(text)\"")]
  }

  /// Closes the text at the present token, if it is certain where it ends.
  func closingQuote() -> [Diagnostic.FixIt] {
    let range = tree.source.trimmed(token.range)
    let end = range.upperBound
    guard tree.source.bytes[token.range.upperBound] != 0,
      !tree.source.bytes[token.range.upperBound].isLineEnd, end - range.lowerBound > 1
    else { return [] }
    var last = end - 1
    while tree.source.bytes[last] & 0xC0 == 0x80 { last -= 1 }
    if ForeignQuote(at: last, in: tree.source.bytes) != nil {
      let sign = SourceRange(last, end)
      return [.replace(tree.source[sign], file, sign, with: "\"")]
    }
    return [.insert("\"", file, at: end)]
  }
}
