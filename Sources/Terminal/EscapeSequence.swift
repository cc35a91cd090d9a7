/// What the bytes after an Esc mean.
enum EscapeSequence {
  /// Reads a sequence whole, known or not, so that none of it is taken for letters.
  static func read(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Reading {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return readControl(rest.dropFirst())
    case UInt8(ascii: "O"): return readSingleShift(rest.dropFirst())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return readString(bytes)
    // A second Esc is a key of its own, so the first one was one, too.
    case KeyDecoder.escape: return .key(.escape, length: 1)
    // Alt with a letter.
    case ..<0x80: return .key(.other, length: 2)
    default: return .nothing(length: 1)
    }
  }

  // MARK: - Kinds of sequences

  /// After `Esc [`: parameters and a final letter.
  private static func readControl(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Reading {
    // The Linux console's function keys.
    if bytes.first == UInt8(ascii: "[") {
      return bytes.count > 1 ? .key(.other, length: 4) : .incomplete
    }
    var parameters = bytes.prefix { (0x20..<0x40).contains($0) }
    if let shifted = shiftedNumber(in: parameters) { parameters = shifted }
    let length = 2 + parameters.count + 1
    guard let final = bytes.dropFirst(parameters.count).first else { return .incomplete }
    if final == UInt8(ascii: "$") {
      return .key(key(numbers(in: parameters), final: final), length: length)
    }
    // What is no part of a sequence begins something else.
    guard (0x40..<0x7F).contains(final) else { return .nothing(length: length - 1) }
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      // A mouse's report of the old kind has three bytes more.
      return bytes.count > 3 ? .key(.other, length: length + 3) : .incomplete
    }
    let isIgnored = isReport(parameters) || isRelease(parameters)
    let key = isIgnored ? .other : key(numbers(in: parameters), final: final)
    return .key(key, length: length)
  }

  /// The digits before a dollar that ends a sequence: rxvt sends one behind a key's number where
  /// Shift is held; elsewhere it is no end.
  private static func shiftedNumber(in parameters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let digits = parameters.prefix { (0x30..<0x3A).contains($0) }
    guard !digits.isEmpty, parameters.dropFirst(digits.count).first == UInt8(ascii: "$") else {
      return nil
    }
    return digits
  }

  /// Whether kitty says that a key was let go, which its second number tells behind a colon.
  private static func isRelease(_ parameters: ArraySlice<UInt8>) -> Bool {
    let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let event = parts.dropFirst().first?.split(separator: UInt8(ascii: ":")).dropFirst().first
    return event?.elementsEqual([UInt8(ascii: "3")]) == true
  }

  /// Whether a sequence is what a terminal reports, and no key: its parameters begin with a sign, or
  /// other signs stand behind them.
  private static func isReport(_ parameters: ArraySlice<UInt8>) -> Bool {
    guard let first = parameters.first, let last = parameters.last else { return false }
    return (0x3C..<0x40).contains(first) || last < 0x30
  }

  /// After `Esc O`: a letter, with a number before it where a modifier is held.
  private static func readSingleShift(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Reading {
    let parameters = bytes.prefix { (0x30..<0x3C).contains($0) }
    guard let final = bytes.dropFirst(parameters.count).first else { return .incomplete }
    let length = 2 + parameters.count + 1
    guard (0x40..<0x7F).contains(final) else { return .nothing(length: length - 1) }
    // The keypad's Enter.
    if final == UInt8(ascii: "M") { return .key(.enter, length: length) }
    return .key(key([], final: final), length: length)
  }

  /// After `Esc ]` and its like: an answer of the terminal that nobody asked for.
  private static func readString(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Reading {
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      let isEnd = byte == 0x07 || (byte == UInt8(ascii: "\\") && previous == KeyDecoder.escape)
      if isEnd { return .key(.other, length: offset + 1) }
      previous = byte
    }
    return .incomplete
  }

  // MARK: - Keys

  private static func key(_ numbers: [Int], final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "u"):
      return key(code: numbers.first ?? 0, modifiers: numbers.dropFirst().first)
    case UInt8(ascii: "~"), UInt8(ascii: "$"): break
    default: return .other
    }
    switch numbers.first {
    case 1, 7: return .home
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 27 where numbers.count == 3: return key(code: numbers[2], modifiers: numbers[1])
    default: return .other
    }
  }

  /// A key as the number of its character and those of what is held with it, plus one.
  private static func key(code: Int, modifiers: Int?) -> Key {
    // Caps Lock and Num Lock are in the same sum.
    let held = max(0, (modifiers ?? 1) - 1) & ~0b1100_0000
    if let key = keypad[code] { return held & ~0b001 == 0 ? key : .other }
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)), held & ~0b101 == 0 else {
      return .other
    }
    if held & 0b100 != 0 {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      return isLetter ? KeyDecoder.key(forASCII: UInt8(scalar.value & 0x1F)) : .other
    }
    if scalar.isASCII { return KeyDecoder.key(forASCII: UInt8(scalar.value)) }
    // The protocol's own numbers, such as those of the keypad, are for private use.
    let category = scalar.properties.generalCategory
    return category == .privateUse || category == .control ? .other : .character(Character(scalar))
  }

  /// What the keys of the keypad do, by kitty's numbers.
  private static let keypad: [Int: Key] = {
    let keys: [Key] =
      "0123456789./*-+".map { .character($0) } + [.enter, .character("="), .character(",")]
      + [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .other, .delete]
    return Dictionary(uniqueKeysWithValues: zip(57399..., keys))
  }()

  /// The numbers between semicolons; what follows a colon only refines one.
  private static func numbers(in parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { (0x30..<0x3A).contains($0) }.prefix(7).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }
}
