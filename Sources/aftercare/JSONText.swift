import FoundationEssentials
import Terminal

/// Values as JSON that may be shown at a terminal.
enum JSONText {
  /// The value, with whatever could steer a terminal written as an escape, which JSON takes as the
  /// same.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    var harmless = ""
    for scalar in text.unicodeScalars {
      if Screen.steers(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          harmless += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        harmless.unicodeScalars.append(scalar)
      }
    }
    return harmless + "\n"
  }
}
