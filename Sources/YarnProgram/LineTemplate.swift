/// The text of a line or command with places for values.
package struct LineTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    /// Text as written, its escapes resolved but for `\[`, `\]`, `\:` and `\\`, which markup reads.
    case text(String)
    /// The value with this index.
    case value(Int)
  }

  package let pieces: [Piece]

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }
}
