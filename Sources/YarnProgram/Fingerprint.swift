/// A 64-bit hash that is the same in every process, unlike the standard library's.
///
/// FNV-1a over eight bytes at a time, with the high half folded down after each step so that
/// every byte reaches every bit. It tells texts apart; it is no defence against forgery.
package struct Fingerprint: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    for byte in text.utf8 { combine(word: UInt64(byte)) }
    combine(word: UInt64(text.utf8.count))
  }

  package mutating func combine(_ bytes: [UInt8]) {
    combine(bytes[...])
  }

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index + 8 <= bytes.endIndex {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << (8 * UInt64(offset)) }
      combine(word: word)
      index += 8
    }
    while index < bytes.endIndex {
      combine(word: UInt64(bytes[index]))
      index += 1
    }
    combine(word: UInt64(bytes.count))
  }

  package mutating func combine(word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01B3
    value ^= value >> 32
  }
}
