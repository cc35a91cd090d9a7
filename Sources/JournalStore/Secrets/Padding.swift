/// Makes lengths tell less: plain bytes are filled up to one of a few sizes.
enum Padding {
  /// The size for so many bytes and the mark behind them.
  static func bucket(for count: Int) -> Int {
    for size in [64, 256, 1024] where count < size { return size }
    return (count / 4096 + 1) * 4096
  }

  static func pad(_ bytes: [UInt8]) -> [UInt8] {
    let size = bucket(for: bytes.count)
    var padded = bytes
    padded.reserveCapacity(size)
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: size - padded.count))
    return padded
  }

  /// Takes the filling off, or `nil` where there is none.
  static func unpad(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let mark = bytes.lastIndex(where: { $0 != 0 }), bytes[mark] == 0x80 else { return nil }
    return bytes[..<mark]
  }
}
