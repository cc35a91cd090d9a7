/// Makes lines of bytes as they arrive, within a limit.
struct LineSplitter: Sendable {
  /// The most bytes of one line, beyond which it is cut.
  static let limit = 1 << 20

  private var pending: [UInt8] = []
  /// Where the bytes begin that were not yet given out.
  private var start = 0
  /// Where the search for a line end goes on.
  private var searched = 0
  private var isFirst = true

  /// Whether some bytes wait for their line end.
  var hasPartialLine: Bool { start < pending.count }

  mutating func append(_ bytes: some Collection<UInt8>) {
    pending.append(contentsOf: bytes)
  }

  /// Takes the next whole line, or at the end of the input what is left; nil if there is none.
  mutating func next(isAtEnd: Bool) -> ReadResult? {
    let end: Int
    if let lineEnd = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      end = lineEnd
    } else if isAtEnd, hasPartialLine {
      end = pending.count
    } else {
      searched = pending.count
      return nil
    }
    defer { forget(upTo: min(end + 1, pending.count)) }
    return Self.line(pending[start..<end], isFirst: isFirst)
  }

  /// Whether the next whole line is empty, or nil if there is none.
  func nextIsEmpty(isAtEnd: Bool) -> Bool? {
    var copy = self
    return copy.next(isAtEnd: isAtEnd).map { $0.outcome == .line("") }
  }

  /// Forgets bytes that have no line end yet.
  mutating func dropPartialLine() {
    forget(upTo: pending.count)
  }

  private mutating func forget(upTo end: Int) {
    isFirst = false
    start = end
    searched = end
    // What was given out is dropped now and then, so that many short lines cost no more than once.
    if start == pending.count || start > 1 << 16 {
      pending.removeFirst(start)
      start = 0
      searched = 0
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> ReadResult {
    var line = bytes
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if isFirst, line.starts(with: byteOrderMark) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let isTooLong = line.count > limit
    if isTooLong {
      line = line.prefix(limit)
      // The cut is moved before a character that it would split.
      while let last = line.last, last & 0xC0 == 0x80 { line.removeLast() }
      if let last = line.last, last >= 0xC0 { line.removeLast() }
    }
    let valid = String(validating: line, as: UTF8.self)
    return ReadResult(
      .line(valid ?? String(decoding: line, as: UTF8.self)),
      hadUnreadableBytes: valid == nil,
      wasTooLong: isTooLong
    )
  }
}
