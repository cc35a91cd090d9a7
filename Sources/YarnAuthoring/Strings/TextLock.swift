/// What a string table remembers of the text that a translator worked from.
///
/// It is the first eight hexadecimal digits of the SHA-256 of the text's UTF-8, as Yarn Spinner's
/// tables have it; where it does not fit the text any more, the translation wants another look.
package enum TextLock {
  package static func lock(of text: String) -> String {
    SecureHash.bytes(of: Array(text.utf8)).prefix(4).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
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
