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
    guard let text = tree.textRange(of: line), text.count > 1 else { return }
    let bytes = tree.source.bytes
    let slashes = text.upperBound
    guard bytes[slashes...].starts(with: "//".utf8), bytes[slashes - 1] == UInt8(ascii: ":") else {
      return
    }
    var end = slashes - 1
    // The colon may have its backslash already.
    if end > text.lowerBound, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    let start = bytes[text.lowerBound..<end].lastIndex { !$0.isNamePart }.map { $0 + 1 }
    let scheme = SourceRange(start ?? text.lowerBound, end)
    guard isScheme(bytes[scheme.lowerBound..<end]) else { return }
    let blank = bytes[slashes...].firstIndex { $0.isBlank || $0.isLineEnd }
    let rest = SourceRange(slashes, min(blank ?? tree.source.count, tree.source.count))
    unsettled.addresses.insert(line.range)
    diagnostics.append(
      .addressCutOff(
        file,
        scheme.joined(with: rest),
        tree.source[scheme.joined(with: rest)],
        escaped: tree.source[scheme] + "\\:" + tree.source[rest].escapedForYarn(":/#{}<>\\")
      )
    )
  }

  /// Whether a word is what addresses begin with.
  private func isScheme(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...6).contains(word.count) else { return false }
    return ["ftp", "http", "https", "mailto", "sms", "tel"].contains { word.elementsEqual($0.utf8) }
  }
}
