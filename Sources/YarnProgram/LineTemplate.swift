/// The text of a line or command with places for values.
package struct LineTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    /// Text as written, in composed form, its escapes resolved but for `\[`, `\]`, `\:` and `\\`, which markup reads.
    case text(String)
    /// The value with this index.
    case value(Int)
  }

  package let pieces: [Piece]

  /// Whether the text may have markers or escapes; without them it means just what it says.
  package let mayHaveMarkup: Bool

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
    mayHaveMarkup = pieces.contains { piece in
      guard case .text(let text) = piece else { return false }
      return text.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\\") }
    }
  }
}

extension String {
  /// The text in Unicode's canonical composed form (NFC), in which `é` is one scalar.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    _withNFCCodeUnits { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
