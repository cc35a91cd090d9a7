import YarnProgram

/// One of .NET's standard forms of a number: a letter and how many places, such as `F2`.
struct NumberFormat {
  private let letter: Character
  private let places: Int?

  private static let placesLimit = 100

  /// Returns `nil` for a text that is no letter with digits behind it, and so a form of the author's own.
  init?(_ text: Substring) throws(LibraryError) {
    guard let first = text.first, first.isASCII, first.isLetter,
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    letter = first
    guard text.count > 1 else {
      places = nil
      return
    }
    guard let count = Int(text.dropFirst()), count <= Self.placesLimit else {
      throw LibraryError("the form of a number has at most \(Self.placesLimit) places")
    }
    places = count
  }

  /// The number in this form; a number that rounds to zero has no sign.
  func text(of number: Float) throws(LibraryError) -> String {
    let digits = DecimalDigits(number)
    switch letter {
    case "F", "f":
      return signed(number, digits.rounded(to: places ?? 2)) { plain($0) }
    case "N", "n":
      return signed(number, digits.rounded(to: places ?? 2)) { grouped($0) }
    case "P", "p":
      let percent = digits.scaled(byPowerOfTen: 2).rounded(to: places ?? 2)
      return signed(number, percent) { grouped($0) + " %" }
    case "C", "c":
      let amount = digits.rounded(to: places ?? 2)
      let text = "¤" + grouped(amount)
      return number < 0 && !amount.isZero ? "(\(text))" : text
    case "E", "e": return scientific(number, digits, places ?? 6, exponentWidth: 3, "\(letter)")
    case "G", "g": return general(number, digits)
    case "R", "r": return Value.number(number).text
    case "B", "b", "D", "d", "X", "x":
      // .NET refuses them, too: every number of Yarn is a 32-bit float to it.
      throw LibraryError(
        "the forms B, D and X are for integers, which no number is; write {0:000} for zeros in front"
      )
    default:
      throw LibraryError("a letter is no form of a number; C, E, F, G, N, P and R are")
    }
  }

  private func signed(
    _ number: Float,
    _ digits: DecimalDigits,
    _ text: (DecimalDigits) -> String
  ) -> String {
    (number < 0 && !digits.isZero ? "-" : "") + text(digits)
  }

  private func plain(_ digits: DecimalDigits) -> String {
    DecimalDigits.text(digits.integer) + behindPoint(digits)
  }

  private func grouped(_ digits: DecimalDigits) -> String {
    digits.groupedInteger + behindPoint(digits)
  }

  private func behindPoint(_ digits: DecimalDigits) -> String {
    digits.fractionCount == 0 ? "" : "." + DecimalDigits.text(digits.fraction)
  }

  private func scientific(
    _ number: Float,
    _ digits: DecimalDigits,
    _ places: Int,
    exponentWidth: Int,
    _ letter: String
  ) -> String {
    var power = digits.exponent
    var mantissa = digits.scaled(byPowerOfTen: -power).rounded(to: places)
    if mantissa.integer.count > 1 {
      // It was rounded up to ten.
      power += 1
      mantissa = mantissa.scaled(byPowerOfTen: -1).rounded(to: places)
    }
    let exponent = "\(abs(power))"
    let zeros = String(repeating: "0", count: max(0, exponentWidth - exponent.count))
    return signed(number, mantissa) { digits in
      "\(plain(digits))\(letter)\(power < 0 ? "-" : "+")\(zeros)\(exponent)"
    }
  }

  /// So many digits at most, in whichever form is shorter.
  private func general(_ number: Float, _ digits: DecimalDigits) -> String {
    guard let places, places > 0 else { return Value.number(number).text }
    let power = digits.exponent
    let rounded = digits.scaled(byPowerOfTen: -power).rounded(to: places - 1)
      .scaled(byPowerOfTen: power)
    if rounded.exponent < places, rounded.exponent >= -5 {
      let zeros = rounded.fraction.reversed().prefix { $0 == 0 }.count
      return signed(number, rounded.rounded(to: rounded.fractionCount - zeros)) { plain($0) }
    }
    let mantissa = rounded.scaled(byPowerOfTen: -rounded.exponent)
    let zeros = mantissa.fraction.reversed().prefix { $0 == 0 }.count
    return scientific(
      number,
      rounded,
      mantissa.fractionCount - zeros,
      exponentWidth: 2,
      letter == "g" ? "e" : "E"
    )
  }
}
