import Glibc
import TestSupport
import Testing

/// Where in a conversation somebody is when it ends.
enum Whereabouts: CaseIterable {
  case prompt
  case quiet
  case alone
  case quietAlone

  /// Goes there, and leaves half an answer on the line where there is one.
  func reach(in evening: PrivateEvening) throws {
    let isAlone = self == .alone || self == .quietAlone
    if isAlone {
      try evening.goAlone()
      try evening.say("quokka alone")
    }
    switch self {
    case .prompt, .alone:
      try evening.conversation.press("quokka half")
      try evening.conversation.awaitScreen("the draft") { screen in
        screen.lines.last?.hasSuffix("> quokka half") == true
      }
    case .quiet, .quietAlone:
      try evening.conversation.type("hush")
      try evening.conversation.awaitScreen("silence") { screen in
        screen.lines.contains("Quiet for a while.")
      }
      try evening.terminal.expectRawMode()
    }
  }
}

/// Signals that come from outside, wherever somebody is.
@Suite(.serialized)
struct SignalTests {
  @Test(arguments: Whereabouts.allCases, ["xterm", "dumb"])
  func `the computer ends it with a word, and the terminal is as it was`(
    whereabouts: Whereabouts,
    kind: String
  ) throws {
    let evening = try PrivateEvening(environment: ["TERM": kind])
    try whereabouts.reach(in: evening)
    evening.terminal.process.signal(SIGTERM)
    #expect(try evening.terminal.waitForExit() == .code(2))
    evening.conversation.expectRestored()
    #expect(evening.screen.lines.last == "The computer ended this. Nothing was kept.")
  }

  @Test(arguments: Whereabouts.allCases, ["xterm", "dumb"])
  func `a terminal that hangs up ends it without a word, and is as it was`(
    whereabouts: Whereabouts,
    kind: String
  ) throws {
    let evening = try PrivateEvening(environment: ["TERM": kind])
    try whereabouts.reach(in: evening)
    evening.terminal.process.signal(SIGHUP)
    #expect(try evening.terminal.waitForExit() == .code(2))
    evening.conversation.expectRestored()
    #expect(!evening.screen.everything.contains("ended this"))
  }

  @Test(arguments: Whereabouts.allCases, ["xterm", "dumb"])
  func `an interrupt from outside is a Ctrl-C, and the second one leaves with 130`(
    whereabouts: Whereabouts,
    kind: String
  ) throws {
    let evening = try PrivateEvening(environment: ["TERM": kind])
    try whereabouts.reach(in: evening)
    evening.terminal.process.signal(SIGINT)
    try evening.conversation.awaitScreen("how to leave") { screen in
      screen.lines.contains("Ctrl-C once more leaves. Nothing is kept.")
    }
    try evening.terminal.expectRawMode()
    evening.terminal.process.signal(SIGINT)
    #expect(try evening.terminal.waitForExit() == .code(130))
    evening.conversation.expectRestored()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a turn alone that is ended leaves none of its words behind`(signal: Int32) throws {
    let evening = try PrivateEvening()
    try Whereabouts.alone.reach(in: evening)
    evening.terminal.process.signal(signal)
    #expect(try evening.terminal.waitForExit() == .code(2))
    #expect(!evening.screen.everything.contains("quokka"))
    #expect(evening.screen.everything.contains("Say something to all."))
  }

  @Test func `the line is gone after an interrupt, and the next answer is an ordinary one`() throws
  {
    let evening = try PrivateEvening()
    try Whereabouts.prompt.reach(in: evening)
    evening.terminal.process.signal(SIGINT)
    try evening.expect("Ctrl-C once more leaves. Nothing is kept.", ">")
    try evening.conversation.type("\u{1F}\u{19}wombat")
    try evening.hear("wombat")
  }

  @Test(arguments: Whereabouts.allCases, ["xterm", "dumb"])
  func `a closed window ends it, wherever somebody is`(
    whereabouts: Whereabouts,
    kind: String
  ) throws {
    let evening = try PrivateEvening(environment: ["TERM": kind])
    try whereabouts.reach(in: evening)
    evening.terminal.close()
    let status = try evening.terminal.waitForExit()
    #expect(status == .code(2) || status == .signal(SIGHUP))
  }

  @Test func `a closed window leaves no process behind, not even one that is put aside`() throws {
    let evening = try PrivateEvening(isInShell: true)
    try Whereabouts.alone.reach(in: evening)
    try evening.conversation.press("\u{1A}")
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    evening.terminal.close()
    // The shell and all that it started have to end before this does.
    _ = try evening.terminal.waitForExit()
  }
}
