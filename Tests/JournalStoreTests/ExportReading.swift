import Foundation

/// Reads exports roughly as the programs do that they are made for.
enum ExportReading {
  /// Markdown without markup: what is escaped is text, the rest of the signs is dropped.
  static func markdown(_ export: String) -> String {
    var result = ""
    var isEscaped = false
    for line in export.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.hasPrefix(">") ? line.dropFirst(2) : line
      for character in text {
        if isEscaped {
          result.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character != "*" {
          result.append(character)
        }
      }
      isEscaped = false
      result += "\n"
    }
    return entities(result)
  }

  /// A page without its tags.
  static func html(_ export: String) -> String {
    var result = ""
    var isTag = false
    for character in export {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { result.append(character) }
      }
    }
    return entities(result)
  }

  /// All that a recording writes.
  static func cast(_ export: String) throws -> String {
    try events(ofCast: export).filter { $0.kind == "o" }.map(\.data).joined()
  }

  /// The events of a recording, without its header.
  static func events(ofCast export: String) throws -> [(time: Double, kind: String, data: String)] {
    try export.split(separator: "\n").dropFirst().compactMap { line in
      let values = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any]
      guard let values, values.count == 3, let time = values[0] as? Double,
        let kind = values[1] as? String, let data = values[2] as? String
      else { return nil }
      return (time, kind, data)
    }
  }

  private static func entities(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
