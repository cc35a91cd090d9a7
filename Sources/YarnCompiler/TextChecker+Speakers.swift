import YarnSyntax

/// Colons and slashes, which mean something to Yarn.
extension TextChecker {
  /// Looks at what stands before a line's first colon.
  mutating func checkSpeaker(of line: LineSyntax) {
    guard case .text(let range)? = line.text.first else { return }
    let source = tree.source
    guard
      let colon = source.bytes[range.lowerBound..<range.upperBound].firstIndex(
        of: UInt8(ascii: ":")
      ), colon > range.lowerBound
    else { return }
    let place = SourceRange(range.lowerBound, colon)
    let name = source.bytes[range.lowerBound..<colon]
    let next = source.bytes[colon + 1]
    if name.allSatisfy(\.isDigit), next.isDigit {
      diagnostics.append(.timeAsSpeaker(file, place, source[place]))
    } else if !next.isBlank, !next.isLineEnd, next != UInt8(ascii: "/"), isScheme(name) {
      diagnostics.append(.addressAsSpeaker(file, place, source[place]))
    } else {
      checkCharacter(source.trimmed(place))
    }
  }

  private mutating func checkCharacter(_ place: SourceRange) {
    guard let characters = context.characters,
      tree.source.bytes[place.lowerBound] != UInt8(ascii: "[")
    else { return }
    let name = tree.source[place]
    guard !context.knownCharacters.contains(name) else { return }
    let near = diagnostics.count < NearName.faultLimit ? NearName.of(name, among: characters) : nil
    diagnostics.append(.unknownCharacter(file, place, name, near: near))
  }

  /// Looks for an address at a line's end that is cut off by what is a comment to Yarn.
  mutating func checkAddress(in line: LineSyntax) {
    guard case .text(let range)? = line.text.last else { return }
    let bytes = tree.source.bytes
    let colon = range.upperBound - 1
    guard colon > range.lowerBound, bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
    else { return }
    let before = bytes[range.lowerBound..<colon]
    let start = before.lastIndex { !$0.isNamePart }.map { $0 + 1 } ?? range.lowerBound
    guard isScheme(bytes[start..<colon]) else { return }
    let end = bytes[colon...].firstIndex { $0.isBlank || $0.isLineEnd } ?? tree.source.count
    let address = SourceRange(start, min(end, tree.source.count))
    diagnostics.append(.addressCutOff(file, address, tree.source[address]))
  }

  /// Whether a word is what addresses begin with.
  private func isScheme(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...6).contains(word.count) else { return false }
    return ["ftp", "http", "https", "mailto", "sms", "tel"].contains { word.elementsEqual($0.utf8) }
  }
}
