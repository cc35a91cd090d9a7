import CSodium

/// What it costs to try a passphrase (Argon2id).
package struct KeyCost: Hashable, Sendable {
  /// How often the memory is gone over.
  package let operations: Int

  /// The memory that is gone over, in bytes.
  package let memory: Int

  package init(operations: Int, memory: Int) {
    self.operations = operations
    self.memory = memory
  }

  /// For people: about a tenth of a second.
  package static let standard = KeyCost(operations: 3, memory: 64 << 20)

  /// The least that the library takes, for tests.
  package static let least = KeyCost(operations: 1, memory: 8192)

  /// A file may not ask for more, or opening it could take hours or all memory.
  var isBearable: Bool {
    (1...10).contains(operations) && (8192...1 << 30).contains(memory)
  }

  /// The key that a passphrase stands for.
  ///
  /// - Throws: `JournalError.hostileParameters`, and `.noMemory` where there is not enough of it.
  func key(for passphrase: SecretBytes, salt: [UInt8]) throws(JournalError) -> SecretBytes {
    guard isBearable, salt.count == Self.saltSize else { throw .hostileParameters }
    let key = SecretBytes(count: Cipher.keySize)
    let status = unsafe key.withUnsafePointer { keyBytes in
      unsafe passphrase.withUnsafePointer { passphraseBytes in
        unsafe crypto_pwhash(
          keyBytes,
          UInt64(key.count),
          UnsafeRawPointer(passphraseBytes).assumingMemoryBound(to: CChar.self),
          UInt64(passphrase.count),
          salt,
          UInt64(operations),
          memory,
          crypto_pwhash_argon2id_ALG_ARGON2ID13
        )
      }
    }
    guard status == 0 else { throw .noMemory }
    return key
  }

  static let saltSize = 16
}
