import FoundationEssentials
import PlainText

/// Values as JSON that is the same every time, and that is safe to show in a terminal.
package enum JSONText {
  /// A value on lines of their own, for people to read, too.
  package static func lines(_ value: some Encodable) -> String {
    encoded(value, [.prettyPrinted]) + "\n"
  }

  /// A value on one line, with the line's end.
  static func line(_ value: some Encodable) -> String {
    encoded(value) + "\n"
  }

  /// A string with its quotes.
  static func string(_ text: String) -> String {
    encoded(text)
  }

  private static func encoded(
    _ value: some Encodable,
    _ layout: JSONEncoder.OutputFormatting = []
  ) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = layout.union([.sortedKeys, .withoutEscapingSlashes])
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("strings, numbers and records of them always have a JSON form")
    }
    return PlainText.escaped(json: String(decoding: data, as: UTF8.self))
  }
}
