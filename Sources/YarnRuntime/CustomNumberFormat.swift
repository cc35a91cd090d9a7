import YarnProgram

/// A form of a number that an author draws, such as `0.00`, `#,##0.#`, `0 %` or `+0;-0;none`.
///
/// `0` is a digit that is always there and `#` one that is where it is needed; text that means
/// nothing stands for itself, as does what is in quotes or behind a backslash.
struct CustomNumberFormat {
  private enum Piece {
    case digit(isAlways: Bool)
    case point
    case text(String)
  }

  private var pieces: [Piece] = []
  private var isGrouped = false

  /// By which power of ten the number is multiplied.
  private var power = 0

  /// Whether a minus sign goes in front of a negative number.
  private let showsSign: Bool

  /// Takes the section that is for the number: of two the second is for negative ones, and of
  /// three the third for zero.
  init(_ text: Substring, for number: Float) throws(LibraryError) {
    let sections = try Self.sections(text)
    guard sections.count <= 3 else {
      throw LibraryError("the form of a number has at most three sections between ‘;’")
    }
    guard sections[0].contains(where: { !$0.isLiteral && "0#".contains($0.character) }) else {
      throw LibraryError("the form of a number has no digit, ‘0’ or ‘#’")
    }
    var index = 0
    if number < 0, sections.count > 1, !sections[1].isEmpty { index = 1 }
    if number == 0, sections.count > 2, !sections[2].isEmpty { index = 2 }
    showsSign = index == 0
    try read(sections[index])
  }

  /// The sections with what stands for itself in them taken apart.
  private static func sections(
    _ text: Substring
  ) throws(LibraryError) -> [[(character: Character, isLiteral: Bool)]] {
    var sections: [[(character: Character, isLiteral: Bool)]] = [[]]
    var quote: Character?
    var isEscaped = false
    for character in text {
      let last = sections.count - 1
      if isEscaped {
        sections[last].append((character, true))
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil } else { sections[last].append((character, true)) }
      } else {
        switch character {
        case "\\": isEscaped = true
        case "'", "\"": quote = character
        case ";": sections.append([])
        default: sections[last].append((character, false))
        }
      }
    }
    guard quote == nil, !isEscaped else {
      throw LibraryError("a quote or a backslash in the form of a number has no end")
    }
    return sections
  }

  private mutating func read(
    _ section: [(character: Character, isLiteral: Bool)]
  ) throws(LibraryError) {
    var hasPoint = false
    var commas = 0
    for (index, (character, isLiteral)) in section.enumerated() {
      let next = index + 1 < section.count ? section[index + 1].character : " "
      switch character {
      case _ where isLiteral: pieces.append(.text("\(character)"))
      case "0", "#":
        // Commas between digits part thousands; those at the end divide by a thousand each.
        if commas > 0, !hasPoint { isGrouped = true }
        commas = 0
        pieces.append(.digit(isAlways: character == "0"))
      case ",": commas += hasPoint ? 0 : 1
      case ".":
        if hasPoint { break }
        hasPoint = true
        power -= 3 * commas
        commas = 0
        pieces.append(.point)
      case "%", "‰":
        power += character == "%" ? 2 : 3
        pieces.append(.text("\(character)"))
      case "E" where "+-0".contains(next), "e" where "+-0".contains(next):
        throw LibraryError("a drawn form has no exponent; use E with a number of places")
      default: pieces.append(.text("\(character)"))
      }
    }
    power -= 3 * commas
  }

  func text(of number: Float) -> String {
    let point = pieces.firstIndex { if case .point = $0 { true } else { false } } ?? pieces.count
    let before = pieces[..<point].compactMap { piece -> Bool? in
      if case .digit(let isAlways) = piece { isAlways } else { nil }
    }
    let behind = pieces[point...].compactMap { piece -> Bool? in
      if case .digit(let isAlways) = piece { isAlways } else { nil }
    }
    let digits = DecimalDigits(number).scaled(byPowerOfTen: power).rounded(to: behind.count)

    let needed = before.firstIndex(of: true).map { before.count - $0 } ?? 0
    var integer = digits.integer.first == 0 ? [] : Array(digits.integer)
    integer.insert(contentsOf: repeatElement(0, count: max(0, needed - integer.count)), at: 0)
    var fraction = Array(digits.fraction)
    let kept = behind.lastIndex(of: true).map { $0 + 1 } ?? 0
    while fraction.count > kept, fraction.last == 0 { fraction.removeLast() }

    let sign = showsSign && number < 0 && !digits.isZero ? "-" : ""
    return sign + fill(integer, fraction[...], places: before.count)
  }

  /// Puts the digits where they belong, those that have no place before the first that has.
  private func fill(_ integer: [UInt8], _ fraction: ArraySlice<UInt8>, places: Int) -> String {
    var text = ""
    var fraction = fraction
    var placesLeft = places
    var next = 0
    var isBehind = false
    func takeInteger(upTo end: Int) {
      while next < end {
        text += "\(integer[next])"
        next += 1
        let left = integer.count - next
        if isGrouped, left > 0, left.isMultiple(of: 3) { text += "," }
      }
    }
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .point:
        takeInteger(upTo: integer.count)
        isBehind = true
        if !fraction.isEmpty { text += "." }
      case .digit where isBehind:
        if let digit = fraction.popFirst() { text += "\(digit)" }
      case .digit:
        placesLeft -= 1
        takeInteger(upTo: integer.count - placesLeft)
      }
    }
    return text
  }
}
