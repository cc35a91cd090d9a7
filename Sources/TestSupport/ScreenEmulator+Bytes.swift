extension ScreenEmulator {
  /// Takes bytes in; half a sequence waits for its other half.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
    var index = 0
    while index < pending.count, let length = take(pending[index...]) { index += length }
    pending.removeFirst(index)
  }

  /// Takes what is at the front and gives its length, or nil if it is not whole.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return takeEscape(bytes)
    case 0x0A: lineFeed()
    case 0x0D: move(row: page.row, column: 0)
    case 0x08: move(row: page.row, column: page.column - 1)
    case 0x09: move(row: page.row, column: (page.column / 8 + 1) * 8)
    case 0..<0x20, 0x7F: unexpected.append("control \(first)")
    case 0x20..<0x80: put(Unicode.Scalar(first))
    default: return takeCharacter(bytes)
    }
    return 1
  }

  private mutating func takeCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else {
      unexpected.append("byte \(first)")
      return 1
    }
    if scalar.value < 0xA0 || scalar.properties.isBidiControl {
      unexpected.append("scalar \(scalar.value)")
    } else {
      put(scalar)
    }
    return length
  }

  // MARK: - Sequences

  private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let kind = bytes.dropFirst().first else { return nil }
    switch kind {
    case UInt8(ascii: "["):
      let rest = bytes.dropFirst(2)
      let parameters = rest.prefix { (0x20..<0x40).contains($0) }
      guard let final = rest.dropFirst(parameters.count).first else { return nil }
      control(
        String(decoding: parameters, as: UTF8.self),
        Character(Unicode.Scalar(final))
      )
      return 3 + parameters.count
    case UInt8(ascii: "7"): saveCursor()
    case UInt8(ascii: "8"): restoreCursor()
    case UInt8(ascii: "("): return bytes.count > 2 ? 3 : nil
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: unexpected.append("escape \(kind)")
    }
    return 2
  }

  private mutating func control(_ parameters: String, _ final: Character) {
    if parameters.hasPrefix("?") { return setMode(String(parameters.dropFirst()), final) }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": move(row: page.row - count, column: page.column)
    case "B": move(row: page.row + count, column: page.column)
    case "C": move(row: page.row, column: page.column + count)
    case "D": move(row: page.row, column: page.column - count)
    case "G": move(row: page.row, column: count - 1)
    case "H", "f": move(row: count - 1, column: max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "P": removeCells(count)
    case "@": insertCells(count)
    case "X":
      for column in page.column..<min(columns, page.column + count) {
        page.cells[page.row][column] = .blank
      }
    case "m": break
    default: unexpected.append("control sequence \(parameters)\(final)")
    }
  }

  private mutating func setMode(_ mode: String, _ final: Character) {
    switch (mode, final) {
    case ("1049", "h") where hiddenPage == nil:
      hiddenPage = page
      page = Page(cells: Self.blankRows(height, columns))
    case ("1049", "l"):
      if let hiddenPage { page = hiddenPage }
      hiddenPage = nil
    case ("1049", "h"), ("2004", _), ("25", _), ("1", _): break
    case ("7", _): wrapsByItself = final == "h"
    default: unexpected.append("mode \(mode)\(final)")
    }
  }

  // MARK: - Erasing

  private mutating func eraseScreen(_ kind: Int) {
    switch kind {
    case 0:
      eraseRow(0)
      for row in (page.row + 1)..<max(page.row + 1, height) { eraseWholeRow(row) }
    case 2: for row in 0..<height { eraseWholeRow(row) }
    case 3: scrollback = []
    default: unexpected.append("erase \(kind)")
    }
  }

  private mutating func eraseWholeRow(_ row: Int) {
    page.cells[row] = Array(repeating: .blank, count: columns)
  }

  private mutating func eraseRow(_ kind: Int) {
    let range =
      switch kind {
      case 0: page.column..<columns
      case 1: 0..<(page.column + 1)
      default: 0..<columns
      }
    for column in range { page.cells[page.row][column] = .blank }
  }

  private mutating func removeCells(_ count: Int) {
    let count = min(count, columns - page.column)
    page.cells[page.row].removeSubrange(page.column..<(page.column + count))
    page.cells[page.row] += Array(repeating: .blank, count: count)
  }

  private mutating func insertCells(_ count: Int) {
    let blanks = Array(repeating: Cell.blank, count: count)
    page.cells[page.row].insert(contentsOf: blanks, at: page.column)
    page.cells[page.row] = Array(page.cells[page.row].prefix(columns))
  }
}
