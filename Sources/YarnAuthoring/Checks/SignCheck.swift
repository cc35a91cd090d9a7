import YarnCompiler
import YarnSyntax

/// Looks for signs that nobody sees, and for text that a sign has cut off.
package struct SignCheck: ScriptCheck {
  package init() {}

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    var findings: [Finding] = []
    for tree in scripts.own {
      for line in tree.nodes.flatMap({ $0.body.flatMap(\.lines) }) {
        findings += hiddenSigns(in: line, tree)
        guard !scripts.unsettled[tree.file].contains(line.range),
          let finding = cutText(of: line, tree)
        else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  // MARK: - Signs that nobody sees

  private func hiddenSigns(in line: LineSyntax, _ tree: SyntaxTree) -> [Finding] {
    var findings: [Finding] = []
    for case .text(let range) in line.text {
      var offset = range.lowerBound
      for scalar in tree.source[range].unicodeScalars {
        let place = SourceRange(offset, min(offset + UTF8.width(scalar), range.upperBound))
        offset = place.upperBound
        guard Self.isHidden(scalar) else { continue }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let isTab = scalar == "\t"
        findings.append(
          tree.finding(
            .invisibleCharacter,
            place,
            fixIts: [
              Diagnostic.FixIt(
                isTab ? "Write a blank" : "Remove it",
                [Diagnostic.Edit(tree.file, place, isTab ? " " : "")]
              )
            ],
            isTab
              ? "a tab in spoken text is shown as a blank"
              : "U+\(number) cannot be seen, and no terminal is shown it"
          )
        )
      }
    }
    return findings
  }

  /// Joiners are left alone: some scripts and signs are written with them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D: false
    case 0xFFFD: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  // MARK: - Text that is cut off

  private func cutText(of line: LineSyntax, _ tree: SyntaxTree) -> Finding? {
    guard let text = tree.textRange(of: line), line.condition == nil else { return nil }
    let source = tree.source
    let end = text.upperBound
    let rest = source.bytes[end...]
    if rest.starts(with: "//".utf8) {
      return finding(tree, SourceRange(end, end + 2), "//", "begins a comment")
    }
    if let comment = source.commentWithName(behind: end) {
      return finding(tree, comment, "//", "begins a comment, the line's name in it")
    }
    guard let tag = line.tags.first else { return nil }
    let isNumber = source.bytes[tag.lowerBound..<tag.upperBound].allSatisfy(\.isDigit)
    guard rest.first == UInt8(ascii: "#") || isNumber else { return nil }
    return finding(tree, tag, "#", "begins a tag")
  }

  private func finding(
    _ tree: SyntaxTree,
    _ range: SourceRange,
    _ sign: String,
    _ what: String
  ) -> Finding {
    let escape = sign == "#" ? "\\#" : "\\/\\/"
    return tree.finding(
      .cutText,
      range,
      "‘\(sign)’ \(what), so the text ends here; write ‘\(escape)’, or a blank before it"
    )
  }
}

extension SourceText {
  /// The signs of a comment behind a text, if it has swallowed the name of the text's line.
  ///
  /// Nobody writes a name into a comment, so the text has most likely been cut.
  func commentWithName(behind end: Int) -> SourceRange? {
    var start = end
    while start < count, bytes[start].isBlank { start += 1 }
    guard bytes[start...].starts(with: "//".utf8) else { return nil }
    let comment = bytes[start...].prefix { !$0.isLineEnd }
    let holdsName = comment.indices.contains { bytes[$0...].starts(with: "#line:".utf8) }
    return holdsName ? SourceRange(start, start + 2) : nil
  }
}
