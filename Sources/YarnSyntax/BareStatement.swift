/// Statements that somebody forgot to put in `<< >>`.
package enum BareStatement {
  /// Whether a line's text would be a statement if it stood in `<< >>`.
  ///
  /// - Complexity: O(1) where the text does not begin with a statement's word.
  package static func isStatement(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, firstLetters.contains(first) else { return false }
    let word = text.prefix { $0.isNamePart }
    let next = word.endIndex < text.endIndex ? text[word.endIndex] : 0x20
    guard next.isBlank, let keyword = Keyword.statement(word) else { return false }
    switch keyword {
    case .keywordSet, .keywordDeclare, .keywordCall, .keywordJump, .keywordDetour,
      .keywordReturn:
      return isSound("<<", text, ">>")
    case .keywordIf: return isSound("<<", text, ">>\n<<endif>>")
    case .keywordElseIf: return isSound("<<if true>>\n<<", text, ">>\n<<endif>>")
    case .keywordOnce: return isSound("<<", text, ">>\n<<endonce>>")
    case .keywordEnum: return isSound("<<", text, ">>\n<<case A>>\n<<endenum>>")
    case .keywordElse, .keywordEndIf, .keywordEndOnce, .keywordEndEnum:
      return word.count == text.count
    default: return false
    }
  }

  /// Whether a word begins a statement.
  package static func isKeyword(_ word: String) -> Bool {
    Keyword.statement(Array(word.utf8)[...]) != nil
  }

  /// The letters that the words begin with.
  private static let firstLetters = Set("cdeijors".utf8)

  /// Whether the text, with something before and behind it, is one statement without a fault.
  private static func isSound(_ before: String, _ text: ArraySlice<UInt8>, _ after: String) -> Bool
  {
    let bytes = Array("title: A\n---\n\(before)".utf8) + text + Array("\(after)\n===\n".utf8)
    guard let tree = Parser.parseSound(SourceText(name: "", bytes: bytes)),
      let body = tree.nodes.first?.body, body.count == 1
    else { return false }
    switch body[0] {
    case .jump(_, .node(let title)), .detour(_, .node(let title)):
      return tree.source[title].isNodeName
    default: return true
    }
  }
}
