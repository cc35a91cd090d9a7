/// What tests ask of the bytes that went to a terminal.
extension [UInt8] {
  /// Whether any of them colours or otherwise styles text; what only ends a style does not.
  package var hasColor: Bool {
    var rest = self[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      guard rest.first == UInt8(ascii: "[") else { continue }
      let parameters = rest.dropFirst().prefix { !(0x40...0x7E).contains($0) }
      let final = rest.dropFirst(1 + parameters.count).first
      let isStyled = parameters.contains { $0 != UInt8(ascii: "0") }
      if final == UInt8(ascii: "m"), isStyled { return true }
    }
    return false
  }

  /// Whether they are whole lines: nothing is drawn twice and nothing but a line end steers.
  package var isWholeLines: Bool {
    let returns = indices.filter { self[$0] == 0x0D }
    let areLineEnds = returns.allSatisfy { $0 + 1 < count && self[$0 + 1] == 0x0A }
    return areLineEnds && allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A }
  }

  /// Whether others occur in them, one after the other.
  package func holds(_ others: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: others) }
  }
}
