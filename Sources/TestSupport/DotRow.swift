/// The row of dots that fills while time passes.
package enum DotRow {
  /// How many dots a row shows; nil if it is none of dots.
  package static func dots(in row: some StringProtocol) -> Int? {
    guard row.hasPrefix("["), row.hasSuffix("]") else { return nil }
    let inside = row.dropFirst().dropLast()
    return inside.allSatisfy { $0 == "." || $0 == " " } ? inside.count { $0 == "." } : nil
  }

  /// How many dots each row showed that was drawn one after the other, however short it stood.
  package static func drawn(in text: some StringProtocol) -> [Int] {
    text.split { $0 == "\r" || $0 == "\n" || $0 == "\r\n" }.compactMap { dots(in: $0) }
  }
}

extension ScreenEmulator {
  /// How many dots the last row shows, where it is a row of dots.
  package var dots: Int? { lines.last.flatMap(DotRow.dots) }
}
