import Glibc
import TestSupport
import Testing

/// Deaths that nobody planned, wherever somebody is.
@Suite(.serialized)
struct CrashTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT, SIGALRM, SIGUSR1], Whereabouts.allCases)
  func `a crash leaves the terminal as it was found`(signal: Int32, whereabouts: Whereabouts) throws
  {
    let evening = try PrivateEvening()
    try whereabouts.reach(in: evening)
    evening.terminal.process.signal(signal)
    #expect(try evening.terminal.waitForExit() == .signal(signal))
    evening.conversation.expectRestored()
    let isAlone = whereabouts == .alone || whereabouts == .quietAlone
    if isAlone { #expect(!evening.screen.everything.contains("quokka")) }
    #expect(evening.screen.everything.contains("Say something to all."))
  }

  @Test(arguments: [SIGSEGV, SIGQUIT])
  func `a crash in a terminal without an alternate screen restores it, too`(signal: Int32) throws {
    let evening = try PrivateEvening(environment: ["TERM": "dumb"])
    try Whereabouts.alone.reach(in: evening)
    evening.terminal.process.signal(signal)
    #expect(try evening.terminal.waitForExit() == .signal(signal))
    evening.conversation.expectRestored()
    #expect(!evening.terminal.transcript.contains(0x1B))
  }

  @Test(arguments: Whereabouts.allCases)
  func `the key that quits leaves the terminal as it was found`(whereabouts: Whereabouts) throws {
    let evening = try PrivateEvening()
    try whereabouts.reach(in: evening)
    try evening.conversation.press("\u{1C}")
    #expect(try evening.terminal.waitForExit() == .signal(SIGQUIT))
    evening.conversation.expectRestored()
  }

  @Test func `a shell can be used after a crash in a turn alone`() throws {
    let evening = try PrivateEvening(isInShell: true)
    try Whereabouts.alone.reach(in: evening)
    try evening.conversation.press("\u{1C}")
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    evening.conversation.expectRestored()
    #expect(!evening.screen.everything.contains("quokka"))
    try evening.terminal.send("echo wo''mbat\n")
    try evening.expect("shell$ echo wo''mbat", "wombat", "shell$")
  }
}
