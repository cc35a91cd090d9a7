extension String {
  /// The text in Unicode's canonical composed form (NFC), in which `é` is one scalar.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    _withNFCCodeUnits { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
