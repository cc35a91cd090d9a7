import YarnSyntax

/// Statements and commands whose brackets are missing or broken, so that they are spoken.
extension TextChecker {
  /// Looks for a line that was most likely meant as a statement or command.
  mutating func checkBrackets(of line: LineSyntax) {
    guard case .text(let first)? = line.text.first, line.condition == nil else { return }
    let start = tree.source.bytes[first.lowerBound]
    guard start == UInt8(ascii: "<") || (start >= 0x61 && start <= 0x7A),
      let range = tree.textRange(of: line)
    else { return }
    let bytes = tree.source.bytes[range.lowerBound..<range.upperBound]
    var content = bytes
    if let brackets = BrokenBrackets(around: range, in: tree.source) {
      content = tree.source.bytes[brackets.content.lowerBound..<brackets.content.upperBound]
      let isCertain = line.tags.isEmpty && isCertain(brackets)
      diagnostics.append(.brokenBrackets(file, range, isCertain ? brackets : nil))
    } else if BareStatement.isStatement(bytes) {
      let word = String(decoding: bytes.prefix { $0.isNamePart }, as: UTF8.self)
      let isCertain = line.tags.isEmpty && leadsSomewhere(bytes, word)
      diagnostics.append(.unenclosedCommand(file, range, word, isCertain: isCertain))
    } else {
      return
    }
    unsettled.commands.insert(line.range)
    unsettled.destinations[line.range] = destination(of: content).map { [$0] }
  }

  /// Looks for a condition behind a line's text, and a command in place of it, in broken brackets.
  mutating func checkBrokenCondition(of line: LineSyntax) {
    let bytes = tree.source.bytes
    if let condition = line.condition {
      // The parser has told that its end is broken.
      let end = bytes[condition.range.lowerBound..<condition.range.upperBound].suffix(2)
      if !end.elementsEqual(">>".utf8) { unsettled.commands.insert(line.range) }
      return
    }
    guard !unsettled.commands.contains(line.range), case .text? = line.text.last,
      let range = tree.textRange(of: line), bytes[range.upperBound - 1] == UInt8(ascii: ">")
    else { return }
    let tail = line.text.reversed().prefix { if case .expression = $0 { false } else { true } }
    let start = tail.last?.range(in: tree).lowerBound ?? range.lowerBound
    let text = SourceRange(start, range.upperBound)
    if let brackets = BrokenBrackets(ofConditionBehind: text, in: tree.source) {
      let whole = brackets.opening.joined(with: brackets.closing)
      // One bracket on each side of the mere word may be meant as it stands.
      let isMereWord = tree.source.trimmed(brackets.content).count == "once".utf8.count
      let isCertain = !isMereWord || whole.count > brackets.content.count + 2
      diagnostics.append(.brokenCondition(file, whole, isCertain ? brackets : nil))
    } else if let brackets = BrokenBrackets(around: range, in: tree.source),
      range.count > brackets.content.count + 2 || isKnownCommand(brackets)
    {
      diagnostics.append(.brokenBrackets(file, range, nil))
    } else {
      return
    }
    unsettled.commands.insert(line.range)
  }

  /// The title of the node to which a jump or detour without its brackets leads.
  private func destination(of statement: ArraySlice<UInt8>) -> String? {
    let words = ["jump", "detour"].filter { statement.starts(with: $0.utf8) }
    guard let word = words.first else { return nil }
    let title = statement.dropFirst(word.utf8.count).drop { $0.isBlank }.prefix { $0.isNamePart }
    return String(decoding: title, as: UTF8.self)
  }

  /// Whether what stands in broken brackets would do in whole ones.
  private func isCertain(_ brackets: BrokenBrackets) -> Bool {
    let range = brackets.content
    let content = tree.source.bytes[range.lowerBound..<range.upperBound]
    let name = name(in: brackets)
    if BareStatement.isStatement(content) { return leadsSomewhere(content, name) }
    guard let commands = context.commands else {
      return brackets.areDoubled && !BareStatement.isKeyword(name)
    }
    return commands.contains(name)
  }

  /// Whether the host has a command of the name that stands in broken brackets.
  private func isKnownCommand(_ brackets: BrokenBrackets) -> Bool {
    context.commands?.contains(name(in: brackets)) ?? false
  }

  private func name(in brackets: BrokenBrackets) -> String {
    let content = tree.source.bytes[brackets.content.lowerBound..<brackets.content.upperBound]
    return String(decoding: content.prefix { $0.isNamePart || $0 == 0x2D }, as: UTF8.self)
  }

  /// Whether the statement is no jump or detour to a node that does not exist.
  private func leadsSomewhere(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    guard let title = destination(of: bytes) else {
      return ["set", "declare", "call", "return"].contains(word)
    }
    return context.symbols.nodeIndex(title) != nil
  }
}
