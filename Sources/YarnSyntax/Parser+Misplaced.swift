/// What is written well and stands in the wrong place: one fault, and what follows is passed over.
extension Parser {
  /// Reports a text behind tags that a blank parts from its tag, such as `#line: a`.
  mutating func reportBlankInTag(_ tags: [SourceRange]) {
    guard kind == .text, let tag = tags.last, tree.source[tag].hasSuffix(":") else { return }
    let word = tree.source.trimmed(token.range)
    let bytes = tree.source.bytes[word.lowerBound..<word.upperBound]
    guard !word.isEmpty, word.lowerBound > tag.upperBound, !bytes.contains(where: \.isBlank) else {
      return
    }
    report(
      .blankInTag(
        file,
        word,
        blanks: SourceRange(tag.upperBound, word.lowerBound),
        tree.source[tag],
        tree.source[word]
      )
    )
    skipToLineEnd()
  }

  /// Reports a comment that stands so close to a tag that it is part of it; true where one does.
  ///
  /// It is passed over with the text behind the tags that begin at `start`.
  mutating func reportCommentInTags(from start: Int) -> Bool {
    let bytes = tree.source.bytes
    let slashes = (start + 1..<previousEnd).first { index in
      let before = bytes[index - 1]
      return bytes[index...].starts(with: "//".utf8) && !before.isBlank
        && before != UInt8(ascii: "#") && before != UInt8(ascii: ":")
    }
    guard let slashes else { return false }
    // What would be lost in the comment must be put elsewhere by the author.
    let isCertain = !bytes[slashes...].prefix { !$0.isLineEnd }.contains {
      $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "<")
    }
    report(.commentInTag(file, SourceRange(slashes, slashes + 2), isCertain: isCertain))
    skipToLineEnd()
    return true
  }

  /// Reports a condition that stands before a text; true where it does.
  mutating func reportConditionBeforeText(_ condition: ConditionSyntax?) -> Bool {
    guard let condition, kind == .text else { return false }
    let text = tree.source.trimmed(token.range)
    guard !text.isEmpty else { return false }
    report(
      .conditionBeforeText(
        file,
        condition.range,
        text,
        end: text.upperBound,
        written: tree.source[condition.range]
      )
    )
    skipToLineEnd()
    return true
  }

  /// Reports a file of another format as one fault, and passes over all of it.
  mutating func reportOtherFormat() {
    let bytes = tree.source.bytes
    let start = bytes.firstIndex { !$0.isBlank && !$0.isLineEnd } ?? 0
    let head = String(decoding: bytes[start...].prefix(14), as: UTF8.self).lowercased()
    let formats = [
      ("<!doctype html", "HTML"), ("<html", "HTML"), ("<?xml", "XML"), ("{\\rtf", "rich text"),
    ]
    guard let format = formats.first(where: { head.hasPrefix($0.0) }) else { return }
    let end = bytes[start...].firstIndex { $0.isLineEnd } ?? tree.source.count
    report(.otherFormat(file, SourceRange(start, min(end, tree.source.count)), format.1))
    while kind != .endOfFile { advance() }
  }
}
