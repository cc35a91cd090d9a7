/// Reads the records of a table of comma-separated values, one by one.
///
/// It follows RFC 4180; line ends of every kind are welcome, and empty lines are passed over.
struct CommaSeparatedReader {
  struct Record: Hashable {
    /// Its first line, counted from one.
    let line: Int
    let fields: [Field]
  }

  struct Field: Hashable {
    let text: String
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// - Throws: `TableError` at the first line that is not UTF-8.
  init(_ bytes: [UInt8]) throws(TableError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: self.bytes, as: UTF8.self) == nil else { return }
    for (index, line) in self.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .enumerated() where String(validating: line, as: UTF8.self) == nil
    {
      throw TableError(line: index + 1, column: 1, reason: .notText)
    }
  }

  /// The next record, or `nil` at the end.
  mutating func next() throws(TableError) -> Record? {
    while position < bytes.count, bytes[position].isLineBreak { takeLineBreak() }
    guard position < bytes.count else { return nil }
    let first = line
    var fields: [Field] = []
    while true {
      fields.append(try takeField())
      guard position < bytes.count, bytes[position] == .comma else { break }
      position += 1
    }
    if position < bytes.count { takeLineBreak() }
    return Record(line: first, fields: fields)
  }

  private mutating func takeField() throws(TableError) -> Field {
    if position < bytes.count, bytes[position] == .quote { return try takeQuotedField() }
    let start = position
    while position < bytes.count, bytes[position] != .comma, !bytes[position].isLineBreak {
      guard bytes[position] != .quote else { throw error(.quoteInsideText) }
      position += 1
    }
    return Field(text: text(start..<position), line: line, column: column(of: start))
  }

  private mutating func takeQuotedField() throws(TableError) -> Field {
    let opening = error(.unclosedQuote)
    position += 1
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else { throw opening }
      if bytes[position] == .quote {
        position += 1
        guard position < bytes.count, bytes[position] == .quote else { break }
        content.append(.quote)
        position += 1
      } else if bytes[position].isLineBreak {
        let start = position
        takeLineBreak()
        content += bytes[start..<position]
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    guard position == bytes.count || bytes[position] == .comma || bytes[position].isLineBreak
    else { throw error(.textAfterQuote) }
    return Field(
      text: String(decoding: content, as: UTF8.self),
      line: opening.line,
      column: opening.column
    )
  }

  private mutating func takeLineBreak() {
    let isReturn = bytes[position] == .carriageReturn
    position += 1
    if isReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
    line += 1
    lineStart = position
  }

  private func error(_ reason: TableError.Reason) -> TableError {
    TableError(line: line, column: column(of: position), reason: reason)
  }

  private func column(of offset: Int) -> Int { text(lineStart..<offset).count + 1 }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate var isLineBreak: Bool { self == .carriageReturn || self == .lineFeed }
}
