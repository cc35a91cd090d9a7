import FoundationEssentials
import PlainText

/// Values as JSON on lines of their own, for people to read, too.
enum JSONText {
  static func lines(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("strings, numbers and records of them always have a JSON form")
    }
    return PlainText.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
  }
}
