import Foundation

/// The key of a draft or of a conversation, as it is stored.
enum EntryKey {
  /// Written without a passphrase, sealed to the journal.
  case boxed(Sealed)
  /// Under the master key, which opens much faster.
  case wrapped(Sealed)
  /// Nothing that could be a key.
  case unknown

  init(_ data: Data) {
    let rest = Sealed(data.dropFirst())
    switch data.first {
    case 1: self = .boxed(rest)
    case 2: self = .wrapped(rest)
    default: self = .unknown
    }
  }

  var data: Data {
    switch self {
    case .boxed(let sealed): Data([1] + sealed.bytes)
    case .wrapped(let sealed): Data([2] + sealed.bytes)
    case .unknown: Data()
    }
  }

  /// Seals a key together with the ID of what it opens, so that it opens nothing else.
  static func box(_ key: SecretBytes, of id: EntryID, to publicKey: PublicKey) -> Sealed {
    let both = SecretBytes(count: key.count + EntryID.size)
    unsafe key.withUnsafeBuffer { unsafe both.replace(from: 0, with: $0) }
    both.replace(from: key.count, with: id.bytes)
    return publicKey.seal(both)
  }

  /// Opens what `box` sealed.
  static func unbox(
    _ sealed: Sealed,
    of id: EntryID,
    with pair: KeyPair,
    into key: SecretBytes
  ) -> Bool {
    let both = SecretBytes(count: key.count + EntryID.size)
    guard pair.publicKey.open(sealed, with: pair.secretKey, into: both) else { return false }
    return unsafe both.withUnsafeBuffer { both in
      unsafe key.replace(from: 0, with: both[..<key.count])
      return unsafe both[key.count...].elementsEqual(id.bytes)
    }
  }
}
