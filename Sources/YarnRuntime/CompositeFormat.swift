import YarnProgram

/// A text with places for one value, as .NET's composite format writes them.
///
/// A place is `{0}`, `{0:F2}`, `{0,8}` or `{0,-8:F2}`; `{{` and `}}` are braces. Nothing depends on
/// anybody's country: the point is a point.
struct CompositeFormat {
  private var rest: Substring

  /// How wide a place may be made.
  private static let widthLimit = 1000

  /// Longer results nobody reads, in UTF-8 bytes.
  private static let lengthLimit = Dialogue.textLimit

  init(_ pattern: String) {
    rest = pattern[...]
  }

  /// The text with the value in its places.
  mutating func text(of value: Value) throws(LibraryError) -> String {
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        text.append(character)
      case "{": text += try takePlace(for: value)
      case "}": throw LibraryError("a ‘}’ closes nothing; write ‘}}’ for the sign itself")
      default: text.append(character)
      }
      // What is too long already is refused by the caller.
      if text.utf8.count > Self.lengthLimit { break }
    }
    return text
  }

  private mutating func takePlace(for value: Value) throws(LibraryError) -> String {
    guard let close = rest.firstIndex(of: "}") else {
      throw LibraryError("a brace is not closed; write ‘{{’ for the sign itself")
    }
    let parts = rest[..<close].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    rest = rest[rest.index(after: close)...]
    let head = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard Self.trimmed(head[0]) == "0" else { throw LibraryError("only {0} can be filled") }
    let text = try Self.text(of: value, parts.count > 1 ? parts[1] : "")
    guard head.count > 1 else { return text }
    guard let width = Int(Self.trimmed(head[1])), abs(width) <= Self.widthLimit else {
      throw LibraryError("the width behind ‘,’ must be a whole number up to \(Self.widthLimit)")
    }
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + blanks : blanks + text
  }

  /// Only numbers have forms; .NET would print a text as it is, and hide the mistake.
  private static func text(of value: Value, _ format: Substring) throws(LibraryError) -> String {
    guard !format.isEmpty else { return value.text }
    guard case .number(let number) = value else {
      throw LibraryError("only a number can be given a form")
    }
    guard number.isFinite else { return value.text }
    if let standard = try NumberFormat(format) { return try standard.text(of: number) }
    return try CustomNumberFormat(format, for: number).text(of: number)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let tail = text.drop { $0 == " " }
    return tail.prefix((tail.lastIndex { $0 != " " }.map { tail[...$0].count }) ?? 0)
  }
}
