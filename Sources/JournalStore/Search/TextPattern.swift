import Glibc

/// Words that are searched for in many texts.
struct TextPattern {
  private let folded: [UInt8]

  /// The last text that was looked at, folded; kept for its memory.
  private var scratch: [UInt8] = []

  /// Nothing where the text has no letter left without case and accents.
  init?(_ text: String) {
    var bytes: [UInt8] = []
    TextFolding.standard.fold(Array(text.utf8)[...], into: &bytes)
    let space = UInt8(ascii: " ")
    let trimmed = bytes.drop { $0 == space }
    guard let last = trimmed.lastIndex(where: { $0 != space }) else { return nil }
    folded = Array(trimmed[...last])
  }

  /// Whether the words are in a text.
  mutating func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    TextFolding.standard.fold(text, into: &scratch)
    return unsafe scratch.withUnsafeBufferPointer { unsafe isIn($0) }
  }

  /// Goes from one place to the next where the first byte is.
  private func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    var place = 0
    while place + folded.count <= text.count {
      let rest = text.count - folded.count - place + 1
      guard let found = unsafe memchr(start + place, Int32(folded[0]), rest) else { return false }
      place = unsafe UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
      if unsafe memcmp(start + place, folded, folded.count) == 0 { return true }
      place += 1
    }
    return false
  }
}
