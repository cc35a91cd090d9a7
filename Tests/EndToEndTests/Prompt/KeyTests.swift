import TestSupport
import Testing

/// The keys people know, in the encodings of the terminals they have.
@Suite(.serialized)
struct KeyTests {
  /// A terminal and what its key sends after an Esc.
  struct Encoding: Sendable, CustomTestStringConvertible {
    let terminal: String
    let keys: String
    var testDescription: String { "\(terminal) \(keys.debugDescription)" }

    static func of(_ codes: KeyValuePairs<String, String>) -> [Encoding] {
      codes.map { Encoding(terminal: $0.key, keys: "\u{1B}" + $0.value) }
    }
  }

  private static let beginning = "\u{1}"

  /// Types `one two`, a key, and `X`, and has the script say what came of it.
  private func check(_ encoding: Encoding, before: String = "", becomes line: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("one two" + before + encoding.keys + "X")
    try conversation.expect("Tell me something.", "> \(line)")
    try conversation.press("\r")
    try conversation.expectHeard(line)
  }

  @Test(
    arguments: Encoding.of([
      "xterm": "[D", "application": "OD", "kitty": "[1;1D", "kitty's press": "[1;1:1D",
    ])
  )
  func `left`(encoding: Encoding) throws { try check(encoding, becomes: "one twXo") }

  @Test(arguments: Encoding.of(["xterm": "[C", "application": "OC", "kitty": "[1;1C"]))
  func `right`(encoding: Encoding) throws {
    try check(encoding, before: Self.beginning, becomes: "oXne two")
  }

  @Test(
    arguments: Encoding.of([
      "xterm": "[H", "application": "OH", "console": "[1~", "rxvt": "[7~", "kitty": "[1;1H",
    ])
  )
  func `home`(encoding: Encoding) throws { try check(encoding, becomes: "Xone two") }

  @Test(
    arguments: Encoding.of([
      "xterm": "[F", "application": "OF", "console": "[4~", "rxvt": "[8~", "kitty": "[1;1F",
    ])
  )
  func `end`(encoding: Encoding) throws {
    try check(encoding, before: Self.beginning, becomes: "one twoX")
  }

  @Test(
    arguments: Encoding.of([
      "xterm": "[1;5D", "rxvt": "Od", "old": "O5D", "alt": "[1;3D", "rxvt's alt": "\u{1B}[D",
      "kitty": "[1;5:1D", "emacs": "b",
    ])
  )
  func `a word to the left`(encoding: Encoding) throws {
    try check(encoding, becomes: "one Xtwo")
  }

  @Test(
    arguments: Encoding.of([
      "xterm": "[1;5C", "rxvt": "Oc", "old": "O5C", "alt": "[1;3C", "rxvt's alt": "\u{1B}[C",
      "kitty": "[1;5:1C", "emacs": "f",
    ])
  )
  func `a word to the right`(encoding: Encoding) throws {
    try check(encoding, before: Self.beginning, becomes: "oneX two")
  }

  @Test(arguments: Encoding.of(["xterm": "[3~", "rxvt's shift": "[3$", "kitty": "[3;1~"]))
  func `delete`(encoding: Encoding) throws {
    try check(encoding, before: Self.beginning, becomes: "Xne two")
  }

  @Test(arguments: Encoding.of(["xterm": "[3;5~", "rxvt": "[3^", "emacs": "d"]))
  func `delete the next word`(encoding: Encoding) throws {
    try check(encoding, before: Self.beginning, becomes: "X two")
  }

  @Test(
    arguments: Encoding.of(["emacs": "\u{7F}", "kitty": "[127;3u", "xterm": "[27;5;127~"])
  )
  func `delete the word before`(encoding: Encoding) throws {
    try check(encoding, becomes: "one X")
  }

  @Test(arguments: Encoding.of(["kitty": "[97;5u", "xterm": "[27;5;97~"]))
  func `a letter with Ctrl as a number`(encoding: Encoding) throws {
    try check(encoding, becomes: "Xone two")
  }

  @Test(arguments: [
    ("xterm", "[A", "[B"), ("application", "OA", "OB"), ("kitty", "[1;1A", "[1;1B"),
  ])
  func `up and down go to older lines and back`(terminal: String, up: String, down: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("draft\u{1B}\(up)\u{1B}\(up)")
    try conversation.expect("Tell me something.", "> 1")
    try conversation.press("\u{1B}\(down)")
    try conversation.expect("Tell me something.", "> Ann")
    try conversation.press("\u{1B}\(down)!\r")
    try conversation.expectHeard("draft!")
  }

  @Test(
    arguments: Encoding.of([
      "page up": "[5~", "insert": "[2~", "F1": "OP", "F5": "[15~", "console's F1": "[[A",
      "rxvt's F11": "[23^", "mouse press": "[<0;1;1M", "mouse release": "[<0;1;1m",
      "old mouse": "[M !!", "rxvt's mouse": "[32;1;1M", "focus": "[I", "no focus": "[O",
      "cursor report": "[24;80R", "colours": "]11;rgb:0/0/0\u{7}",
      "colours with a long end": "]11;rgb:0/0/0\u{1B}\\", "version": "P>|xterm\u{1B}\\",
      "kitty's shift": "[57441;1:3u", "nobody": "[1;2;3;4;5;6;7;8;9z",
    ])
  )
  func `what no one knows is ignored`(encoding: Encoding) throws {
    try check(encoding, becomes: "one twoX")
  }

  @Test func `a mouse wheel that is turned for long types nothing`() throws {
    let conversation = try EditingConversation()
    let wheel = "\u{1B}[<64;10;5M\u{1B}[<65;10;5M"
    try conversation.press("one" + String(repeating: wheel, count: 200) + "two\r")
    try conversation.expectHeard("onetwo")
    #expect(conversation.typed.screen.unexpected == [])
  }

  @Test func `the cursor and deletion go by what is seen as one character`() throws {
    let conversation = try EditingConversation()
    try conversation.press("a👩‍❤️‍👨e\u{301}日\u{1B}[D\u{1B}[D\u{1B}[D1\u{1B}[3~\r")
    try conversation.expectHeard("a1e\u{301}日")
  }
}
