import TestSupport
import Testing

/// Whatever is pressed, the editor lives, and what is typed next arrives.
@Suite(.serialized)
struct RandomKeysTests {
  /// Bytes as keys send them, in pieces that need not fit together.
  private static func bytes(seed: Int) -> [[UInt8]] {
    var numbers = DeterminedNumbers(seed: seed)
    let pieces: [[UInt8]] = [
      [0x1B], Array("[".utf8), Array("O".utf8), Array("3~".utf8), Array("1;5".utf8), [0x7F], [0x08],
      Array("\r".utf8), Array("\n".utf8), Array("a".utf8), Array("word ".utf8), Array("日".utf8),
      [0xE6], [0x97], Array("👩‍❤️‍👨".utf8), Array("\u{301}".utf8), Array("\u{1B}[200~".utf8),
      Array("\u{1B}[201~".utf8), Array("\u{1B}[A".utf8), Array("\u{1B}[D".utf8), [0x12], [0x07],
      [0x09], [0x11], [0x17], [0x15], [0x19], [0x1F], [0x14], [0x00], [0xFF],
      Array("\u{1B}\r".utf8),
      [UInt8](repeating: 0x7F, count: 200), [UInt8](repeating: 0x61, count: 150),
    ]
    return (0..<60).map { _ in
      (0...numbers.number(below: 8)).flatMap { _ in numbers.element(of: pieces) }
    }
  }

  @Test(arguments: ["shared", "private", "hidden", "vi", "plain"], 1...6)
  func `no keys hold it up`(kind: String, seed: Int) throws {
    var environment: [String: String] = [:]
    if kind == "plain" { environment["ACCESSIBLE"] = "1" }
    if kind == "vi" { environment["TERMINAL_PROBE_KEYS"] = "vi" }
    let isStep = ["shared", "private", "hidden"].contains(kind)
    let probe = try DrivenProbe(
      steps: (isStep ? [kind] : []) + ["read=100000"],
      environment: environment,
      columns: 31,
      rows: 9
    )
    try probe.terminal.expect("1> ")
    for bytes in Self.bytes(seed: seed) {
      try probe.terminal.send(bytes: bytes)
      probe.terminal.listen(seconds: 0.002)
    }
    // An end of any paste, of a search, and of whatever an Esc began; then a line.
    try probe.terminal.send("\u{1B}[201~\u{7}")
    let reads = { probe.terminal.text.split(separator: "[done ").count }
    let before = reads()
    try probe.terminal.awaitScreen("a read that ends") { _ in
      try? probe.terminal.send("\r")
      probe.terminal.listen(seconds: 0.05)
      return reads() > before + 1
    }
    // What is typed between two reads is shown by the system, which sorts out no half characters.
    #expect(probe.screen.unexpected.allSatisfy { $0.hasPrefix("byte ") })
  }
}
