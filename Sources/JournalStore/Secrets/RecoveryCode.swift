/// A code to be written down on paper, with which someone gets in who has lost the passphrase.
///
/// 130 random bits and ten that show a slip of the pen, in letters and digits that do not look
/// alike (Crockford's base 32).
struct RecoveryCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 26
  private static let checkLength = 2

  /// Numbers below 32, those that check the others last.
  private let symbols: [Int]

  /// Makes a new code.
  init() {
    let symbols = (0..<Self.length).map { _ in Sodium.random(below: Self.alphabet.count) }
    self.symbols = symbols + Self.check(symbols)
  }

  /// What a typed text is.
  enum Reading {
    case code(RecoveryCode)
    /// It has the form of a code, but something in it is wrong.
    case mistyped
    case other
  }

  /// Reads a code in any case, with any spaces and dashes.
  static func read(_ text: String) -> Reading {
    var symbols: [Int] = []
    for character in text.uppercased() where !" -\u{2013}\t".contains(character) {
      let letter: Character =
        switch character {
        case "O": "0"
        case "I", "L": "1"
        default: character
        }
      guard let symbol = alphabet.firstIndex(of: letter) else { return .other }
      symbols.append(symbol)
    }
    guard symbols.count == length + checkLength else { return .other }
    guard check(Array(symbols.prefix(length))) == symbols.suffix(checkLength) else {
      return .mistyped
    }
    return .code(RecoveryCode(symbols: symbols))
  }

  private init(symbols: [Int]) {
    self.symbols = symbols
  }

  /// The code in groups of four.
  var text: String {
    var text = ""
    for (index, symbol) in symbols.enumerated() {
      if index > 0, index.isMultiple(of: 4) { text += "-" }
      text.append(Self.alphabet[symbol])
    }
    return text
  }

  /// What takes the place of a passphrase.
  var secret: SecretBytes {
    SecretBytes(copying: text.utf8)
  }

  private static func check(_ symbols: [Int]) -> [Int] {
    let hash = Sodium.checksum(symbols.map { UInt8($0) })
    return hash.prefix(checkLength).map { Int($0) % alphabet.count }
  }
}
