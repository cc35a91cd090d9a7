import PlainText

/// What a terminal's screen shows after the bytes that a program wrote, as far as programs here go.
///
/// It knows rows that scroll, the cursor, erasing, the alternate screen, wide characters and marks
/// that join a letter; colours are not looked at. It follows xterm and does not reflow.
package struct ScreenEmulator: Sendable {
  /// One place of a row: a character with its marks, or the right half of a wide one.
  enum Cell: Equatable, Sendable {
    case blank
    case text(String)
    case rightHalf
  }

  /// A screen of the two that a terminal has.
  struct Page: Sendable {
    var cells: [[Cell]]
    var row = 0
    var column = 0
    /// Whether the next character goes to the next row, as the last column is taken.
    var isWrapPending = false
  }

  private(set) var columns: Int
  private(set) var height: Int
  var page: Page
  /// The ordinary screen, while the alternate one is showing.
  var hiddenPage: Page?
  /// Rows that left the ordinary screen at its top.
  package internal(set) var scrollback: [String] = []
  /// Sequences and control characters that nothing here asks a terminal for.
  package internal(set) var unexpected: [String] = []
  /// Bytes of a sequence or a character that is not whole yet.
  var pending: [UInt8] = []
  /// Whether a character that finds no room goes to the next row.
  var wrapsByItself = true
  private var savedCursor = (row: 0, column: 0)

  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    height = rows
    page = Page(cells: Self.blankRows(rows, columns))
  }

  /// The screen after all of these bytes.
  package init(_ bytes: some Sequence<UInt8>, columns: Int = 80, rows: Int = 24) {
    self.init(columns: columns, rows: rows)
    feed(bytes)
  }

  /// The rows as text, without the blanks at their ends.
  package var rows: [String] { page.cells.map(Self.text) }

  /// The rows that show something.
  package var lines: [String] { rows.filter { !$0.isEmpty } }

  package var isOnAlternate: Bool { hiddenPage != nil }

  /// Where the cursor is, from 0.
  package var cursor: (row: Int, column: Int) { (page.row, page.column) }

  /// Everything that can be seen, by scrolling back, too.
  package var everything: String {
    (scrollback + (hiddenPage?.cells.map(Self.text) ?? []) + rows).joined(separator: "\n")
  }

  /// Blanks a text wherever a row ends in it, as something that a test does not ask about.
  package mutating func blank(_ text: String) {
    for row in page.cells.indices where Self.text(page.cells[row]).hasSuffix(text) {
      let end = page.cells[row].lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
      for column in max(0, end - text.count)..<end { page.cells[row][column] = .blank }
    }
  }

  static func text(_ row: [Cell]) -> String {
    var text = ""
    for cell in row {
      switch cell {
      case .blank: text += " "
      case .text(let character): text += character
      case .rightHalf: break
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  static func blankRows(_ count: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: .blank, count: columns), count: count)
  }

  // MARK: - Characters

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = PlainText.cells(of: scalar)
    guard width > 0 else { return join(scalar) }
    if page.isWrapPending || page.column + width > columns {
      guard wrapsByItself else { return put(scalar, atEdge: width) }
      page.column = 0
      lineFeed()
    }
    place(scalar, width)
  }

  /// Puts a character over what is at the end of the row.
  private mutating func put(_ scalar: Unicode.Scalar, atEdge width: Int) {
    page.isWrapPending = false
    page.column = max(0, columns - width)
    place(scalar, width)
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ width: Int) {
    set(.text(String(Character(scalar))), at: page.column)
    if width == 2 { set(.rightHalf, at: page.column + 1) }
    page.column += width
    page.isWrapPending = page.column >= columns && wrapsByItself
    page.column = min(page.column, columns - 1)
  }

  private mutating func set(_ cell: Cell, at column: Int) {
    guard column < columns else { return }
    page.cells[page.row][column] = cell
  }

  /// Adds a mark to the character before the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    var column = page.isWrapPending ? page.column : page.column - 1
    while column > 0, page.cells[page.row][column] == .rightHalf { column -= 1 }
    guard column >= 0, case .text(let text) = page.cells[page.row][column] else { return }
    page.cells[page.row][column] = .text(text + String(mark))
  }

  mutating func lineFeed() {
    page.isWrapPending = false
    guard page.row == height - 1 else {
      page.row += 1
      return
    }
    let top = page.cells.removeFirst()
    if hiddenPage == nil { scrollback.append(Self.text(top)) }
    page.cells.append(Array(repeating: .blank, count: columns))
  }

  mutating func saveCursor() { savedCursor = (page.row, page.column) }

  mutating func restoreCursor() { move(row: savedCursor.row, column: savedCursor.column) }

  mutating func move(row: Int, column: Int) {
    page.row = max(0, min(height - 1, row))
    page.column = max(0, min(columns - 1, column))
    page.isWrapPending = false
  }
}
