import Terminal
import TestSupport
import Testing

/// Which keys are made of which bytes.
struct KeyDecoderTests {
  /// The keys of bytes that come one at a time, and then no more.
  private func keys(_ bytes: [UInt8], inParts: Bool = true) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    if !inParts { decoder.append(bytes) }
    for byte in inParts ? bytes : [] {
      decoder.append([byte])
      while let key = decoder.next() { keys.append(key) }
    }
    while let key = decoder.next(isSettled: true) { keys.append(key) }
    #expect(!decoder.isPending)
    return keys
  }

  private static let esc = "\u{1B}"

  private static let known: [(String, Key)] = [
    ("\(esc)[A", .up), ("\(esc)OA", .up), ("\(esc)[1;5A", .up), ("\(esc)O5A", .up),
    ("\(esc)[B", .down), ("\(esc)OB", .down), ("\(esc)[C", .right), ("\(esc)OC", .right),
    ("\(esc)[D", .left), ("\(esc)OD", .left),
    ("\(esc)[H", .home), ("\(esc)OH", .home), ("\(esc)[1~", .home), ("\(esc)[7~", .home),
    ("\(esc)[F", .end), ("\(esc)OF", .end), ("\(esc)[4~", .end), ("\(esc)[8~", .end),
    ("\(esc)[5~", .pageUp), ("\(esc)[6~", .pageDown), ("\(esc)[5;2~", .pageUp),
    ("\(esc)[3~", .delete), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\r", .enter), ("\n", .enter), ("\(esc)OM", .enter), ("\(esc)[13u", .enter),
    ("\t", .tab), (esc, .escape), ("\(esc)[27u", .escape), ("\(esc)[27;1u", .escape),
    ("\u{3}", .interrupt), ("\(esc)[99;5u", .interrupt), ("\(esc)[27;5;99~", .interrupt),
    ("\u{4}", .endOfInput), ("\u{15}", .control("u")), ("\u{1A}", .control("z")),
    ("\u{1C}", .control("\\")), ("\u{0}", .control(" ")),
    ("a", .character("a")), (" ", .character(" ")), ("]", .character("]")),
    ("é", .character("é")), ("語", .character("語")), ("💗", .character("💗")),
    ("\(esc)[233u", .character("é")), ("\(esc)[97;2u", .character("a")),
    ("\(esc)[97:65;2:1u", .character("a")),
    // A function key, a mouse's reports, Alt, the edge of a paste, an answer of the terminal.
    ("\(esc)[15~", .other), ("\(esc)OP", .other), ("\(esc)[[A", .other), ("\(esc)[M !!", .other),
    ("\(esc)[<0;12;3M", .other), ("\(esc)x", .other), ("\(esc)[200~", .other),
    ("\(esc)]11;rgb:0/0/0\u{7}", .other), ("\(esc)P1$r0m\(esc)\\", .other),
    // The keypad, by kitty's numbers.
    ("\(esc)[57399u", .character("0")), ("\(esc)[57408;129u", .character("9")),
    ("\(esc)[57414u", .enter), ("\(esc)[57417u", .left), ("\(esc)[57426u", .delete),
    // A key that is let go, and one that is held down.
    ("\(esc)[97;1:3u", .other), ("\(esc)[13;1:3u", .other), ("\(esc)[1;1:3A", .other),
    ("\(esc)[97;1:2u", .character("a")),
    // Keys of rxvt with Shift.
    ("\(esc)[3$", .delete), ("\(esc)[7$", .home),
    // Caps Lock and Num Lock.
    ("\(esc)[27;129u", .escape), ("\(esc)[13;65u", .enter), ("\(esc)[99;133u", .interrupt),
    ("\(esc)[27;69;99~", .interrupt), ("\(esc)[97;193u", .character("a")),
    // What a terminal reports of itself.
    ("\(esc)[?13u", .other), ("\(esc)[?27u", .other), ("\(esc)[?62;22c", .other),
    ("\(esc)[?2026;2$y", .other), ("\(esc)[20;2$y", .other), ("\(esc)[2 q", .other),
    ("\(esc)[1\"A", .other),
  ]

  @Test(arguments: known)
  func `a key is the same in every encoding, however its bytes come`(text: String, key: Key) {
    #expect(keys(Array(text.utf8)) == [key])
    #expect(keys(Array(text.utf8), inParts: false) == [key])
  }

  @Test(arguments: known)
  func `a key does not touch the one after it`(text: String, key: Key) {
    guard key != .escape || text.utf8.count > 1 else { return }
    #expect(keys(Array((text + "q").utf8), inParts: false) == [key, .character("q")])
  }

  @Test(arguments: known)
  func `the beginning of a sequence waits, and is dropped when nothing follows`(
    text: String,
    key: Key
  ) {
    let bytes = Array(text.utf8)
    for count in 1..<bytes.count where bytes[0] == 0x1B || bytes[0] >= 0x80 {
      var decoder = KeyDecoder()
      decoder.append(bytes.prefix(count))
      #expect(decoder.next() == nil)
      #expect(decoder.isPending)
      let isLoneEscape = count == 1 && bytes[0] == 0x1B
      #expect(decoder.next(isSettled: true) == (isLoneEscape ? .escape : nil))
      #expect(!decoder.isPending)
    }
  }

  @Test func `two presses of Esc are two keys`() {
    #expect(keys([0x1B, 0x1B], inParts: false) == [.escape, .escape])
    #expect(keys([0x1B, 0x1B, 0x5B, 0x41], inParts: false) == [.escape, .up])
  }

  @Test(arguments: [
    [0xFF], [0x80], [0xC0, 0x80], [0xC3, 0x28 as UInt8], [0xE2, 0x28], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B],
  ])
  func `bytes that are no text are no keys`(bytes: [UInt8]) {
    let tail = bytes.last == 0x28 ? [Key.character("(")] : []
    #expect(keys(bytes) == tail)
    #expect(keys(bytes + [0x71], inParts: false) == tail + [.character("q")])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any bytes come to an end, in parts or at once`(seed: UInt64) {
    var numbers = DeterminedNumbers(seed: seed)
    let likely = Array("\u{1B}\u{1B}[[OOM;159~u]P\\Aq\u{7}é".utf8)
    let bytes: [UInt8] = (0..<60).map { _ in
      numbers.number(below: 4) == 0
        ? UInt8(numbers.number(below: 256)) : numbers.element(of: likely)
    }
    #expect(keys(bytes) == keys(bytes, inParts: false))
  }

  @Test func `an endless answer of the terminal is given up`() {
    var decoder = KeyDecoder()
    decoder.append(Array("\u{1B}]".utf8) + [UInt8](repeating: 0x61, count: 5000))
    #expect(decoder.next() == nil)
    decoder.append(Array("q".utf8))
    #expect(decoder.next() == .character("q"))
  }
}
