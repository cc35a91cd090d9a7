import PlainText

/// Brings text to a form in which case and accents make no difference.
///
/// It is done byte by byte, with a table for what is not ASCII, because a search folds all that was
/// ever said.
struct TextFolding: Sendable {
  /// From here on scripts hardly know case or accents, and text stays as it is.
  private static let limit = 0x3000

  static let standard = TextFolding()

  /// For every scalar below the limit up to four bytes, the first one lowest, ended by zero.
  private let table: [UInt32]

  private init() {
    table = (0..<UInt32(Self.limit)).map { value in
      Unicode.Scalar(value).map(Self.folded) ?? 0
    }
  }

  /// Folds a text and appends it.
  func fold(_ text: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = unsafe text[index]
        if byte < 0x80 {
          folded.append(
            byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x0A || byte == 0x0D ? 0x20 : byte
          )
          index += 1
          continue
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, text.count)
        let sequence = unsafe UnsafeBufferPointer(rebasing: text[index..<end])
        unsafe fold(sequence, into: &folded)
        index = end
      }
    }
  }

  /// Folds what stands for one scalar.
  private func fold(_ sequence: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    let scalar =
      switch sequence.count {
      case 2: unsafe Int(sequence[0] & 0x1F) << 6 | Int(sequence[1] & 0x3F)
      case 3:
        unsafe Int(sequence[0] & 0x0F) << 12 | Int(sequence[1] & 0x3F) << 6
          | Int(sequence[2] & 0x3F)
      default: Self.limit
      }
    guard scalar < Self.limit else { return unsafe folded.append(contentsOf: sequence) }
    var bytes = table[scalar]
    while bytes != 0 {
      folded.append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let text = special[scalar] ?? plain(scalar)
    return text.utf8.count > 4 ? packed(String(scalar)) : packed(text)
  }

  private static func packed(_ text: String) -> UInt32 {
    text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: PlainText.folded(String(scalar)).map { $0 == "\n" ? " " : $0 })
    return String(text)
  }

  /// Letters that do not come apart into a plain letter and an accent, and dashes.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ς": "σ", "‐": "-",
    "‑": "-", "–": "-",
  ]
}
