import Glibc
import JournalStore

/// Passphrases from a file descriptor, one a line.
struct Passphrases {
  let descriptor: Int32

  /// The next line; byte by byte, as whatever follows is not ours to take.
  func next() throws -> Passphrase {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count <= Passphrase.limit {
      let count = unsafe read(descriptor, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw Refusal("--passphrase-fd: descriptor \(descriptor) cannot be read")
      }
      if count == 0 || byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    return try Passphrase(line)
  }
}
