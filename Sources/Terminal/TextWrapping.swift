/// Breaks text into rows by the cells it takes.
package enum TextWrapping {
  /// The narrowest rows that text is broken into.
  package static let narrowest = 10

  /// The rows of sanitised text; an empty line is an empty row.
  package static func rows(of text: String, width: Int) -> [String] {
    let width = max(width, narrowest)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      rows(ofLine: line, width: width)
    }
  }

  private static func rows(ofLine line: Substring, width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var used = 0
    for piece in pieces(of: line) {
      let space = piece.follows ? 1 : 0
      let cells = CellWidth.of(piece.text)
      if used > 0, used + space + cells > width {
        rows.append(row)
        row = ""
        used = 0
      } else if used > 0, piece.follows {
        row += " "
        used += 1
      }
      for character in piece.text {
        let cells = CellWidth.of(character)
        if used > 0, used + cells > width {
          rows.append(row)
          row = ""
          used = 0
        }
        row.append(character)
        used += cells
      }
    }
    return rows + [row]
  }

  /// A run of text that is better not broken, and whether a space comes before it.
  private struct Piece {
    var text: Substring
    let follows: Bool
  }

  private static func pieces(of line: Substring) -> [Piece] {
    line.split(separator: " ").flatMap { word in
      var pieces = [Piece(text: word.prefix(1), follows: true)]
      for index in word.indices.dropFirst() {
        let previous = word[word.index(before: index)]
        let end = word.index(after: index)
        if mayBreak(between: previous, and: word[index]) {
          pieces.append(Piece(text: word[index..<end], follows: false))
        } else if let last = pieces.indices.last {
          pieces[last].text = word[pieces[last].text.startIndex..<end]
        }
      }
      return pieces
    }
  }

  // Scripts without spaces break between any two letters, though not before a closing mark.
  private static func mayBreak(between previous: Character, and next: Character) -> Bool {
    guard CellWidth.of(previous) == 2 || CellWidth.of(next) == 2 else { return false }
    return !next.isPunctuation && !"（「『《【".contains(previous)
  }
}
