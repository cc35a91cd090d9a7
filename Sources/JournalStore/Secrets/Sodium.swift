import CSodium

/// What is needed of libsodium apart from ciphers.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Sets the library up at the first call.
  static func prepare() {
    precondition(isReady, "libsodium has found no source of chance")
  }

  /// Bytes that nobody can guess and anybody may see.
  static func random(count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&bytes, count)
    return bytes
  }

  /// A number below a bound, each as likely as the others.
  static func random(below bound: Int) -> Int {
    prepare()
    return Int(randombytes_uniform(UInt32(bound)))
  }

  /// A hash of bytes (BLAKE2b, 16 bytes), which shows damage and is no secret.
  static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 16)
    unsafe crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
    return hash
  }
}
