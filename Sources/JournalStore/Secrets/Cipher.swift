import CSodium
import Foundation

/// XChaCha20-Poly1305 with a random nonce: so many bits that they never come up twice.
///
/// What is sealed is ciphertext, tag and nonce, in this order.
enum Cipher {
  static let keySize = 32
  static let tagSize = 16
  static let nonceSize = 24

  /// Encrypts bytes; only the same key and binding open them again.
  static func seal(_ plain: [UInt8], with key: SecretBytes, _ binding: Binding) -> Sealed {
    unsafe seal(plain, plain.count, with: key, binding)
  }

  /// Encrypts a key.
  static func seal(_ secret: SecretBytes, with key: SecretBytes, _ binding: Binding) -> Sealed {
    unsafe secret.withUnsafePointer { unsafe seal($0, secret.count, with: key, binding) }
  }

  private static func seal(
    _ plain: UnsafePointer<UInt8>,
    _ count: Int,
    with key: SecretBytes,
    _ binding: Binding
  ) -> Sealed {
    let nonce = Sodium.random(count: nonceSize)
    let associated = binding.bytes
    var sealed = [UInt8](repeating: 0, count: count + tagSize)
    _ = unsafe key.withUnsafePointer { key in
      unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
        &sealed,
        nil,
        plain,
        UInt64(count),
        associated,
        UInt64(associated.count),
        nil,
        nonce,
        key
      )
    }
    return Sealed(sealed + nonce)
  }

  /// Decrypts bytes, or `nil` where they are not what was sealed with the key and binding.
  static func open(_ sealed: Sealed, with key: SecretBytes, _ binding: Binding) -> [UInt8]? {
    let count = sealed.bytes.count - tagSize - nonceSize
    guard count >= 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: count)
    return unsafe open(sealed, with: key, binding, into: &plain) ? plain : nil
  }

  /// Decrypts a key into memory of its length.
  static func open(
    _ sealed: Sealed,
    with key: SecretBytes,
    _ binding: Binding,
    into secret: SecretBytes
  ) -> Bool {
    guard sealed.bytes.count == secret.count + tagSize + nonceSize else { return false }
    return unsafe secret.withUnsafePointer { unsafe open(sealed, with: key, binding, into: $0) }
  }

  private static func open(
    _ sealed: Sealed,
    with key: SecretBytes,
    _ binding: Binding,
    into plain: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let nonce = Array(sealed.bytes.suffix(nonceSize))
    let associated = binding.bytes
    return unsafe key.withUnsafePointer { key in
      unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain,
        nil,
        nil,
        sealed.bytes,
        UInt64(sealed.bytes.count - nonceSize),
        associated,
        UInt64(associated.count),
        nonce,
        key
      ) == 0
    }
  }
}

extension Sealed {
  /// What the next record of a chain is bound to.
  var tag: [UInt8] { Array(bytes.dropLast(Cipher.nonceSize).suffix(Cipher.tagSize)) }
}

/// Encrypted bytes, as they are stored.
struct Sealed: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The bytes as a value of a column.
  var data: Data { Data(bytes) }
}
