import YarnSyntax

/// What authors write for `->`: a word processor's arrow, or the mark of a list.
enum MistakenArrow {
  /// The signs that a line begins with, if they are an arrow for everybody but Yarn.
  static func arrow(at start: Int, of source: SourceText) -> SourceRange? {
    let rest = source.bytes[start...]
    guard let arrow = arrows.first(where: { rest.starts(with: $0) }) else { return nil }
    return withBlanks(SourceRange(start, start + arrow.count), of: source)
  }

  /// The mark of a list that a line begins with, such as `-`, `*`, `1)`.
  static func listMark(at start: Int, of source: SourceText) -> SourceRange? {
    let bytes = source.bytes
    if let mark = marks.first(where: { bytes[start...].starts(with: $0) }) {
      let end = start + mark.count
      return bytes[end].isBlank ? withBlanks(SourceRange(start, end), of: source) : nil
    }
    var end = start
    while bytes[end].isDigit { end += 1 }
    if end == start, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
    guard end > start, end - start <= 2,
      bytes[end] == UInt8(ascii: ")") || bytes[end] == UInt8(ascii: "."),
      bytes[end + 1].isBlank
    else { return nil }
    return withBlanks(SourceRange(start, end + 1), of: source)
  }

  private static func withBlanks(_ range: SourceRange, of source: SourceText) -> SourceRange {
    var end = range.upperBound
    while source.bytes[end].isBlank { end += 1 }
    return SourceRange(range.lowerBound, end)
  }

  private static let arrows: [[UInt8]] = [
    "\u{2192}", "\u{21D2}", "\u{21E8}", "\u{279C}", "\u{2799}", "\u{2794}", "\u{27A4}",
    "\u{27F6}", "\u{F0E0}", "\u{2014}>", "\u{2013}>", "\u{2212}>", "\u{2010}>", "\u{2011}>",
    "-\u{2192}", "-->", "- >", "-&gt;", "&rarr;", "\u{2013} >", "\u{2014} >",
  ].map { Array($0.utf8) }

  private static let marks: [[UInt8]] =
    ["-", "*", "+", ">", "\u{2022}", "\u{00B7}", "\u{2013}", "\u{25E6}", "\u{25CF}"]
    .map { Array($0.utf8) }
}
