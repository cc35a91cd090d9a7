/// Statements whose word is written otherwise, which makes them commands for the host.
extension Parser {
  /// A command or a line that seems to begin or end a block.
  struct Miswritten {
    /// What is wrong with it.
    enum Fault {
      case word
      case brokenBrackets(BrokenBrackets)
      case noBrackets
    }

    let range: SourceRange
    let fault: Fault

    /// Whether it has been reported, because the blocks around it do not fit.
    var isReported = false
  }

  /// The words that begin and end blocks.
  private static let blockWords: Set = ["if", "endif", "once", "endonce", "enum", "endenum"]

  /// Remembers a command that seems to begin or end a block.
  mutating func noteMiswritten(in text: [TextPiece]) {
    guard case .text(let range)? = text.first else { return }
    let bytes = tree.source.bytes[range.lowerBound..<range.upperBound]
    guard let word = MiswrittenKeyword(bytes), Self.blockWords.contains(word.keyword),
      !commands.contains(String(decoding: bytes.prefix { !$0.isBlank }, as: UTF8.self))
    else { return }
    let place = SourceRange(range.lowerBound, range.lowerBound + word.length)
    miswritten[word.keyword, default: []].append(
      Miswritten(range: place, fault: .word)
    )
  }

  /// Remembers a line that would begin or end a block if its brackets were there, or whole.
  mutating func noteMiswritten(in line: LineSyntax) {
    guard !isTrial, case .text? = line.text.first, line.condition == nil, line.tags.isEmpty else {
      return
    }
    let text = tree.source.trimmed(line.range)
    let brackets = BrokenBrackets(around: text, in: tree.source)
    let range = brackets?.content ?? text
    let content = tree.source.bytes[range.lowerBound..<range.upperBound]
    let word = content.prefix { $0.isNamePart }
    guard word.count < 8, let first = word.first, first >= 0x61, first <= 0x7A else { return }
    let keyword = String(decoding: word, as: UTF8.self)
    guard Self.blockWords.contains(keyword), BareStatement.isStatement(content) else { return }
    miswritten[keyword, default: []].append(
      Miswritten(
        range: text,
        fault: brackets.map { .brokenBrackets($0) } ?? .noBrackets
      )
    )
  }

  /// Reports that a block is never closed, or which command was meant to close it.
  mutating func reportUnclosed(_ opening: Token, _ word: String, closing: String, from start: Int) {
    let commands = miswritten[closing] ?? []
    let count = commands.reversed().prefix { $0.range.lowerBound > start }.count
    if let index = commands.indices.suffix(count).first(where: { !commands[$0].isReported }) {
      reportMiswritten(closing, at: index)
    } else {
      let mends = closingStatement(closing, from: start)
      report(.unclosedScope(file, opening.range, word, closing, mends))
    }
  }

  /// Reports the command since `start` that was meant to open what the statement here closes.
  ///
  /// Gives whether there is one.
  mutating func reportMiswrittenOpening(from start: Int) -> Bool {
    let opening: String
    switch nextKind {
    case .keywordElse, .keywordElseIf, .keywordEndIf: opening = "if"
    case .keywordEndOnce: opening = "once"
    case .keywordCase, .keywordEndEnum: opening = "enum"
    default: return false
    }
    guard let last = miswritten[opening]?.last, last.range.lowerBound >= start else { return false }
    let index = (miswritten[opening]?.count ?? 1) - 1
    if !last.isReported { reportMiswritten(opening, at: index) }
    if nextKind == .keywordEndIf || nextKind == .keywordEndOnce || nextKind == .keywordEndEnum {
      miswritten[opening]?.removeLast()
    }
    return true
  }

  private mutating func reportMiswritten(_ keyword: String, at index: Int) {
    guard let command = miswritten[keyword]?[index] else { return }
    miswritten[keyword]?[index].isReported = true
    let range = command.range
    switch command.fault {
    case .word: report(.miswrittenKeyword(file, range, tree.source[range], keyword))
    case .brokenBrackets(let brackets): report(.brokenBrackets(file, range, brackets, .error))
    case .noBrackets: report(.unenclosedCommand(file, range, keyword, isCertain: true, .error))
    }
  }

  /// Reads statements, and passes over what closes a block that a miswritten command since `start`
  /// was meant to open.
  mutating func parseStatements(passingMiswrittenFrom start: Int) -> [StatementSyntax] {
    var statements = parseStatements()
    while kind == .commandStart, nextKind.endsBlock, reportMiswrittenOpening(from: start) {
      skipToLineEnd()
      statements += parseStatements()
    }
    return statements
  }
}
