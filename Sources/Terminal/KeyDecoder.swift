/// Makes keys of the bytes that a terminal sends, in any of the usual encodings.
///
/// It follows `https://invisible-island.net/xterm/ctlseqs/ctlseqs.html` and, for keys as numbers,
/// `https://sw.kovidgoyal.net/kitty/keyboard-protocol`.
package struct KeyDecoder: Sendable {
  /// What the bytes at the front are.
  enum Reading {
    case key(Key, length: Int)
    /// Bytes that are no key at all.
    case nothing(length: Int)
    /// More bytes are needed.
    case incomplete
  }

  static let escape: UInt8 = 0x1B

  /// The most bytes of one sequence, beyond which nobody waits for its end.
  static let longestSequence = 4096

  private var bytes: [UInt8] = []

  package init() {}

  /// Whether bytes wait for more.
  package var isPending: Bool { !bytes.isEmpty }

  /// Milliseconds after which no more bytes of the same key come.
  ///
  /// An Esc alone should not be felt to wait; a letter that comes in parts is none without the rest.
  package var settlingTime: Int { bytes.first == Self.escape ? 60 : 1000 }

  package mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Takes the next key, or `nil` where there is none yet.
  ///
  /// Once no more bytes came for a while the bytes are settled: a lone Esc is the key, and what is
  /// left of a sequence is dropped.
  package mutating func next(isSettled: Bool = false) -> Key? {
    while !bytes.isEmpty {
      switch Self.read(bytes[...]) {
      case .key(let key, let length):
        bytes.removeFirst(length)
        return key
      case .nothing(let length): bytes.removeFirst(length)
      case .incomplete:
        guard isSettled || bytes.count > Self.longestSequence else { return nil }
        let key: Key? = bytes == [Self.escape] ? .escape : nil
        bytes = []
        return key
      }
    }
    return nil
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let first = bytes.first else { return .incomplete }
    if first == escape { return EscapeSequence.read(bytes) }
    return first < 0x80 ? .key(key(forASCII: first), length: 1) : readCharacter(bytes)
  }

  /// The key for a byte of its own, or for its code where a terminal sends keys as numbers.
  static func key(forASCII byte: UInt8) -> Key {
    switch byte {
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case escape: .escape
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C..<0x20: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  private static func readCharacter(_ bytes: ArraySlice<UInt8>) -> Reading {
    let length: Int
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .nothing(length: 1)
    }
    let parts = bytes.prefix(length)
    let tail = parts.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    guard tail.count == length - 1 else {
      return parts.count < length && tail.count == parts.count - 1
        ? .incomplete : .nothing(length: 1 + tail.count)
    }
    guard let text = String(validating: parts, as: UTF8.self), let character = text.first,
      let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control
    else { return .nothing(length: length) }
    return .key(.character(character), length: length)
  }
}
