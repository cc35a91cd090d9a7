/// Records as comma-separated values after RFC 4180, a line each.
struct CommaSeparatedText {
  private(set) var text = ""

  /// Adds a record; fields get quotes where they need them.
  mutating func append(_ fields: [String]) {
    text += fields.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    let hasBlankEnds = text.first == " " || text.last == " "
    guard needsQuotes || hasBlankEnds else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
