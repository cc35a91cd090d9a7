import CSodium

/// A public key, to which anything can be sealed without a passphrase (X25519).
struct PublicKey: Hashable, Sendable {
  static let size = 32
  private static let overhead = 48

  let bytes: [UInt8]

  /// Encrypts a secret so that only the owner of the key pair reads it.
  func seal(_ secret: SecretBytes) -> Sealed {
    var sealed = [UInt8](repeating: 0, count: secret.count + Self.overhead)
    let status = unsafe secret.withUnsafePointer { secretBytes in
      unsafe crypto_box_seal(&sealed, secretBytes, UInt64(secret.count), bytes)
    }
    // Only bytes that are no public key are refused; nothing would ever open what is sealed to them.
    return Sealed(status == 0 ? sealed : [])
  }

  /// Decrypts what was sealed to the key, into memory of its length.
  func open(_ sealed: Sealed, with secretKey: SecretBytes, into secret: SecretBytes) -> Bool {
    guard sealed.bytes.count == secret.count + Self.overhead else { return false }
    return unsafe secret.withUnsafePointer { secret in
      unsafe secretKey.withUnsafePointer { secretKey in
        let count = UInt64(sealed.bytes.count)
        return unsafe crypto_box_seal_open(secret, sealed.bytes, count, bytes, secretKey) == 0
      }
    }
  }
}

/// A public key and the secret one that opens what is sealed to it.
struct KeyPair {
  let publicKey: PublicKey
  let secretKey: SecretBytes

  /// Makes a new pair.
  init() {
    var bytes = [UInt8](repeating: 0, count: PublicKey.size)
    secretKey = SecretBytes(count: Cipher.keySize)
    unsafe secretKey.withUnsafePointer { _ = unsafe crypto_box_keypair(&bytes, $0) }
    publicKey = PublicKey(bytes: bytes)
  }

  init(publicKey: PublicKey, secretKey: SecretBytes) {
    self.publicKey = publicKey
    self.secretKey = secretKey
  }
}
