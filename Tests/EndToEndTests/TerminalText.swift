/// What a stream of terminal output shows, as far as tests ask.
enum TerminalText {
  /// The text without escape sequences, carriage returns and the like.
  static func plain(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x1B:
        guard let kind = iterator.next() else { break }
        if kind == UInt8(ascii: "[") {
          while let parameter = iterator.next(), !(0x40...0x7E).contains(parameter) {}
        }
      case 0x08: if !text.isEmpty { text.removeLast() }
      case 0x0D, 0x07: break
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes shown on the screen that scrolls, and those on the one that leaves no trace.
  static func screens(_ bytes: [UInt8]) -> (main: String, alternate: String) {
    let enter = Array("\u{1B}[?1049h".utf8)
    let leave = Array("\u{1B}[?1049l".utf8)
    var parts: [[UInt8]] = [[], []]
    var screen = 0
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: enter) {
        screen = 1
        index += enter.count
      } else if bytes[index...].starts(with: leave) {
        screen = 0
        index += leave.count
      } else {
        parts[screen].append(bytes[index])
        index += 1
      }
    }
    return (plain(parts[0]), plain(parts[1]))
  }
}
