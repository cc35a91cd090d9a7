import YarnSyntax

/// Links of Yarn 1, `[[Node]]` and `[[Text|Node]]`, which are text that cannot be read today.
extension TextChecker {
  /// A link as it stands in a line.
  private struct Link {
    let range: SourceRange

    /// What is chosen, or `nil` where the link is a jump.
    let text: String?

    /// What stands for the node; empty where nothing does.
    let title: String

    /// Whether a tag or a comment begins within it, as to Yarn there is no link.
    let isCut: Bool
  }

  /// Reports the first link in a line with this text; gives whether there is one.
  mutating func reportLink(in line: LineSyntax, _ text: SourceRange) -> Bool {
    var links: [Link] = []
    var offset = text.lowerBound
    while let link = link(in: SourceRange(offset, text.upperBound)) {
      links.append(link)
      offset = min(link.range.upperBound, text.upperBound)
    }
    guard let first = links.first else { return false }
    let isAlone =
      first.isCut
      ? first.range == tree.source.lineContent(at: first.range.lowerBound)
      : first.range == text && line.tags.isEmpty
    let node = destination(of: first)
    let isCertain =
      isAlone && line.condition == nil && isFirstOnItsLine(first.range.lowerBound)
      && context.symbols.nodeIndex(node) != nil
      && !(first.isCut && first.text?.contains("\\") == true)
    diagnostics.append(
      .oldLink(
        file,
        first.range,
        text: first.text,
        destination: node,
        isCertain ? [mend(of: first, to: node)] : []
      )
    )
    unsettled.links.insert(line.range)
    unsettled.destinations[line.range] = links.map { destination(of: $0) }
    return true
  }

  /// The first link in a stretch of text; it may end on the line behind the text.
  private func link(in text: SourceRange) -> Link? {
    let source = tree.source
    guard let start = firstPair(UInt8(ascii: "["), in: text) else { return nil }
    let content = SourceRange(start + 2, text.upperBound)
    let rest = SourceRange(start + 2, max(source.lineContent(at: start).upperBound, start + 2))
    let whole = firstPair(UInt8(ascii: "]"), in: content)
    guard let end = whole ?? firstPair(UInt8(ascii: "]"), in: rest) else { return nil }
    let bar = source.bytes[start + 2..<end].lastIndex(of: UInt8(ascii: "|"))
    let label = bar.map { source[source.trimmed(SourceRange(start + 2, $0))] } ?? ""
    let title = source[source.trimmed(SourceRange(bar.map { $0 + 1 } ?? start + 2, end))]
    guard !label.isEmpty || !title.isEmpty else { return nil }
    return Link(
      range: SourceRange(start, end + 2),
      text: label.isEmpty ? nil : label,
      title: title,
      isCut: whole == nil
    )
  }

  /// Where a link leads, as a jump says it.
  private func destination(of link: Link) -> String {
    if link.title.isEmpty { return "…" }
    if link.title.hasPrefix("$") { return "{\(link.title)}" }
    let joined = link.title.joinedAsNodeName
    return joined.isNodeName ? joined : link.title
  }

  private func mend(of link: Link, to node: String) -> Diagnostic.FixIt {
    let bytes = tree.source.bytes
    let start = link.range.lowerBound
    let lineStart = bytes[..<start].lastIndex { $0.isLineEnd }.map { $0 + 1 } ?? 0
    let indent = tree.source[SourceRange(lineStart, start)]
    let jump = "<<jump \(node)>>"
    let new = link.text.map { text in
      "-> \(link.isCut ? text.escapedForYarn("#/") : text)\n\(indent)    \(jump)"
    }
    return Diagnostic.FixIt(
      new == nil ? "Write a jump" : "Write an option and a jump",
      [Diagnostic.Edit(file, link.range, new ?? jump)]
    )
  }

  private func isFirstOnItsLine(_ offset: Int) -> Bool {
    let before = tree.source.bytes[..<offset].last { !$0.isBlank }
    return before?.isLineEnd ?? true
  }

  /// Where the first two of a sign in a row stand, neither of which has a backslash.
  private func firstPair(_ sign: UInt8, in range: SourceRange) -> Int? {
    let bytes = tree.source.bytes
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == sign, bytes[index + 1] == sign { return index }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

extension String {
  /// The text with a backslash before each of these signs.
  func escapedForYarn(_ signs: String) -> String {
    reduce(into: "") { text, sign in
      if signs.contains(sign) { text += "\\" }
      text.append(sign)
    }
  }
}
