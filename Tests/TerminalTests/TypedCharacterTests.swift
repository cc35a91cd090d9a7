import PlainText
import TestSupport
import Testing

/// Characters of which the line editor in C and the text that is shown decide alike.
@Suite(.serialized)
struct TypedCharacterTests {
  /// Blocks that hold every character which is not seen, with what is around them, but for those
  /// that are keys, and the one with which the probe writes others.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x3FF, 0x600...0x6FF, 0x1800...0x181F, 0x2000...0x20FF, 0x3000...0x300F, 0xFE00...0xFFFD,
    0x1F9C0...0x1F9FF, 0xE0000...0xE01FF,
  ]

  private static let scalars = blocks.joined().filter { $0 != 0x7F && $0 != 0x5C }.compactMap(
    Unicode.Scalar.init
  )

  /// What of them PlainText lets pass, with separators of lines as the editor takes them.
  private static var expected: String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\u{2028}" || scalar == "\u{2029}" {
        text.append(" ")
      } else if !PlainText.isUnwelcome(scalar) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  @Test(arguments: ["xterm", "dumb"])
  func `what is never shown is not taken from the keys either`(kind: String) throws {
    var typed = String.UnicodeScalarView()
    typed.append(contentsOf: Self.scalars)
    let probe = try DrivenProbe("read", environment: ["TERM": kind])
    try probe.terminal.expect("1> ")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\u{1B}[200~\(String(typed))\u{1B}[201~\r")
    let answer = Array(try #require(try probe.results().last).unicodeScalars)
    let difference = answer.difference(from: Array("1 line \(Self.expected)".unicodeScalars))
    #expect(difference.isEmpty)
  }
}
