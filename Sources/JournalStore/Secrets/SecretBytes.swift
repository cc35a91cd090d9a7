import CSodium

/// A key or a passphrase, in memory that is guarded, kept out of swap where the system lets it be,
/// and zeroed when it is freed.
///
/// A class because it owns that memory.
@safe
package final class SecretBytes {
  let count: Int
  private let start: UnsafeMutablePointer<UInt8>

  /// Makes room for a secret, filled with zeros.
  init(count: Int) {
    Sodium.prepare()
    guard let memory = unsafe sodium_malloc(count) else {
      preconditionFailure("there is no memory left for a key")
    }
    self.count = count
    unsafe start = memory.bindMemory(to: UInt8.self, capacity: count)
    unsafe start.initialize(repeating: 0, count: count)
  }

  /// Takes a copy of bytes that lie in ordinary memory.
  convenience init(copying bytes: some Collection<UInt8>) {
    self.init(count: bytes.count)
    replace(from: 0, with: bytes)
  }

  deinit {
    unsafe sodium_free(start)
  }

  /// A new key that nobody can guess.
  static func random(count: Int = Cipher.keySize) -> SecretBytes {
    let secret = SecretBytes(count: count)
    unsafe randombytes_buf(secret.start, count)
    return secret
  }

  /// Lets the memory be read and written.
  func withUnsafePointer<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
    unsafe body(start)
  }

  /// Lets the bytes be read.
  func withUnsafeBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Puts bytes in place of those from an index on; what does not fit is left out.
  func replace(from index: Int, with bytes: some Collection<UInt8>) {
    let room = unsafe UnsafeMutableBufferPointer(start: start + index, count: count - index)
    _ = unsafe room.update(from: bytes)
  }

  /// Whether the bytes are the same, found out in a time that tells nothing of where they differ.
  func isEqual(to other: SecretBytes) -> Bool {
    guard count == other.count else { return false }
    return unsafe sodium_memcmp(start, other.start, count) == 0
  }
}

extension SecretBytes: CustomStringConvertible, CustomReflectable {
  /// The length alone.
  package var description: String { "SecretBytes(\(count))" }

  /// Shows no part of the secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
