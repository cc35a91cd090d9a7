import Testing

/// Text that would steer a terminal, turn the text around, or hide something in it.
package struct HostileText: Sendable, CustomTestStringConvertible {
  package let name: String
  package let text: String

  /// The text between letters, which show that it was not left out as a whole.
  package var marked: String { "qa\(text)zx" }
  /// The same as a script may say it.
  package var scripted: String { marked.replacing("\\", with: "\\\\") }
  /// Whether none of it is ASCII, which titles take only letters and digits of.
  package var isBeyondASCII: Bool { text.utf8.allSatisfy { $0 >= 0x80 } }
  /// Whether a script with it in a title can be played; signs that part words end a name.
  package var mayStandInTitle: Bool {
    isBeyondASCII && !["bidi mark", "line separator", "next line"].contains(name)
  }
  package var testDescription: String { name }

  package static let all = [
    HostileText(name: "control sequence", text: "\u{1B}[7;3r"),
    HostileText(name: "colour sequence", text: "\u{1B}[31m"),
    HostileText(name: "link (OSC 8)", text: "\u{1B}]8;;x\u{1B}\\"),
    HostileText(name: "clipboard (OSC 52)", text: "\u{1B}]52;c;aGk=\u{7}"),
    HostileText(name: "device control (DCS)", text: "\u{1B}P1;2|ab\u{1B}\\"),
    HostileText(name: "C0", text: "\u{7}\u{E}\u{1F}"),
    HostileText(name: "DEL", text: "\u{7F}"),
    HostileText(name: "C1 sequence", text: "\u{9B}31m"),
    HostileText(name: "C1 string", text: "\u{9D}0;t\u{9C}"),
    HostileText(name: "next line", text: "\u{85}"),
    HostileText(name: "bidi override", text: "\u{202E}\u{202D}\u{202C}"),
    HostileText(name: "bidi isolate", text: "\u{2066}\u{2067}\u{2068}\u{2069}"),
    HostileText(name: "bidi mark", text: "\u{200E}\u{200F}\u{61C}"),
    HostileText(name: "line separator", text: "\u{2028}\u{2029}"),
    HostileText(name: "tag characters", text: "\u{E0041}\u{E007F}"),
    HostileText(name: "byte order mark", text: "\u{FEFF}"),
  ]

  /// All of it, a mark between each.
  package static let together = all.map(\.marked).joined(separator: " ")

  /// A C1 byte as it is, which is no text.
  package static let rawByte = Array("qa".utf8) + [0x9B] + Array("31mzx".utf8)

  /// What in the bytes that a terminal got, with no colour wanted, could do harm there.
  package static func harm(in transcript: [UInt8]) -> [String] {
    let hidden = String(decoding: transcript, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
      default: false
      }
    }
    return ScreenEmulator(transcript).unexpected
      + hidden.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      + all.filter { transcript.holds(Array($0.text.utf8)) }.map(\.name)
      + (transcript.hasColor ? ["colour"] : [])
  }
}
