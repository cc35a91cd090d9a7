import PlainText

/// Cuts folded text into words and symbols.
struct WordSplitter {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var words: [SplitWord] = []
  private var opensClause = true
  private var followsSlash = false

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The words of a text, in order.
  ///
  /// - Complexity: linear in the length of the text.
  static func split(_ text: String) -> [SplitWord] {
    var splitter = WordSplitter(PlainText.folded(text))
    while splitter.position < splitter.scalars.count {
      splitter.takeNext()
    }
    return splitter.words
  }

  private mutating func takeNext() {
    let scalar = scalars[position]
    if Self.isLetter(scalar) {
      takeWord()
    } else if let face = face() {
      take(symbol: face.symbol, length: face.length)
    } else if Self.isPicture(scalar) {
      take(symbol: String(scalar), length: 1)
    } else if scalar == "&" {
      // A word of its own, so that the rewrites of a language can write it out.
      add(SplitWord(text: "&"))
      position += 1
    } else {
      takeSeparator(scalar)
    }
  }

  private mutating func takeSeparator(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "#", "'", "*", "@", "_": break
    case "/": followsSlash = !words.isEmpty
    case "-":
      // Inside a word a hyphen only joins; between spaces it is a dash.
      let isJoining = position + 1 < scalars.count && Self.isLetter(scalars[position + 1])
      opensClause = opensClause || !isJoining
    default: opensClause = true
    }
    position += 1
  }

  private mutating func takeWord() {
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      let isInside =
        position + 1 < scalars.count && Self.isLetter(scalars[position + 1]) && !text.isEmpty
      if Self.isLetter(scalar) || (scalar == "'" && isInside) {
        text.append(scalar)
      } else if scalar == "@" && isInside {
        text.append("a")
      } else if (scalar == "*" || scalar == "_") && isInside {
        // A hidden letter; tables write it as an underscore, since a star is a gap there.
        text.append("_")
      } else {
        break
      }
      position += 1
    }
    add(SplitWord(text: String(text)))
  }

  private mutating func take(symbol: String, length: Int) {
    opensClause = true
    add(SplitWord(text: symbol, isSymbol: true))
    opensClause = true
    position += length
  }

  private mutating func add(_ word: SplitWord) {
    var word = word
    word.opensClause = opensClause
    word.followsSlash = followsSlash
    words.append(word)
    opensClause = false
    followsSlash = false
  }

  /// A face or heart made of punctuation, such as `:(`, read as its picture.
  private func face() -> (symbol: String, length: Int)? {
    let ahead = scalars[position...].prefix(3)
    guard let first = ahead.first, first == ":" || first == ";" || first == "=" || first == "<"
    else { return nil }
    let rest = ahead.dropFirst()
    if first == "<" {
      return rest.first == "3" ? ("\u{2764}", 2) : nil
    }
    let hasNose = rest.first == "-" || rest.first == "'"
    guard let mouth = hasNose ? rest.dropFirst().first : rest.first else { return nil }
    let length = hasNose ? 3 : 2
    switch mouth {
    case "(", "[": return ("\u{2639}", length)
    case ")", "]": return ("\u{263A}", length)
    default: return nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic && properties.generalCategory != .otherSymbol
      || properties.numericType != nil && properties.generalCategory != .otherSymbol
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    // The signs for woman and man only refine the picture before them.
    !scalar.isASCII && scalar.properties.generalCategory == .otherSymbol
      && scalar.value != 0x2640 && scalar.value != 0x2642
  }
}

/// A word or symbol as it was typed, in folded letters.
struct SplitWord: Equatable, Sendable {
  /// The folded letters, apostrophes inside included.
  var text: String

  /// Whether punctuation, a line break or a symbol stands between this word and the last.
  var opensClause = false

  /// Whether only a slash stands between this word and the last, as in `3/4`.
  var followsSlash = false

  /// Whether this is a picture such as an emoji, not a word.
  var isSymbol = false
}
