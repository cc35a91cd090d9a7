/// What tells a draft, a saved conversation or a note from all others: sixteen random bytes.
package struct EntryID: Hashable, Sendable {
  static let size = 16
  private let high: UInt64
  private let low: UInt64

  /// Makes a new one.
  init() {
    self.init(checked: Sodium.random(count: Self.size))
  }

  /// Takes stored bytes, if there are as many as there should be.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.init(checked: bytes)
  }

  private init(checked bytes: some Collection<UInt8>) {
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  var bytes: [UInt8] {
    (0..<Self.size).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> (56 - 8 * UInt64(index % 8)))
    }
  }

  /// All digits, to the base of sixteen.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    let codes = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: codes, as: UTF8.self)
  }

  /// The first eight digits, which tell a few thousand apart.
  package var short: String { String(text.prefix(8)) }
}

extension EntryID: Comparable {
  package static func < (one: EntryID, other: EntryID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension EntryID: CustomStringConvertible {
  package var description: String { text }
}
