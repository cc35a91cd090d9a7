import Foundation

/// Encrypted bytes, as they are stored.
struct Sealed: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The bytes as a value of a column.
  var data: Data { Data(bytes) }
}
