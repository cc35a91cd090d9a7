package import YarnSyntax

/// A line's text as a reader hears it: who speaks, and what.
package struct SpokenText: Sendable {
  /// The name before the first colon and where it stands, if there is one.
  package let speaker: (name: String, range: SourceRange)?

  /// What is said, without markers, each value as `…`.
  package let text: String

  /// Where all of the text stands, the speaker's name included.
  package let range: SourceRange

  package init(_ line: LineSyntax, in tree: SyntaxTree) {
    range = tree.source.trimmed(line.range)
    var text = ""
    var speaker: (name: String, range: SourceRange)?
    for (index, piece) in line.text.enumerated() {
      switch piece {
      case .expression: text += "…"
      case .escape(let range): text += tree.source[range].dropFirst()
      case .text(let range):
        guard index == 0, let colon = Self.colon(in: range, of: tree.source) else {
          text += tree.source[range]
          continue
        }
        let place = tree.source.trimmed(SourceRange(range.lowerBound, colon))
        speaker = (tree.source[place], place)
        text += tree.source[SourceRange(colon + 1, range.upperBound)]
      }
    }
    self.speaker = speaker
    self.text = Self.withoutMarkers(text)
  }

  /// The words; what has no letter and no digit in it is none.
  package var words: [Substring] { Self.words(in: text) }

  package static func words(in text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).filter { word in
      word.contains { $0.isLetter || $0.isNumber || $0 == "…" }
    }
  }

  /// The sentences that ask.
  package var questions: [Substring] {
    var questions: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: { ".!?".contains($0) }) {
      if rest[end] == "?" { questions.append(rest[...end]) }
      rest = rest[rest.index(after: end)...]
    }
    return questions
  }

  /// The first colon with something before it.
  private static func colon(in range: SourceRange, of source: SourceText) -> Int? {
    let bytes = source.bytes[range.lowerBound..<range.upperBound]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound else {
      return nil
    }
    return colon
  }

  private static func withoutMarkers(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var plain = ""
    var depth = 0
    for character in text {
      switch character {
      case "[": depth += 1
      case "]" where depth > 0: depth -= 1
      default: if depth == 0 { plain.append(character) }
      }
    }
    return plain
  }
}
