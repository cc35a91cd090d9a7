import TestSupport
import Testing

/// The same keys in the encodings of different terminals.
@Suite(.serialized)
struct KeyEncodingTests {
  /// A key in one of its encodings.
  struct Encoding: Sendable, CustomTestStringConvertible {
    let terminal: String
    let keys: String
    var testDescription: String { "\(terminal) \(keys.debugDescription)" }

    static func of(_ codes: String...) -> [Encoding] {
      codes.map { code in
        let parts = code.split(separator: " ", maxSplits: 1).map(String.init)
        return Encoding(terminal: parts[0], keys: "\u{1B}" + parts[1])
      }
    }
  }

  /// Types `one two`, a key, and `X`.
  private func check(_ encoding: Encoding, before: String = "", becomes line: String) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one two" + before + encoding.keys + "X\r")
    #expect(try probe.results() == ["1 line " + line])
  }

  @Test(arguments: Encoding.of("xterm [D", "application OD", "kitty [1;1D"))
  func `left`(encoding: Encoding) throws { try check(encoding, becomes: "one twXo") }

  @Test(arguments: Encoding.of("xterm [C", "application OC"))
  func `right`(encoding: Encoding) throws {
    try check(encoding, before: "\u{1}", becomes: "oXne two")
  }

  @Test(arguments: Encoding.of("xterm [H", "application OH", "console [1~", "rxvt [7~"))
  func `home`(encoding: Encoding) throws { try check(encoding, becomes: "Xone two") }

  @Test(arguments: Encoding.of("xterm [F", "application OF", "console [4~", "rxvt [8~"))
  func `end`(encoding: Encoding) throws {
    try check(encoding, before: "\u{1}", becomes: "one twoX")
  }

  @Test func `home and end stay within a row of the text, and go on when pressed again`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("bc\u{1B}\ref\u{1B}[Hd\u{1B}[H\u{1B}[Ha\u{1B}[F\u{1B}[Fg\r")
    #expect(try probe.results() == ["1 line abc\\ndefg"])
  }

  @Test(
    arguments: Encoding.of(
      "xterm [1;5D",
      "xterm-alt [1;3D",
      "rxvt Od",
      "old O5D",
      "rxvt-alt \u{1B}[D",
      "emacs b"
    )
  )
  func `a word to the left`(encoding: Encoding) throws {
    try check(encoding, becomes: "one Xtwo")
  }

  @Test(arguments: Encoding.of("xterm [1;5C", "rxvt Oc", "old O5C", "rxvt-alt \u{1B}[C", "emacs f"))
  func `a word to the right`(encoding: Encoding) throws {
    try check(encoding, before: "\u{1}", becomes: "oneX two")
  }

  @Test(arguments: Encoding.of("xterm [3~", "rxvt-shift [3$"))
  func `delete`(encoding: Encoding) throws {
    try check(encoding, before: "\u{1}", becomes: "Xne two")
  }

  @Test(arguments: Encoding.of("xterm [3;5~", "rxvt [3^", "emacs d"))
  func `delete a word`(encoding: Encoding) throws {
    try check(encoding, before: "\u{1}", becomes: "X two")
  }

  @Test(arguments: Encoding.of("emacs \u{7F}", "emacs \u{8}", "kitty [127;3u", "xterm [27;5;127~"))
  func `delete the word before`(encoding: Encoding) throws {
    try check(encoding, becomes: "one X")
  }

  @Test func `Ctrl-L clears the screen and shows the turn again`() throws {
    let probe = try DrivenProbe("say=old", "show=Question?", "above", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("half\u{C}")
    try probe.terminal.awaitScreen("the turn alone") {
      $0.rows.prefix(2) == ["Question?", "1> half"]
    }
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line half"])
  }

  @Test(
    arguments: Encoding.of("alt \r", "kitty-shift [13;2u", "kitty-alt [13;3u", "xterm [27;2;13~")
  )
  func `a new line`(encoding: Encoding) throws { try check(encoding, becomes: "one two\\nX") }

  @Test(arguments: Encoding.of("kitty [97;5u", "xterm [27;5;97~"))
  func `a letter with Ctrl as a number`(encoding: Encoding) throws {
    try check(encoding, becomes: "Xone two")
  }

  @Test(arguments: Encoding.of("keypad Oq", "kitty [49u"))
  func `a digit of the keypad`(encoding: Encoding) throws {
    try check(encoding, becomes: "one two1X")
  }

  @Test(
    arguments: Encoding.of(
      "page-up [5~",
      "insert [2~",
      "function OP",
      "function [15~",
      "console [[A",
      "rxvt [23^",
      "mouse [<0;1;1M",
      "old-mouse [M !!",
      "focus [I",
      "report [24;80R",
      "colours ]11;rgb:0/0/0\u{7}",
      "colours ]11;rgb:0/0/0\u{1B}\\",
      "answer P>|xterm\u{1B}\\",
      "kitty [57441;1:3u",
      "nobody [1;2;3;4;5;6;7;8;9z"
    )
  )
  func `what no one knows is nothing`(encoding: Encoding) throws {
    try check(encoding, becomes: "one twoX")
  }

  @Test(arguments: ["\u{1B}[D", "\u{2}"])
  func `the cursor goes over what is seen as one character`(left: String) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a👩‍❤️‍👨🇩🇪👋🏽e\u{301}" + left + "1" + left + left + "2")
    try probe.terminal.send(left + left + "3" + left + left + "4\r")
    #expect(try probe.results() == ["1 line a4👩‍❤️‍👨3🇩🇪2👋🏽1e\u{301}"])
  }

  @Test func `backspace and delete take what is seen as one character`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a👩‍❤️‍👨🇩🇪🇫🇷👋🏽e\u{301}\u{7F}\u{7F}\u{8}b\u{1}\u{1B}[C\u{1B}[3~\r")
    #expect(try probe.results() == ["1 line a🇩🇪b"])
  }
}
