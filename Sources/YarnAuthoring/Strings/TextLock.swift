/// What a string table remembers of the text that a translator worked from.
///
/// It is the first eight hexadecimal digits of the SHA-256 of the text's UTF-8, as Yarn Spinner's
/// tables have it; where it does not fit the text any more, the translation wants another look.
package enum TextLock {
  package static func lock(of text: String) -> String {
    let word = SHA256.firstWord(of: Array(text.utf8))
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension StringTable {
  /// The IDs of the rows that were translated from another text than a table has now, in order.
  ///
  /// Rows without a lock are not known to be old, and letter case does not matter.
  package func outdatedIDs(since base: StringTable) -> [String] {
    let texts = Dictionary(
      base.rows.map { ($0.id, $0.text) },
      uniquingKeysWith: { first, _ in first }
    )
    return rows.filter { row in
      guard !row.lock.isEmpty, !row.text.isEmpty, let text = texts[row.id] else { return false }
      return TextLock.lock(of: text) != row.lock.lowercased()
    }.map(\.id)
  }
}

/// The hash that tables use; it tells texts apart and keeps no secret here.
private enum SHA256 {
  /// The first 32 bits of the hash.
  static func firstWord(of message: [UInt8]) -> UInt32 {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
    var state = initial
    for start in stride(from: 0, to: bytes.count, by: 64) {
      compress(bytes[start..<start + 64], into: &state)
    }
    return state[0]
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] = words[index / 4] << 8 | UInt32(byte)
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
      let second = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var work = state
    for index in 0..<64 {
      let (a, b, c, e, f, g) = (work[0], work[1], work[2], work[4], work[5], work[6])
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = work[7] &+ sum &+ choice &+ constants[index] &+ words[index]
      let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      work = [first &+ second, a, b, c, work[3] &+ first, e, f, g]
    }
    for index in state.indices { state[index] &+= work[index] }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits behind the point of the square roots of the first eight primes.
  private static let initial = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }

  /// The same of the cube roots of the first sixty-four.
  private static let constants = primes.map(cubeRootFraction)

  private static let primes: [UInt64] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  private static func fraction(of number: Double) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(number * 4_294_967_296))
  }

  /// Found bit by bit in whole numbers: the largest whose cube is no more than the prime × 2^96.
  private static func cubeRootFraction(_ prime: UInt64) -> UInt32 {
    var root: UInt64 = 0
    for bit in (0..<36).reversed() {
      let larger = root | 1 << UInt64(bit)
      let square = larger.multipliedFullWidth(by: larger)
      let wide = UInt128(square.high) << 64 | UInt128(square.low)
      // Larger is below 2^36, so that its cube fits into 108 bits.
      if wide * UInt128(larger) <= UInt128(prime) << 96 { root = larger }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
