extension PlainText {
  /// JSON with the characters that are never shown written as escapes, which JSON takes as the same.
  ///
  /// Line ends stay: those between values are white space, and within a text they are escapes.
  package static func escaped(json: String) -> String {
    func isEscaped(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && isUnwelcome(scalar) }
    guard json.unicodeScalars.contains(where: isEscaped) else { return json }
    return json.unicodeScalars.reduce(into: "") { result, scalar in
      if isEscaped(scalar) {
        for unit in String(scalar).utf16 { result += "\\u" + hexadecimal(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
