/// Text as it is looked for: case, accents, kinds of blanks and of apostrophes do not count.
struct FoldedText: Hashable, Sendable {
  /// Compared by canonical equivalence, so that accents that stay may be written in two ways.
  private let characters: [Character]

  init(_ text: String) {
    characters = text.lowercased().map(Self.folded)
  }

  var isEmpty: Bool { characters.isEmpty }

  /// Whether another text stands somewhere in this one.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.characters.first, other.characters.count <= characters.count else {
      return other.isEmpty
    }
    let lastStart = characters.count - other.characters.count
    return (0...lastStart).contains { start in
      characters[start] == first && characters[start...].starts(with: other.characters)
    }
  }

  private static func folded(_ character: Character) -> Character {
    if character.isASCII, !character.isWhitespace { return character }
    if character.isWhitespace { return " " }
    switch character {
    case "\u{2018}", "\u{2019}", "\u{02BC}": return "'"
    case "\u{201C}", "\u{201D}": return "\""
    default: break
    }
    let scalars = character.unicodeScalars
    guard let first = scalars.first, let base = latinBase(of: first),
      scalars.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return character }
    return base
  }

  /// The letter without its accent, as its name tells: `LATIN SMALL LETTER E WITH ACUTE`.
  private static func latinBase(of scalar: Unicode.Scalar) -> Character? {
    if scalar.isASCII { return Character(scalar) }
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.starts(with: ["LATIN", "SMALL", "LETTER"]), words.count > 4, words[4] == "WITH",
      words[3].count == 1
    else { return nil }
    return words[3].lowercased().first
  }
}
