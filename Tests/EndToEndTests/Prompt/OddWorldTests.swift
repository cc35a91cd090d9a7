import Foundation
import TestSupport
import Testing

/// Terminals, files and lines that are not as they should be.
@Suite(.serialized)
struct OddWorldTests {
  /// A conversation in which these were typed with a pause after each, in seconds.
  ///
  /// Where a busy machine made a pause longer than `limit`, which would be another test, it is done
  /// once more.
  private func slowly(
    _ pieces: [String],
    pause: Double,
    atMost limit: Double
  ) throws -> EditingConversation {
    for _ in 0..<20 {
      let conversation = try EditingConversation()
      var longest = Duration.zero
      for piece in pieces {
        let start = ContinuousClock.now
        try conversation.press(piece)
        conversation.typed.terminal.listen(seconds: pause)
        longest = max(longest, ContinuousClock.now - start)
      }
      if longest < .seconds(limit) { return conversation }
    }
    throw ProcessError.late(waitingFor: "a machine with time", transcript: "")
  }

  @Test func `a key whose bytes come slowly is still that key`() throws {
    // Longer than the rest of a sequence takes on most lines, and shorter than it may take.
    let conversation = try slowly(["ac\u{1B}", "[", "D"], pause: 0.15, atMost: 0.4)
    try conversation.press("b\r")
    try conversation.expectHeard("abc")
  }

  @Test func `marks of a paste that come slowly are still marks`() throws {
    let bytes = "\u{1B}[200~one\rtwo\u{1B}[201~".map { String($0) }
    let conversation = try slowly(bytes, pause: 0.02, atMost: 0.4)
    try conversation.expect("Tell me something.", "> one", "two")
    try conversation.press("\r")
    try conversation.expectHeard("one", "two")
  }

  @Test func `st's Delete deletes`() throws {
    let conversation = try EditingConversation()
    try conversation.press("abx\u{1B}[D\u{1B}[P\r")
    try conversation.expectHeard("ab")
  }

  @Test(arguments: ["/dev/zero", "/dev/tty", "/nonexistent", "/tmp"])
  func `settings of libedit that are no file hold nothing up`(path: String) throws {
    let conversation = try EditingConversation(environment: ["EDITRC": path])
    try conversation.press("words\r")
    try conversation.expectHeard("words")
  }

  @Test(arguments: ["xterm-ghostty", "\u{1B}]0;title\u{7}", "../../etc/passwd"])
  func `a terminal that nobody has heard of is one like the others`(kind: String) throws {
    let conversation = try EditingConversation(environment: ["TERM": kind])
    try conversation.press("wods\u{1B}[D\u{1B}[Dr\r")
    try conversation.expectHeard("words")
    #expect(!conversation.typed.plainText.contains("terminal type"))
    #expect(conversation.typed.screen.unexpected.isEmpty)
  }

  @Test func `an input that is closed is one that has ended`() throws {
    let run = try ChildProcess(
      "/bin/sh",
      arguments: ["-c", "exec \"$0\" chat --seed 5 <&-", AftercareProgram.path],
      environment: AftercareProgram.environment(),
      input: []
    )
    #expect(run.status == .code(2))
    #expect(run.errorText.contains("The input ended before the talk did."))
  }

  @Test func `an answer of three megabytes is cut, and the talk goes on`() throws {
    let script = try OwnScript.listening()
    let long = String(repeating: "word ", count: 600_000)
    let run = try AftercareProgram.pipe(
      "yes\n1\nAnn\n\(long)\nshort\nfinished\n3\n4\n1\n\n",
      arguments: ["chat", script.path, "--seed", "5"]
    )
    #expect(run.status == .code(0))
    let text = run.outputText
    #expect(text.contains("That was very long, so I took the first part."))
    #expect(text.contains("Heard (short).") && text.contains("Go gently."))
  }

  @Test(arguments: ["--help", "manual", "completions bash"])
  func `a page that finds no room is an error`(page: String) throws {
    let run = try ChildProcess(
      "/bin/sh",
      arguments: ["-c", "exec \"$0\" \(page) >/dev/full", AftercareProgram.path],
      environment: AftercareProgram.environment(),
      input: []
    )
    #expect(run.status == .code(2))
    #expect(!run.errorText.isEmpty)
  }

  @Test func `a journal that may not grow is a failed write and no death`() throws {
    let journal = try OwnJournal()
    let script = try OwnScript.listening()
    let command = "ulimit -f 60; exec \"$0\" chat --seed 5 \"$1\""
    let run = try ChildProcess(
      "/bin/bash",
      arguments: ["-c", command, AftercareProgram.path, script.path],
      environment: AftercareProgram.environment(["AFTERCARE_HOME": journal.folder]),
      input: Array("yes\n3\n1\nAnn\nwords\n/out\n".utf8)
    )
    #expect(run.status == .code(0))
    #expect(run.outputText.contains("That could not be written down."))
  }

  @Test(arguments: [[], ["--plain"]])
  func `keys that come in hundreds are all taken`(arguments: [String]) throws {
    let conversation = try TypedConversation(arguments: arguments)
    try conversation.expect("legally adult?")
    try conversation.press(String(repeating: "\u{7F}", count: 400))
    try conversation.press(String(repeating: "a\u{7F}", count: 400) + "yes\r")
    try conversation.expect("Who is here?")
  }

  @Test func `a paste that is too long says so, and leaves room for what is typed behind it`()
    throws
  {
    let conversation = try EditingConversation()
    let paste = String(repeating: "some words\r", count: 40_000)
    try conversation.press("\u{1B}[200~\(paste)\u{1B}[201~ and my own")
    try conversation.typed.awaitScreen("the sign", within: 30) { screen in
      screen.lines.last?.hasSuffix(" pasted, the rest left out] and my own") == true
    }
    try conversation.press("\r")
    try conversation.typed.terminal.expect("and my own).", within: 30)
  }

  @Test func `lines of a paste that come slowly and unmarked are one answer`() throws {
    let conversation = try slowly(["one\r", "two\r", "three"], pause: 0.01, atMost: 0.03)
    try conversation.expect("Tell me something.", "> one", "two", "three")
    try conversation.press("\r")
    try conversation.expectHeard("one", "two", "three")
  }

  @Test(arguments: [[], ["chat"], ["journal"], ["author"]], [20, 26])
  func `help fits a narrow window`(command: [String], columns: Int) throws {
    let conversation = try TypedConversation(arguments: command + ["--help"], columns: columns)
    #expect(try conversation.terminal.waitForExit() == .code(0))
    #expect(conversation.plainText.contains("USAGE: aftercare"))
  }
}
