/// Breaks a line into rows for a terminal that is not there to be asked.
enum RowBreaking {
  /// The rows of a line without line breaks; words stay whole where they fit.
  static func rows(of line: String, width: Int) -> [String] {
    let indent = line.prefix { $0 == " " }
    var rows: [String] = []
    var row = String(indent)
    var used = indent.count
    var isEmpty = true
    for word in line.dropFirst(indent.count).split(
      separator: " ",
      omittingEmptySubsequences: false
    ) {
      let cells = word.reduce(0) { $0 + Self.cells($1) }
      if !isEmpty, used + 1 + cells > width {
        rows.append(row)
        row = ""
        used = 0
      } else if !isEmpty {
        row += " "
        used += 1
      }
      for character in word {
        let cells = Self.cells(character)
        if used + cells > width {
          rows.append(row)
          row = ""
          used = 0
        }
        row.append(character)
        used += cells
      }
      isEmpty = false
    }
    return rows + [row]
  }

  /// The cells of a character: two for pictures and for the scripts that are written in squares.
  private static func cells(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first, !scalar.isASCII else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
      return 2
    default:
      let isPicture =
        scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
      return isPicture ? 2 : 1
    }
  }
}
