import Foundation

/// A hash beside what stands in the clear, which shows damage without any key.
enum RowChecksum {
  static func make(_ table: String, _ bytes: some Collection<UInt8>, _ number: Int = 0) -> Data {
    var writer = RecordWriter()
    writer.write(table)
    writer.write(number)
    writer.write(block: bytes)
    return Data(Sodium.checksum(writer.bytes))
  }
}
