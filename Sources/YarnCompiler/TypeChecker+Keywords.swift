import YarnProgram
import YarnSyntax

/// Commands that seem to be statements, because their word is one but for its spelling.
extension TypeChecker {
  /// The block that a statement stands right in.
  enum Block { case conditional, once, other }

  /// A block between two commands that seem to be statements.
  struct MiswrittenBlock {
    let keyword: String

    /// The commands of the block that can be mended once it is known to end, as diagnostics.
    var pending: [(diagnostic: Int, word: MiswrittenKeyword, range: SourceRange)] = []
  }

  /// Reports a command whose word is a statement's but for its spelling; gives whether it is one.
  mutating func reportKeyword(in command: CommandSyntax, _ text: SourceRange) -> Bool {
    let bytes = tree.source.bytes[text.lowerBound..<text.upperBound]
    guard let word = MiswrittenKeyword(bytes) else { return false }
    let range = SourceRange(text.lowerBound, text.lowerBound + word.length)
    let isWhole = command.tags.isEmpty && command.text.count == 1
    let isCertain = isWhole && fits(word, bytes)
    diagnostics.append(keywordAsCommand(word, range, isCertain: isCertain))
    if isWhole { noteBlock(word, bytes, range) }
    return true
  }

  private func keywordAsCommand(
    _ word: MiswrittenKeyword,
    _ range: SourceRange,
    isCertain: Bool
  ) -> Diagnostic {
    .keywordAsCommand(
      file,
      range,
      tree.source[range],
      word.keyword,
      commands == nil ? .warning : .error,
      isCertain: isCertain
    )
  }

  /// Whether the statement that is meant can stand where the command does.
  private func fits(_ word: MiswrittenKeyword, _ text: ArraySlice<UInt8>) -> Bool {
    switch word.keyword {
    case "else": return isAlone(word, text) && block != .other
    case "elseif": return block == .conditional && isSound(word, text)
    case "jump", "detour":
      let title = text.dropFirst(word.length).drop { $0.isBlank }
      return symbols.nodeIndex(String(decoding: title, as: UTF8.self)) != nil
    case "set", "declare", "call", "return": return isSound(word, text)
    // What begins and ends blocks is certain only together.
    default: return false
    }
  }

  private func isAlone(_ word: MiswrittenKeyword, _ text: ArraySlice<UInt8>) -> Bool {
    text.dropFirst(word.length).allSatisfy(\.isBlank)
  }

  private func isSound(_ word: MiswrittenKeyword, _ text: ArraySlice<UInt8>) -> Bool {
    let statement = Array(word.keyword.utf8) + text.dropFirst(word.length)
    return BareStatement.isStatement(statement[...])
  }

  /// Follows the blocks that such commands make, and mends them where they end as they should.
  private mutating func noteBlock(
    _ word: MiswrittenKeyword,
    _ text: ArraySlice<UInt8>,
    _ range: SourceRange
  ) {
    let place = (diagnostic: diagnostics.count - 1, word: word, range: range)
    switch word.keyword {
    case "if", "once":
      guard isSound(word, text) else { return }
      miswrittenBlocks.append(MiswrittenBlock(keyword: word.keyword, pending: [place]))
    case "else", "elseif":
      let isSound = word.keyword == "else" ? isAlone(word, text) : isSound(word, text)
      guard block == .other, isSound, !miswrittenBlocks.isEmpty else { return }
      miswrittenBlocks[miswrittenBlocks.count - 1].pending.append(place)
    case "endif", "endonce":
      guard isAlone(word, text), let last = miswrittenBlocks.last,
        "end" + last.keyword == word.keyword
      else { return }
      for (index, word, range) in last.pending + [place] {
        diagnostics[index] = keywordAsCommand(word, range, isCertain: true)
      }
      miswrittenBlocks.removeLast()
    default: break
    }
  }
}
