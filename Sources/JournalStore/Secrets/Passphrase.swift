import Foundation

/// A passphrase as it was typed, in one form for all keyboards (NFC).
package struct Passphrase {
  /// The longest passphrase in bytes.
  package static let limit = 1024

  let secret: SecretBytes

  /// Takes the bytes that a terminal or a file gave, without the end of the line.
  ///
  /// - Throws: `JournalError.emptyPassphrase`, `.longPassphrase`, and `.unreadablePassphrase` where
  ///   the bytes are not UTF-8.
  package init(_ bytes: [UInt8]) throws(JournalError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadablePassphrase }
    let normalized = text.precomposedStringWithCanonicalMapping.utf8
    guard !normalized.isEmpty else { throw .emptyPassphrase }
    guard normalized.count <= Self.limit else { throw .longPassphrase }
    secret = SecretBytes(copying: normalized)
  }

  /// The passphrase as text, for a moment.
  var text: String {
    unsafe secret.withUnsafeBuffer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension Passphrase: Equatable {
  package static func == (one: Passphrase, other: Passphrase) -> Bool {
    one.secret.isEqual(to: other.secret)
  }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
  /// Nothing of the passphrase.
  package var description: String { "Passphrase" }

  /// Shows no part of the passphrase.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
