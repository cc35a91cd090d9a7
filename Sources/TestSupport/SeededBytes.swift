package import YarnRuntime

/// Bytes that nobody would write, the same for the same seed.
package enum SeededBytes {
  /// Pieces of the language, which random bytes alone would hardly ever form.
  private static let pieces: [[UInt8]] = [
    "title: A\n", "---\n", "===\n", "\n", "\r\n", "\r", "    ", "\t", "-> ", "=> ", "<<", ">>", "{",
    "}", "if ", "elseif ", "else", "endif", "once", "endonce", "set ", "to ", "declare ", "jump A",
    "detour ", "return", "stop", "enum E", "case A", "endenum", "call ", "local ", "$x", "\"", "\\",
    "#line:a", "#", "//", "1", "0.5", "(", ")", ",", ".", " + ", " - ", " and ", " not ", "when: ",
    "hello", "é", "\u{1F600}", "\u{0}", "\u{FEFF}", "as number", " is ", "<=", "&&", "visited(",
  ].map { Array($0.utf8) }

  /// Up to five hundred pieces and stray bytes.
  package static func random(_ generator: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...500, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += pieces[Int.random(in: pieces.indices, using: &generator)]
      }
    }
    return bytes
  }

  /// The bytes with up to twenty places changed, dropped, doubled or filled with a piece.
  package static func mutated(_ original: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...20, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default:
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        bytes.insert(contentsOf: piece, at: place)
      }
    }
    return bytes
  }
}
