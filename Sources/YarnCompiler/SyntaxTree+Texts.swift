import YarnProgram
package import YarnSyntax

extension SyntaxTree {
  /// A variable's name, with the ‘$’ that may be missing in a declaration.
  func variableName(_ range: SourceRange) -> String {
    let name = source[range]
    return name.utf8.first == UInt8(ascii: "$") ? name : "$" + name
  }

  /// Where a line's text stands, from its first piece to its last with its brace.
  package func textRange(of line: LineSyntax) -> SourceRange? {
    guard let first = line.text.first, let last = line.text.last else { return nil }
    var start = first.range(in: self).lowerBound
    var end = last.range(in: self).upperBound
    if case .expression = first { start = line.range.lowerBound }
    if case .expression = last {
      while end < line.range.upperBound, source.bytes[end] != UInt8(ascii: "}") { end += 1 }
      end = min(end + 1, max(end, line.range.upperBound))
    }
    return SourceRange(start, max(start, end))
  }

  /// A line's text as markup will read it, with places for its values.
  func template(of line: LineSyntax) -> LineTemplate {
    var pieces: [LineTemplate.Piece] = []
    var values = 0
    for piece in line.text {
      switch piece {
      case .text(let range): pieces.append(.text(source[range]))
      case .escape(let range):
        // Escapes that are not markup's own have done their work by then.
        let sign = source.bytes[range.upperBound - 1]
        let isForMarkup = Self.markupSigns.contains(sign)
        pieces.append(.text(isForMarkup ? source[range] : String(UnicodeScalar(sign))))
      case .expression:
        pieces.append(.value(values))
        values += 1
      }
    }
    return LineTemplate(pieces)
  }

  private static let markupSigns = Set("[]:\\".utf8)
}
