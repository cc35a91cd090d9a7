/// Makes lines of bytes as they arrive, and holds little more than one line at any time.
struct LineSplitter: Sendable {
  /// The most bytes of one line, beyond which it is cut.
  static let limit = 1 << 17
  /// The bytes that are kept of a longer line: the cut needs the one behind it, and a mark of the
  /// byte order and a return do not count.
  private static let kept = limit + 5

  private var pending: [UInt8] = []
  /// Where the bytes begin that were not yet given out.
  private var start = 0
  /// Where the search for a line end goes on.
  private var searched = 0
  private var isFirst = true
  /// Whether the rest of the pending line is dropped as it arrives.
  private var isDropping = false

  /// Takes in what arrived; of an over-long line, what is beyond the limit is dropped.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard isDropping else {
      pending.append(contentsOf: bytes)
      return
    }
    guard let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
    isDropping = false
    pending.append(contentsOf: bytes[lineEnd...])
  }

  /// Takes the next whole line, or at the end of the input what is left; nil if there is none.
  mutating func next(isAtEnd: Bool) -> ReadResult? {
    let end: Int
    if let lineEnd = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      end = lineEnd
    } else if isAtEnd, start < pending.count {
      end = pending.count
    } else {
      if pending.count - start > Self.kept {
        pending.removeSubrange((start + Self.kept)...)
        isDropping = true
      }
      searched = pending.count
      return nil
    }
    defer { forget(upTo: min(end + 1, pending.count)) }
    return Self.line(pending[start..<end], isFirst: isFirst)
  }

  /// Forgets bytes that have no line end yet.
  mutating func dropPartialLine() {
    isDropping = false
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
      // The cut is moved before a character that it would split.
      var end = line.startIndex + limit
      while end > line.startIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
      line = line[..<end]
    }
    let valid = String(validating: line, as: UTF8.self)
    return ReadResult(
      .line(valid ?? String(decoding: line, as: UTF8.self)),
      hadUnreadableBytes: valid == nil,
      wasTooLong: isTooLong
    )
  }
}
