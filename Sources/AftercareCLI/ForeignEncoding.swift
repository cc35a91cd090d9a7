/// A way to write text as bytes that is not UTF-8, told by its first bytes.
enum ForeignEncoding: String {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"

  /// Looks for a byte order mark and, without one, for the zeros between plain letters.
  init?(_ bytes: some Sequence<UInt8>) {
    let start = Array(bytes.prefix(64))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if Self.alternatesWithZero(start) {
      self = .utf16
    } else {
      return nil
    }
  }

  /// Whether every other byte is zero, and none of those between.
  private static func alternatesWithZero(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    let zeros = bytes.map { $0 == 0 }
    return zip(zeros, zeros.dropFirst()).allSatisfy { $0 != $1 }
  }
}
