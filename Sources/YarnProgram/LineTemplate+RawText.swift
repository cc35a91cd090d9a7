/// A template as the text of a string table, and back.
///
/// The place of a value is its index in braces, `{0}`; braces that people see are `\{` and `\}`.
/// Reading the raw text of a template that the compiler made gives the same template.
extension LineTemplate {
  /// The text as a string table holds it.
  package var rawText: String {
    var raw = String.UnicodeScalarView()
    for piece in pieces {
      switch piece {
      case .value(let index): raw += "{\(index)}".unicodeScalars
      case .text(let text):
        for scalar in text.unicodeScalars {
          if scalar == "{" || scalar == "}" { raw.append("\\") }
          raw.append(scalar)
        }
      }
    }
    return String(raw)
  }

  /// How many values the line that the compiler made this for has.
  package var valueCount: Int {
    pieces.count { if case .value = $0 { true } else { false } }
  }

  /// Reads the text of a string table for a line with so many values.
  ///
  /// Values may stand in another order, several times or not at all.
  /// - Throws: `RawTextError` for an unknown escape, for braces that hold no index, and for a
  ///   value that the line does not have.
  package init(rawText: String, valueCount: Int) throws(RawTextError) {
    var reader = RawTextReader(rawText, valueCount: valueCount)
    self.init(try reader.read())
  }
}

/// Reads the pieces of one raw text.
private struct RawTextReader {
  private var rest: Substring.UnicodeScalarView
  private let valueCount: Int
  private var pieces: [LineTemplate.Piece] = []
  private var text = ""

  init(_ rawText: String, valueCount: Int) {
    rest = Substring(rawText).unicodeScalars
    self.valueCount = valueCount
  }

  mutating func read() throws(RawTextError) -> [LineTemplate.Piece] {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": try readEscape()
      case "{": try readPlace()
      default: text.unicodeScalars.append(scalar)
      }
    }
    endText()
    return pieces
  }

  /// Markup reads the escapes of brackets, colons and backslashes itself, so those stay whole.
  private mutating func readEscape() throws(RawTextError) {
    switch rest.popFirst() {
    case let scalar? where ["[", "]", ":", "\\"].contains(scalar):
      text.unicodeScalars.append("\\")
      text.unicodeScalars.append(scalar)
    case let scalar? where ["{", "}", "<", ">", "#", "/"].contains(scalar):
      text.unicodeScalars.append(scalar)
    case let scalar?: throw .unknownEscape(String(scalar))
    case nil: throw .unknownEscape("")
    }
  }

  private mutating func readPlace() throws(RawTextError) {
    guard let end = rest.firstIndex(of: "}") else { throw .unclosedPlace }
    let inside = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard !inside.isEmpty, inside.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .unreadablePlace(String(inside.prefix(24)))
    }
    guard let index = Int(inside), index < valueCount else {
      throw .missingValue(inside, valueCount: valueCount)
    }
    endText()
    pieces.append(.value(index))
  }

  private mutating func endText() {
    if !text.isEmpty { pieces.append(.text(text.composed)) }
    text = ""
  }
}
