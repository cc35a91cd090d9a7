package import YarnProgram

/// A language that nobody speaks, for looking at a script as a translation will be.
///
/// Letters have accents, texts are a third longer, and brackets stand at both ends: what is not
/// changed so was never translated, and what loses a bracket is cut off.
package enum PseudoLanguage {
  /// The code of the language.
  package static let code = "qps"

  /// The texts of all lines of a program.
  package static func translation(of program: Program) -> Translation {
    let texts = program.lines.filter { $0.source == nil }.map { line in
      (line.id, text(for: line.template.rawText))
    }
    return Translation(
      language: code,
      texts: Dictionary(firsts: texts)
    )
  }

  /// A table of the language, beside the original texts.
  package static func table(of base: StringTable) -> StringTable {
    StringTable(
      columns: base.columns,
      rows: base.rows.map { row in
        var row = row
        if !row.text.isEmpty { row.text = text(for: row.text) }
        return row
      }
    )
  }

  /// A raw text in the language; speaker, places of values, markers and escapes stay as they are.
  package static func text(for raw: String) -> String {
    var pieces = PseudoReader(raw)
    let (speaker, body, letters) = pieces.read()
    let count = max(1, (letters + 2) / 3)
    let padding = String(String(repeating: "~~ ", count: count / 2 + 1).prefix(count))
    return "\(speaker)⟦\(body) \(padding.trimmingBlanks())⟧"
  }

  /// The accented form of a letter.
  fileprivate static func accented(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    accents[scalar] ?? scalar
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
    let plain = "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz"
    let accented = "ÅåÇçÐðÉéĞğĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž"
    let pairs = zip(plain.unicodeScalars, accented.unicodeScalars)
    return Dictionary(firsts: pairs)
  }()
}

/// Takes a raw text apart into its speaker and the rest.
private struct PseudoReader {
  private var rest: Substring.UnicodeScalarView

  init(_ raw: String) {
    rest = Substring(raw).unicodeScalars
  }

  /// The speaker with its colon, the changed text, and how many letters were changed or could be.
  mutating func read() -> (speaker: String, body: String, letters: Int) {
    let speaker = takeSpeaker()
    var body = String.UnicodeScalarView()
    var letters = 0
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        body.append(scalar)
        if let next = rest.popFirst() { body.append(next) }
      case "{": body += take(scalar, until: "}")
      case "[": body += take(scalar, until: "]")
      default:
        letters += 1
        body.append(PseudoLanguage.accented(scalar))
      }
    }
    return (speaker, String(body), letters)
  }

  /// What stands before the first colon that no backslash protects, and the blanks behind it.
  private mutating func takeSpeaker() -> String {
    guard let colon = rest.firstIndex(of: ":"), colon > rest.startIndex,
      !rest[..<colon].contains(where: { "\\[{".unicodeScalars.contains($0) })
    else { return "" }
    var end = rest.index(after: colon)
    while end < rest.endIndex, rest[end].properties.isWhitespace { end = rest.index(after: end) }
    let speaker = String(rest[..<end])
    rest = rest[end...]
    return speaker
  }

  /// What stands from a sign to another, with both.
  private mutating func take(
    _ first: Unicode.Scalar,
    until last: Unicode.Scalar
  ) -> String.UnicodeScalarView {
    var taken = String.UnicodeScalarView([first])
    while let scalar = rest.popFirst() {
      taken.append(scalar)
      if scalar == last { break }
    }
    return taken
  }
}
