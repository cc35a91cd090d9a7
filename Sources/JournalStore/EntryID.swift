/// What tells a draft, a saved conversation or a note from all others: sixteen bytes by chance.
package struct EntryID: Hashable, Sendable {
  static let size = 16
  let bytes: [UInt8]

  /// Makes a new one.
  init() {
    bytes = Sodium.random(count: Self.size)
  }

  /// Takes stored bytes, if there are as many as there should be.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = Array(bytes)
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

extension EntryID: CustomStringConvertible {
  package var description: String { text }
}
