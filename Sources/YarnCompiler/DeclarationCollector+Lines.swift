import YarnSyntax

/// The names of lines, and lines that share another's text.
extension DeclarationCollector {
  mutating func collectName(of line: LineSyntax, _ file: Int) {
    let source = trees[file].source
    var named: SourceRange?
    var isShadow = false
    for tag in line.tags {
      let name = source[tag]
      guard let nameTag = LineNameTag(name), nameTag.isWhole else { continue }
      let isLine = nameTag.word == .line
      if named != nil {
        diagnostics.append(
          isLine == isShadow ? .lineAndShadow(file, tag) : .severalLineIDs(file, tag)
        )
        continue
      }
      named = tag
      isShadow = !isLine
      let entry = NamedLine(file: file, tag: tag, line: line)
      if isShadow {
        shadows.append(entry)
      } else if let earlier = lines[name] {
        diagnostics.append(
          .duplicateLineID(file, tag, name, earlier: (earlier.file, earlier.tag))
        )
      } else {
        lines[name] = entry
      }
    }
    // Without a text there is no line to name, which the parser has told.
    if !line.text.isEmpty { reportNamelessTags(of: line, file, isNamed: named != nil) }
  }

  /// Reports tags that were to name a line: all that look like names to Yarn, else the first.
  private mutating func reportNamelessTags(of line: LineSyntax, _ file: Int, isNamed: Bool) {
    let source = trees[file].source
    var isTold = isNamed
    for tag in line.tags {
      let text = source[tag]
      guard let nameTag = LineNameTag(text), !nameTag.isWhole,
        !isTold || nameTag.isLowerCase && nameTag.name != nil,
        // A name behind a blank is the parser's to tell.
        nameTag.name != "" || source.isEndOfTags(tag.upperBound)
      else { continue }
      isTold = true
      let start = source.hash(before: tag.lowerBound)
      let range = SourceRange(start, tag.upperBound)
      diagnostics.append(
        .namelessTag(file, range, text, nameTag, removal: source.withBlanksBefore(range))
      )
    }
  }

  /// Checks shadow lines once all lines are known.
  mutating func checkShadows() {
    lazy var names = lineNames()
    for shadow in shadows {
      let name = trees[shadow.file].source[shadow.tag].dropFirst("shadow:".count)
      guard let source = lines["line:\(name)"] else {
        let near =
          diagnostics.count < NearName.faultLimit ? NearName.of(String(name), among: names) : nil
        diagnostics.append(.unknownShadowSource(shadow.file, shadow.tag, String(name), near: near))
        continue
      }
      if hasValues(source.line) || hasValues(shadow.line) {
        diagnostics.append(.shadowWithValues(shadow.file, shadow.line.range))
      } else if text(of: source) != text(of: shadow) {
        diagnostics.append(
          .shadowTextDiffers(
            shadow.file,
            shadow.line.range,
            source: (source.file, source.line.range)
          )
        )
      }
    }
  }

  /// The names of lines in the order of the text, so that the same one is near each time.
  private func lineNames() -> [String] {
    lines.values.sorted { ($0.file, $0.tag.lowerBound) < ($1.file, $1.tag.lowerBound) }
      .map { String(trees[$0.file].source[$0.tag].dropFirst("line:".count)) }
  }

  private func hasValues(_ line: LineSyntax) -> Bool {
    line.text.contains { if case .expression = $0 { true } else { false } }
  }

  private func text(of line: NamedLine) -> [UInt8] {
    let tree = trees[line.file]
    return line.line.text.flatMap { piece -> ArraySlice<UInt8> in
      let range = piece.range(in: tree)
      return tree.source.bytes[range.lowerBound..<range.upperBound]
    }
  }
}

extension SourceText {
  /// Whether nothing but tags, a condition or a comment stands behind a tag that ends here.
  fileprivate func isEndOfTags(_ end: Int) -> Bool {
    var index = end
    while bytes[index].isBlank { index += 1 }
    let signs = [UInt8(ascii: "#"), UInt8(ascii: "<")]
    return index >= count || bytes[index].isLineEnd || signs.contains(bytes[index])
      || bytes[index...].starts(with: "//".utf8)
  }

  /// The range with the blanks right before it.
  fileprivate func withBlanksBefore(_ range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return SourceRange(start, range.upperBound)
  }
}
