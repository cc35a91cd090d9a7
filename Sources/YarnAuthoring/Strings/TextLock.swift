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
