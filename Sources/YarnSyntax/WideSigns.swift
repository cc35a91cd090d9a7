/// Blanks and signs beyond ASCII, which no name holds.
extension [UInt8] {
  /// A scalar beyond ASCII and how many bytes it has.
  typealias WideScalar = (value: UInt32, length: Int)

  /// The scalar of two or three bytes that begins at an index, or `nil` where none does.
  ///
  /// - Precondition: A byte below 0x80 stands somewhere behind the index.
  func wideScalar(at index: Int) -> WideScalar? {
    let first = UInt32(self[index])
    let second = UInt32(self[index + 1])
    guard first >= 0xC2, first < 0xF0, second & 0xC0 == 0x80 else { return nil }
    if first < 0xE0 { return ((first & 0x1F) << 6 | second & 0x3F, 2) }
    let third = UInt32(self[index + 2])
    guard third & 0xC0 == 0x80 else { return nil }
    return ((first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
  }

  /// How many bytes the blank at an index has, whatever kind of blank it is; zero where none is.
  package func blankLength(at index: Int) -> Int {
    let byte = self[index]
    guard byte >= 0x80 else { return byte.isBlank || byte == 0x0B || byte == 0x0C ? 1 : 0 }
    guard let scalar = wideScalar(at: index), Self.isBlank(scalar.value) else { return 0 }
    return scalar.length
  }

  /// How many bytes the blank has that ends at an index; zero where none does.
  func blankLength(endingAt index: Int) -> Int {
    for length in 1...3 where index >= length {
      if blankLength(at: index - length) == length { return length }
      guard self[index - length] & 0xC0 == 0x80 else { return 0 }
    }
    return 0
  }

  /// How many bytes the sign beyond ASCII at an index has that no name holds; zero where none is.
  func signLength(at index: Int) -> Int {
    // Only characters that begin with these bytes can be such signs.
    switch self[index] {
    case 0xC2, 0xC3, 0xE1, 0xE2, 0xE3:
      guard let scalar = wideScalar(at: index), Self.isSign(scalar.value) else { return 0 }
      return scalar.length
    default: return 0
    }
  }

  /// Whether .NET counts the scalar among the blanks that it trims.
  private static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is punctuation, a blank, an arrow or a sign of arithmetic.
  ///
  /// None of these can stand in a name of Yarn Spinner's. Its names hold no pictures below
  /// U+10000 either; that is not taken over, for no statement is made of pictures.
  private static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7: true
    case 0x1680, 0x180E, 0x2000...0x200A, 0x200E...0x2029, 0x202F...0x203E: true
    case 0x2041...0x2053, 0x2055...0x205F, 0x2190...0x22FF, 0x3000...0x3003, 0x3008...0x3020: true
    default: false
    }
  }
}

extension String {
  /// Whether a node may be called so: letters, digits and `_`, not beginning with a digit.
  package var isNodeName: Bool {
    let bytes = Array(utf8) + [0]
    let name = bytes.dropLast()
    return name.first?.isNameStart == true
      && name.indices.allSatisfy { bytes[$0].isNamePart && bytes.signLength(at: $0) == 0 }
  }
}
