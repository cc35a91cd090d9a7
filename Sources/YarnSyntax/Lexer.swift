/// Cuts a source text into tokens.
///
/// Each part of the language that has its own vocabulary (headers, lines, commands, expressions)
/// has its own extension; where one gives way to the next is plain from the control flow.
/// It never fails: bytes that fit nowhere become `unknown` tokens, which the parser reports.
///
/// - Invariant: the tokens' ranges tile the text; layout tokens are empty.
package struct Lexer {
  let bytes: [UInt8]
  let end: Int
  var position = 0
  private(set) var tokens: [Token] = []

  /// Indents of the option blocks that are open, in columns, a tab counting eight.
  var blockIndents: [Int] = []

  /// The indent of the option line just read; the next line is in its block if it is deeper.
  var optionIndent: Int?

  /// Where the first line of blanks stands that is deeper than the option just read.
  var deepBlanks: Int?

  /// Where the next `---` is that lines of headers lead to, if one was looked for.
  var bodyStartAhead = -1

  /// The names of the headers that nodes have had so far.
  var headerKeys: Set<ArraySlice<UInt8>> = []

  /// Whether an option or line group could go on with the next line.
  var isInsideGroup = false

  private init(_ source: SourceText) {
    bytes = source.bytes
    end = source.count
    tokens.reserveCapacity(end / 6)
  }

  /// All tokens of a text, the last one `endOfFile`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func tokens(of source: SourceText) -> [Token] {
    var lexer = Lexer(source)
    lexer.skipByteOrderMark()
    lexer.lexFileTags()
    while lexer.position < lexer.end {
      lexer.lexHeaders()
      lexer.lexBody()
    }
    lexer.emit(.endOfFile, from: lexer.position)
    return lexer.tokens
  }

  /// The byte `distance` bytes ahead, zero beyond the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < end ? bytes[index] : 0
  }

  /// Whether the text goes on with these two bytes.
  func starts(with first: UInt8, _ second: UInt8) -> Bool {
    peek() == first && peek(1) == second
  }

  var isAtLineEnd: Bool { position >= end || bytes[position].isLineEnd }

  /// Appends a token from `start` to the present position.
  mutating func emit(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(start, position)))
  }

  /// Inserts layout before the token at an index.
  mutating func insert(_ layout: [TokenKind], at index: Int) {
    let place = tokens[index].range.lowerBound
    tokens.insert(
      contentsOf: layout.map { Token(kind: $0, range: SourceRange(place, place)) },
      at: index
    )
  }

  /// Takes back the tokens from a place on, with which as many tokens had been taken.
  mutating func goBack(to place: Int, tokenCount: Int) {
    position = place
    tokens.removeLast(tokens.count - tokenCount)
  }

  /// Takes `length` bytes as one token.
  mutating func take(_ length: Int, as kind: TokenKind) {
    let start = position
    position += length
    emit(kind, from: start)
  }

  /// Takes blanks, if there are any.
  mutating func takeBlanks() {
    let start = position
    while position < end, bytes[position].isBlank { position += 1 }
    if position > start { emit(.blanks, from: start) }
  }

  /// Takes blanks of all kinds, if there are any.
  mutating func takeWideBlanks() {
    let start = position
    while position < end {
      let length = bytes.blankLength(at: position)
      guard length > 0 else { break }
      position += length
    }
    if position > start { emit(.blanks, from: start) }
  }

  /// Takes one line end: LF, CRLF or CR.
  mutating func takeNewline() {
    guard position < end, bytes[position].isLineEnd else { return }
    take(starts(with: 0x0D, 0x0A) ? 2 : 1, as: .newline)
  }

  /// Takes the rest of the line as one token, if there is any.
  mutating func takeRestOfLine(as kind: TokenKind) {
    let start = position
    while !isAtLineEnd { position += 1 }
    if position > start { emit(kind, from: start) }
  }

  /// The end of the name that begins at `start`.
  func endOfName(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index].isNamePart, bytes.signLength(at: index) == 0 { index += 1 }
    return index
  }

  private mutating func skipByteOrderMark() {
    if peek() == 0xEF, peek(1) == 0xBB, peek(2) == 0xBF { take(3, as: .blanks) }
  }
}
