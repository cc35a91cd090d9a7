/// One factory for each fault in what is around the bodies of nodes.
extension Diagnostic {
  /// Reports `two words: value` above a body.
  static func badHeader(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a header such as ‘title: Name’, or ‘---’ to begin the node's body"
    )
  }

  /// An empty file.
  static func fileWithoutNodes(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a node: ‘title: Name’, then ‘---’, the lines, then ‘===’"
    )
  }

  /// A node that the file's end cuts off.
  static func missingBodyEnd(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .missingDelimiter,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘===’ at the end of the node"
    )
  }

  /// Reports `title: A` without `---`.
  static func missingBodyStart(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .missingDelimiter,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘---’ between the node's headers and its lines"
    )
  }

  /// Reports `title Start`.
  static func missingHeaderColon(
    _ file: Int,
    _ range: SourceRange,
    _ key: String
  ) -> Diagnostic {
    let isHeader = HeaderLine.known.contains(key)
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isHeader ? [.insert(":", file, at: range.lowerBound)] : [],
      "expected ‘:’ after ‘\(key)’"
    )
  }

  /// Reports `title: B` and `---` in the body of a node.
  static func swallowedNode(_ file: Int, _ range: SourceRange) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    return Diagnostic(
      .swallowedNode,
      file: file,
      range: range,
      fixIts: [FixIt("End the node above with ‘===’", [Edit(file, start, "===\n")])],
      "a node begins here, but the one above has no ‘===’ at its end"
    )
  }

  /// Reports `=== the end` and `====`.
  ///
  /// Words may be meant for somebody; more of the same sign are for nobody.
  static func textAfterBodyEnd(_ file: Int, _ range: SourceRange, _ text: String) -> Diagnostic {
    let isMark = !text.isEmpty && text.allSatisfy { $0 == "=" }
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isMark ? [FixIt("Remove ‘\(text)’", [Edit(file, range, "")])] : [],
      "expected nothing after ‘===’"
    )
  }

  /// Reports `# two words` above the first node.
  static func textBehindFileTag(
    _ file: Int,
    _ range: SourceRange,
    _ tag: SourceRange
  ) -> Diagnostic {
    let sign = SourceRange(tag.lowerBound, tag.lowerBound + 1)
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [.replace("#", file, sign, with: "//")],
      "‘#’ begins a tag, which is one word; write ‘//’ for a comment"
    )
  }

  /// Reports `Some notes` below a node.
  static func textOutsideNode(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "this text is outside a node; a node is ‘title: Name’, then ‘---’, the lines, then ‘===’; "
        + "write ‘//’ before a comment"
    )
  }
}
