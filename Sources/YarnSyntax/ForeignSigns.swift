/// A quote that opens a text in other languages and in word processors, but not in Yarn.
struct ForeignQuote {
  /// How many bytes it has.
  let length: Int

  /// Whether it is of the kind that is an apostrophe as well.
  private let isSingle: Bool

  /// The quote that stands at an index, or `nil` where none does.
  init?(at index: Int, in bytes: [UInt8]) {
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      length = 1
      isSingle = true
    case 0xC2, 0xE2, 0xE3:
      guard let scalar = bytes.wideScalar(at: index) else { return nil }
      switch scalar.value {
      case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F: isSingle = false
      case 0x2018...0x201B, 0x2039, 0x203A: isSingle = true
      default: return nil
      }
      length = scalar.length
    default: return nil
    }
  }

  /// Whether a straight quote may close what this one has opened.
  var maybeClosedByStraight: Bool { !isSingle }

  /// How many bytes a quote at an index has that closes what this one has opened; zero for none.
  ///
  /// An apostrophe inside a word closes nothing.
  func lengthOfClosing(at index: Int, in bytes: [UInt8]) -> Int {
    guard let quote = ForeignQuote(at: index, in: bytes), quote.isSingle == isSingle else {
      return 0
    }
    let next = index + quote.length
    let isInWord = bytes[next].isNamePart && bytes.signLength(at: next) == 0
    return isSingle && isInWord ? 0 : quote.length
  }
}

/// An operator as other languages and word processors write it.
struct ForeignOperator {
  let text: String

  /// How Yarn writes it.
  let meant: String
  let operation: BinaryOperator

  private init(_ text: String, _ meant: String, _ operation: BinaryOperator) {
    self.text = text
    self.meant = meant
    self.operation = operation
  }

  private static let all = [
    ForeignOperator("===", "==", .equal), ForeignOperator("!==", "!=", .notEqual),
    ForeignOperator("=>", ">=", .greaterOrEqual), ForeignOperator("=<", "<=", .lessOrEqual),
    ForeignOperator("<>", "!=", .notEqual), ForeignOperator("&", "&&", .and),
    ForeignOperator("|", "||", .or), ForeignOperator("≠", "!=", .notEqual),
    ForeignOperator("≤", "<=", .lessOrEqual), ForeignOperator("≥", ">=", .greaterOrEqual),
    ForeignOperator("–", "-", .subtract), ForeignOperator("—", "-", .subtract),
    ForeignOperator("−", "-", .subtract), ForeignOperator("×", "*", .multiply),
    ForeignOperator("÷", "/", .divide),
  ]

  /// `=!`, which is two signs to Yarn; after `set` both are meant.
  static let turnedNotEqual = ForeignOperator("=!", "!=", .notEqual)

  private static let words: [String: BinaryOperator] = [
    "and": .and, "or": .or, "xor": .xor, "is": .equal, "eq": .equal, "neq": .notEqual,
    "lt": .less, "gt": .greater, "lte": .lessOrEqual, "gte": .greaterOrEqual,
  ]

  /// The operator that stands at an index, or `nil` for Yarn's own and for what is none.
  static func at(_ index: Int, in bytes: [UInt8]) -> ForeignOperator? {
    let byte = bytes[index]
    switch byte {
    case 0x80..., UInt8(ascii: "&"), UInt8(ascii: "|"): break
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"):
      // Signs of Yarn's own come by far the most often, and are told from these by one byte more.
      guard "=<>".utf8.contains(bytes[index + 1]) else { return nil }
    default: return nil
    }
    return all.first { candidate in
      guard candidate.text.utf8.first == byte, bytes[index...].starts(with: candidate.text.utf8)
      else { return false }
      let next = bytes[index + candidate.text.utf8.count]
      // ‘&&’ and ‘||’ are Yarn's, and ‘>>’ closes a command.
      return next != candidate.text.utf8.last || byte == UInt8(ascii: "=") && next != 0x3E
    }
  }

  /// The comparison that an assignment is meant for where nothing can be assigned.
  static func assignment(_ text: String) -> ForeignOperator {
    ForeignOperator(text, "==", .equal)
  }

  /// The operator that a text is meant for: `≥`, or a word of Yarn's in capitals.
  static func named(_ text: String) -> ForeignOperator? {
    if let sign = all.first(where: { $0.text == text }) { return sign }
    let word = text.lowercased()
    return words[word].map { ForeignOperator(text, word, $0) }
  }
}
