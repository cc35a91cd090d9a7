import TestSupport
import Testing

/// The keys people know, in the encodings of the terminals they have.
@Suite(.serialized)
struct KeyTests {
  private static let beginning = "\u{1}"

  /// Types `one two`, a key as each terminal sends it after an Esc, and `X`, and has the script say
  /// what came of it.
  private func check(
    _ codes: KeyValuePairs<String, String>,
    before: String = "",
    becomes line: String
  ) throws {
    try EditingConversation.each(codes) { conversation, code in
      try conversation.press("one two\(before)\u{1B}\(code.value)X")
      try conversation.expect("Tell me something.", "> \(line)")
      try conversation.press("\r")
      try conversation.expectHeard(line)
    }
  }

  @Test func `left`() throws {
    try check(
      [
        "xterm": "[D", "application": "OD", "kitty": "[1;1D", "kitty's press": "[1;1:1D",
      ],
      becomes: "one twXo"
    )
  }

  @Test func `right`() throws {
    try check(
      ["xterm": "[C", "application": "OC", "kitty": "[1;1C"],
      before: Self.beginning,
      becomes: "oXne two"
    )
  }

  @Test func `home`() throws {
    try check(
      [
        "xterm": "[H", "application": "OH", "console": "[1~", "rxvt": "[7~", "kitty": "[1;1H",
      ],
      becomes: "Xone two"
    )
  }

  @Test func `end`() throws {
    try check(
      [
        "xterm": "[F", "application": "OF", "console": "[4~", "rxvt": "[8~", "kitty": "[1;1F",
      ],
      before: Self.beginning,
      becomes: "one twoX"
    )
  }

  @Test func `a word to the left`() throws {
    try check(
      [
        "xterm": "[1;5D", "rxvt": "Od", "old": "O5D", "alt": "[1;3D", "rxvt's alt": "\u{1B}[D",
        "kitty": "[1;5:1D", "emacs": "b",
      ],
      becomes: "one Xtwo"
    )
  }

  @Test func `a word to the right`() throws {
    try check(
      [
        "xterm": "[1;5C", "rxvt": "Oc", "old": "O5C", "alt": "[1;3C", "rxvt's alt": "\u{1B}[C",
        "kitty": "[1;5:1C", "emacs": "f",
      ],
      before: Self.beginning,
      becomes: "oneX two"
    )
  }

  @Test func `delete`() throws {
    try check(
      ["xterm": "[3~", "rxvt's shift": "[3$", "kitty": "[3;1~"],
      before: Self.beginning,
      becomes: "Xne two"
    )
  }

  @Test func `delete the next word`() throws {
    try check(
      ["xterm": "[3;5~", "rxvt": "[3^", "emacs": "d"],
      before: Self.beginning,
      becomes: "X two"
    )
  }

  @Test func `delete the word before`() throws {
    try check(["emacs": "\u{7F}", "kitty": "[127;3u", "xterm": "[27;5;127~"], becomes: "one X")
  }

  @Test func `a letter with Ctrl as a number`() throws {
    try check(["kitty": "[97;5u", "xterm": "[27;5;97~"], becomes: "Xone two")
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

  @Test func `what no one knows is ignored`() throws {
    try check(
      [
        "page up": "[5~", "insert": "[2~", "F1": "OP", "F5": "[15~", "console's F1": "[[A",
        "rxvt's F11": "[23^", "mouse press": "[<0;1;1M", "mouse release": "[<0;1;1m",
        "old mouse": "[M !!", "rxvt's mouse": "[32;1;1M", "focus": "[I", "no focus": "[O",
        "cursor report": "[24;80R", "colours": "]11;rgb:0/0/0\u{7}",
        "colours with a long end": "]11;rgb:0/0/0\u{1B}\\", "version": "P>|xterm\u{1B}\\",
        "kitty's shift": "[57441;1:3u", "nobody": "[1;2;3;4;5;6;7;8;9z",
        "mode": "[?2026;2$y", "mode of ANSI": "[20;2$y", "mode of kitty": "[?13u",
        "flags as of Esc": "[?27u", "attributes": "[?62;22c", "attributes of one": "[?6c",
        "more attributes": "[>41;354;0c", "cursor style": "[2 q", "soft reset": "[!p",
        "protection": "[1\"q", "locator": "[1;2;3;4;0&w", "rectangle": "[1;1;5;5$z",
        "theme": "[?997;1n", "size": "[8;24;80t", "status": "[0n",
      ],
      becomes: "one twoX"
    )
  }

  @Test(arguments: ["\u{1B}[?2026;2$y", "\u{1B}[20;2$y", "\u{1B}[?62;22c"])
  func `what a terminal reports may come in parts`(report: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("ab")
    for byte in report.map(String.init) {
      try conversation.press(byte)
      try conversation.typed.terminal.awaitTaken()
    }
    try conversation.press("c\r")
    try conversation.expectHeard("abc")
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
