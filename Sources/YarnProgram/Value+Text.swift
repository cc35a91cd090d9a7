extension Value {
  /// The text that stands for the value in a line.
  package var text: String {
    switch self {
    case .number(let number): Value.text(of: number)
    case .string(let text): text
    case .bool(let flag): flag ? "True" : "False"
    }
  }

  /// How many digits before the point are written out; no float needs more to be told apart.
  private static let digitsLimit = 9

  /// A number as Yarn Spinner writes it: the shortest digits that give the same 32-bit float.
  ///
  /// Whole numbers have no point; from 1E+09 on and below 1E-04 the form is scientific. That is
  /// what .NET writes outside Unity: its general form lays the shortest digits out against at least
  /// the nine that any 32-bit float needs, so that 123456789 becomes 123456790. The Mono of Unity
  /// lays them out against seven.
  private static func text(of number: Float) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let (digits, exponent) = shortestDigits(of: number.magnitude)
    let sign = number < 0 ? "-" : ""
    if exponent > digitsLimit || exponent < -3 {
      return sign + scientific(digits, exponent)
    }
    return sign + positional(digits, exponent)
  }

  /// The significant digits and the place of the point: the value is 0.digits × 10^exponent.
  private static func shortestDigits(of number: Float) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var characters = number.description.utf8.makeIterator()
    while let byte = characters.next() {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: rest(of: &characters), as: UTF8.self)) ?? 0
      default: digits.append(byte)
      }
    }
    exponent += pointAt ?? digits.count
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }

  private static func rest(of characters: inout String.UTF8View.Iterator) -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = characters.next() {
      if byte != UInt8(ascii: "+") { bytes.append(byte) }
    }
    return bytes
  }

  private static func positional(_ digits: [UInt8], _ exponent: Int) -> String {
    var text: [UInt8] = []
    if exponent <= 0 {
      text += [UInt8](repeating: UInt8(ascii: "0"), count: 1) + [UInt8(ascii: ".")]
      text += [UInt8](repeating: UInt8(ascii: "0"), count: -exponent) + digits
    } else if digits.count <= exponent {
      text += digits + [UInt8](repeating: UInt8(ascii: "0"), count: exponent - digits.count)
    } else {
      text += digits[..<exponent] + [UInt8(ascii: ".")] + digits[exponent...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    var text: [UInt8] = [digits[0]]
    if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
    let power = exponent - 1
    let padding = abs(power) < 10 ? "0" : ""
    return String(decoding: text, as: UTF8.self)
      + "E\(power < 0 ? "-" : "+")\(padding)\(abs(power))"
  }
}
