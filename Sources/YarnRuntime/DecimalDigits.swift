/// A number that is not negative, in all its decimal digits.
///
/// - Invariant: There is at least one digit before the point, and no more zeros before it than that.
struct DecimalDigits {
  /// From the first before the point to the last behind it.
  private(set) var digits: [UInt8]

  /// How many of them stand behind the point.
  private(set) var fractionCount = 0

  /// The exact digits of a finite number's magnitude.
  init(_ number: Float) {
    let magnitude = number.magnitude
    var exponent = -149
    var whole: UInt32 = magnitude.bitPattern
    if magnitude.isNormal {
      exponent += Int(magnitude.exponentBitPattern) - 1
      whole = magnitude.significandBitPattern | 0x80_0000
    }
    digits = String(whole).utf8.map { $0 - 0x30 }
    // Halving is taking half of ten times as much, one place further on.
    for _ in 0..<abs(exponent) { multiply(by: exponent < 0 ? 5 : 2) }
    if exponent < 0 { fractionCount = -exponent }
    normalize()
  }

  var integer: ArraySlice<UInt8> { digits.dropLast(fractionCount) }
  var fraction: ArraySlice<UInt8> { digits.suffix(fractionCount) }
  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The power of ten of the first digit that is not zero; 0 for zero.
  var exponent: Int {
    digits.firstIndex { $0 != 0 }.map { digits.count - fractionCount - 1 - $0 } ?? 0
  }

  private mutating func multiply(by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices.reversed() {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.insert(carry, at: 0) }
  }

  private mutating func normalize() {
    let missing = fractionCount + 1 - digits.count
    if missing > 0 { digits.insert(contentsOf: repeatElement(0, count: missing), at: 0) }
    let zeros = digits.dropLast(fractionCount + 1).prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
  }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var copy = self
    copy.fractionCount -= power
    if copy.fractionCount < 0 {
      copy.digits += repeatElement(0, count: -copy.fractionCount)
      copy.fractionCount = 0
    }
    copy.normalize()
    return copy
  }

  /// The number with so many places behind the point, halves rounded up.
  func rounded(to places: Int) -> DecimalDigits {
    var copy = self
    let excess = fractionCount - places
    if excess <= 0 {
      copy.digits += repeatElement(0, count: -excess)
    } else {
      let roundsUp = digits[digits.count - excess] >= 5
      copy.digits.removeLast(excess)
      if roundsUp { copy.increment() }
    }
    copy.fractionCount = places
    copy.normalize()
    return copy
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  /// The digits before the point, a comma between thousands.
  var groupedInteger: String {
    var text = ""
    for (index, digit) in integer.enumerated() {
      if index > 0, (integer.count - index).isMultiple(of: 3) { text += "," }
      text += "\(digit)"
    }
    return text
  }

  static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
