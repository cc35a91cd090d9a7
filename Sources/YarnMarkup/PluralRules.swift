/// Which form of a word a number asks for, in one language.
package struct PluralRules: Sendable {
  /// The forms there are; every language has `other`.
  package enum Category: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
  }

  package enum Kind: Sendable {
    /// One day, two days.
    case cardinal
    /// First, second.
    case ordinal
  }

  private typealias Rules = [(category: Category, condition: PluralCondition)]

  // A long line may ask for the rules at each of its markers, so that they are read only once.
  private static let cardinal = readRules(PluralRuleTable.cardinal)
  private static let ordinal = readRules(PluralRuleTable.ordinal)

  private let rules: Rules

  /// The rules of a language or locale such as `pl`, `en-AU` or `pt_BR`.
  ///
  /// A language without rules of its own has `other` for every number.
  /// - Complexity: O(1); O(size of the table) for the first of each kind.
  package init(locale: String, kind: Kind) {
    let language = locale.lowercased().prefix { $0 != "-" && $0 != "_" }
    let table = kind == .cardinal ? Self.cardinal : Self.ordinal
    rules = table[language] ?? []
  }

  /// The rules of each language of a table.
  private static func readRules(
    _ table: [(languages: String, rules: String)]
  ) -> [Substring: Rules] {
    var read: [Substring: Rules] = [:]
    for row in table {
      let rules = row.rules.split(separator: ";").compactMap { rule -> Rules.Element? in
        let parts = rule.split(separator: ":")
        let name = parts[0].drop { $0 == " " }
        guard parts.count == 2, let category = Category(rawValue: String(name)) else { return nil }
        return (category, PluralCondition(parts[1]))
      }
      for language in row.languages.split(separator: " ") { read[language] = rules }
    }
    return read
  }

  /// The form for a number as it is written, such as `1`, `1.0` or `-2.5`.
  package func category(of number: String) -> Category {
    guard let operands = PluralOperands(number) else { return .other }
    return rules.first { $0.condition.holds(for: operands) }?.category ?? .other
  }
}

/// What the rules look at in a written number.
struct PluralOperands {
  /// Integer digits, of which the last eighteen are enough for every rule.
  let integer: UInt64
  let fractionDigits: Int
  let fraction: UInt64
  /// The same without zeros at the end.
  let significantFraction: UInt64

  /// Reads digits with an optional sign and fraction, or `nil` where that is not what stands there.
  init?(_ text: String) {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let written = parts.count == 2 ? parts[1] : digits.suffix(0)
    guard parts[0].allSatisfy(Self.isDigit), written.allSatisfy(Self.isDigit) else { return nil }
    integer = Self.value(parts[0].suffix(18))
    fractionDigits = written.count
    fraction = Self.value(written.prefix(18))
    var trimmed = written
    while trimmed.last == UInt8(ascii: "0") { trimmed.removeLast() }
    significantFraction = Self.value(trimmed.prefix(18))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func value(_ digits: some Sequence<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
  }

  var isWhole: Bool { significantFraction == 0 }
}

/// One rule: relations joined by `and`, those joined by `or`.
struct PluralCondition: Sendable {
  private struct Relation: Sendable {
    let operand: Character
    let modulus: UInt64?
    let isNegated: Bool
    let ranges: [ClosedRange<UInt64>]
  }

  private let alternatives: [[Relation]]

  /// Reads a rule in the notation of the repository, such as `n % 10 = 2..4 and v = 0`.
  init(_ text: Substring) {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while let operand = words.popFirst() {
      if operand == "or" {
        alternatives.append([])
        continue
      }
      guard operand != "and", let name = operand.first else { continue }
      var modulus: UInt64?
      if words.first == "%" {
        modulus = words.dropFirst().first.flatMap { UInt64($0) }
        words = words.dropFirst(2)
      }
      guard let sign = words.popFirst(), let list = words.popFirst() else { break }
      let ranges = list.split(separator: ",").compactMap { Self.range($0) }
      alternatives[alternatives.count - 1].append(
        Relation(operand: name, modulus: modulus, isNegated: sign == "!=", ranges: ranges)
      )
    }
    self.alternatives = alternatives
  }

  private static func range(_ text: Substring) -> ClosedRange<UInt64>? {
    let bounds = text.split(separator: ".").compactMap { UInt64($0) }
    guard let lower = bounds.first, let upper = bounds.last, lower <= upper else { return nil }
    return lower...upper
  }

  func holds(for number: PluralOperands) -> Bool {
    alternatives.contains { $0.allSatisfy { Self.holds($0, number) } }
  }

  private static func holds(_ relation: Relation, _ number: PluralOperands) -> Bool {
    var value: UInt64
    // A number with a fraction is in no range of whole numbers.
    var isInRange = true
    switch relation.operand {
    case "n":
      value = number.integer
      isInRange = number.isWhole
    case "i": value = number.integer
    case "v": value = UInt64(number.fractionDigits)
    case "f": value = number.fraction
    case "t": value = number.significantFraction
    default: value = 0
    }
    if let modulus = relation.modulus { value %= modulus }
    isInRange = isInRange && relation.ranges.contains { $0.contains(value) }
    return isInRange != relation.isNegated
  }
}
