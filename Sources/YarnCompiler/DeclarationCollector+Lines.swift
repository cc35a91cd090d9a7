import YarnSyntax

/// The names of lines, and lines that share another's text.
extension DeclarationCollector {
  mutating func collectName(of line: LineSyntax, _ file: Int) {
    let source = trees[file].source
    var named: SourceRange?
    var isShadow = false
    for tag in line.tags {
      let name = source[tag]
      let isLine = name.hasPrefix("line:")
      guard isLine || name.hasPrefix("shadow:") else { continue }
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
