/// Reads the pattern language of the lexicon tables.
///
/// ```
/// pattern  = "!"? "^"? part+ "$"?
/// part     = (word | "~" word | "@" name | "*" | "(" part+ ("|" part+)* ")") "?"?
/// ```
struct PatternParser {
  /// What is wrong with a pattern.
  struct Failure: Error {
    /// What was found and what was expected.
    let problem: String
  }

  private let rewrites: Rewrites
  private let definitions: [String: PatternElement]
  private var tokens: ArraySlice<String>

  /// The words that may be misspelt by one letter (`~word`).
  private var forgiven: [String] = []

  private init(
    _ text: Substring,
    rewrites: Rewrites,
    definitions: [String: PatternElement]
  ) {
    self.rewrites = rewrites
    self.definitions = definitions
    self.tokens = Self.tokens(of: text)[...]
  }

  /// Parses a pattern, and says which of its words may be misspelt.
  ///
  /// Words are brought to the same form as what people type, so ‘can't’ fits ‘cannot’.
  static func parse(
    _ text: String,
    rewrites: Rewrites,
    definitions: [String: PatternElement]
  ) throws(Failure) -> (pattern: Pattern, forgiven: [String]) {
    var rest = text[...]
    let isUnlessNegated = rest.dropMark("!")
    let startsLine = rest.dropMark("^")
    let endsLine = rest.dropLastMark("$")
    var parser = PatternParser(rest, rewrites: rewrites, definitions: definitions)
    let body = try parser.parseSequence()
    if let token = parser.tokens.first {
      throw Failure(problem: "found ‘\(token)’, expected a word")
    }
    if body.canBeEmpty {
      throw Failure(problem: "found a phrase that fits an empty line, expected a word in it")
    }
    let pattern = Pattern(
      body: body,
      startsLine: startsLine,
      endsLine: endsLine,
      isUnlessNegated: isUnlessNegated
    )
    return (pattern, parser.forgiven)
  }

  private mutating func parseSequence() throws(Failure) -> PatternElement {
    var parts: [PatternElement] = []
    while let token = tokens.first, token != "|", token != ")" {
      tokens.removeFirst()
      var part = try parsePart(token)
      if tokens.first == "?" {
        tokens.removeFirst()
        part = .optional(part)
      }
      parts.append(part)
    }
    guard let first = parts.first else {
      throw Failure(problem: "found nothing, expected a word")
    }
    return parts.count == 1 ? first : .sequence(parts)
  }

  private mutating func parsePart(_ token: String) throws(Failure) -> PatternElement {
    switch token.first {
    case "*": return .gap
    case "(": return try parseChoice()
    case "@":
      let name = String(token.dropFirst())
      guard let element = definitions[name] else {
        throw Failure(problem: "found ‘@\(name)’, expected a name defined above")
      }
      return element
    case "~":
      let element = try parseWord(String(token.dropFirst()))
      guard case .word(let word) = element else {
        throw Failure(problem: "found ‘\(token)’, expected one word after ‘~’")
      }
      forgiven.append(word)
      return element
    default: return try parseWord(token)
    }
  }

  private mutating func parseChoice() throws(Failure) -> PatternElement {
    var parts = [try parseSequence()]
    while tokens.first == "|" {
      tokens.removeFirst()
      parts.append(try parseSequence())
    }
    guard tokens.first == ")" else {
      throw Failure(problem: "found the end of the phrase, expected ‘)’")
    }
    tokens.removeFirst()
    return .choice(parts)
  }

  private func parseWord(_ token: String) throws(Failure) -> PatternElement {
    // Nearly every token is one plain word, which needs no folding or splitting.
    let isPlain = token.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let typed = isPlain ? [token] : WordSplitter.split(token).map(\.text)
    let words = typed.flatMap { rewrites.expanding($0, slang: true) }
    guard let first = words.first else {
      throw Failure(problem: "found ‘\(token)’, expected a word")
    }
    return words.count == 1 ? .word(first) : .sequence(words.map(PatternElement.word))
  }

  private static func tokens(of text: Substring) -> [String] {
    var tokens: [String] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"),
        UInt8(ascii: "?"), UInt8(ascii: "*"):
        if start < index { tokens.append(String(text[start..<index])) }
        start = bytes.index(after: index)
        if bytes[index] != UInt8(ascii: " ") { tokens.append(String(text[index..<start])) }
      default: break
      }
    }
    if start < bytes.endIndex { tokens.append(String(text[start...])) }
    return tokens
  }
}

extension Substring {
  /// Drops a leading mark and the spaces after it, if it is there.
  fileprivate mutating func dropMark(_ mark: Character) -> Bool {
    guard first == mark else { return false }
    self = dropFirst().drop(while: \.isWhitespace)
    return true
  }

  /// Drops a closing mark, if it is there.
  fileprivate mutating func dropLastMark(_ mark: Character) -> Bool {
    guard last == mark else { return false }
    self = dropLast()
    return true
  }
}
