import CheckIn
import FoundationEssentials

/// Values as JSON that is the same every time, and that is safe to show in a terminal.
enum JSONText {
  /// A value on one line, with the line's end.
  static func line(_ value: some Encodable) -> String {
    encoded(value) + "\n"
  }

  /// A string with its quotes.
  static func string(_ text: String) -> String {
    encoded(text)
  }

  private static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("strings, numbers and records of them always have a JSON form")
    }
    return escaped(String(decoding: data, as: UTF8.self))
  }

  /// Writes control and direction characters as numbers; the encoder does so for some only.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: ShownText.isUnwelcome) else { return json }
    return json.unicodeScalars.reduce(into: "") { result, scalar in
      if ShownText.isUnwelcome(scalar) {
        for unit in String(scalar).utf16 { result += "\\u" + hexadecimal(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
