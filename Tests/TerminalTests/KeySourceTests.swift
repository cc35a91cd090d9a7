import Glibc
import TestSupport
import Testing

/// Keys from a real terminal, with the probe reading them.
@Suite(.serialized)
struct KeySourceTests {
  private func start(_ steps: String...) throws -> DrivenProbe {
    let probe = try DrivenProbe(steps: steps)
    try probe.terminal.expect("[keys]")
    return probe
  }

  @Test func `keys come at once, and nothing typed is shown`() throws {
    let probe = try start("keys")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("w")
    try probe.terminal.expect("[key(")
    try probe.terminal.send("\u{1B}[A\u{3}é")
    try probe.terminal.send("q")
    #expect(
      try probe.results() == [
        #"key(Terminal.Key.character("w"))"#, "key(Terminal.Key.up)", "key(Terminal.Key.interrupt)",
        #"key(Terminal.Key.character("é"))"#, #"key(Terminal.Key.character("q"))"#,
      ]
    )
    #expect(probe.terminal.isRestored)
    #expect(!probe.terminal.text.hasPrefix("w"))
  }

  @Test func `a lone Esc is a key, and half a sequence does not hang`() throws {
    let probe = try start("keys")
    try probe.terminal.send("\u{1B}")
    try probe.terminal.expect("[key(Terminal.Key.escape)]")
    try probe.terminal.send("\u{1B}[1;")
    try probe.terminal.awaitTaken()
    // Longer than it is waited for the rest.
    probe.terminal.listen(seconds: 1)
    try probe.terminal.send("q")
    #expect(
      try probe.results() == ["key(Terminal.Key.escape)", #"key(Terminal.Key.character("q"))"#]
    )
  }

  @Test func `a wait without a key ends in time`() throws {
    let probe = try start("keys=30")
    #expect(try probe.results() == ["elapsed"])
    #expect(probe.terminal.isRestored)
  }

  @Test func `another size of the window is noticed`() throws {
    let probe = try start("keys")
    probe.terminal.resize(columns: 40)
    try probe.terminal.expect("[resized]")
    try probe.terminal.send("q")
    #expect(try probe.results().first == "resized")
  }

  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hungUp")])
  func `a signal ends it and the terminal is restored`(signal: Int32, result: String) throws {
    let probe = try start("alternate", "keys")
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == [result])
    #expect(probe.terminal.isRestored)
    #expect(probe.terminal.text.hasSuffix("\u{1B}[?1049l"))
  }

  @Test func `an interrupt from elsewhere is the key`() throws {
    let probe = try start("keys")
    probe.terminal.process.signal(SIGINT)
    try probe.terminal.expect("[key(Terminal.Key.interrupt)]")
    try probe.terminal.send("q")
    #expect(try probe.results().count == 2)
  }

  @Test func `a closed window ends it`() throws {
    let probe = try start("keys")
    probe.terminal.close()
    // The signal may come after the end was read, when it is no longer the source's to take.
    #expect(try probe.results().last == "hungUp")
  }

  @Test(arguments: [SIGSEGV, SIGQUIT])
  func `a crash restores the terminal`(signal: Int32) throws {
    let probe = try start("alternate", "keys")
    try probe.terminal.expectRawMode()
    probe.terminal.process.signal(signal)
    #expect(try probe.terminal.waitForExit() == .signal(signal))
    #expect(probe.terminal.isRestored)
    #expect(probe.terminal.text.hasSuffix("\u{1B}[?1049l"))
  }

  @Test func `the quit key of the terminal works`() throws {
    let probe = try start("alternate", "keys")
    try probe.terminal.send("\u{1C}")
    #expect(try probe.terminal.waitForExit() == .signal(SIGQUIT))
    #expect(probe.terminal.isRestored)
  }

  @Test func `one leaves by Ctrl-Z and comes back`() throws {
    let probe = try DrivenProbe(inShellWith: "alternate keys")
    try probe.terminal.expect("[keys]")
    try probe.terminal.send("\u{1A}")
    try probe.terminal.expect("\u{1B}[?1049l")
    try probe.terminal.expect("shell$ ")
    #expect(probe.terminal.isRestored)
    try probe.terminal.send("fg\n")
    try probe.terminal.expect("\u{1B}[?1049h")
    try probe.terminal.expect("[returned]")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("q")
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("exit\n")
    #expect(try probe.results() == ["returned", #"key(Terminal.Key.character("q"))"#])
  }

  @Test func `after a stop nobody could see it reads on`() throws {
    let probe = try start("keys")
    probe.terminal.process.signal(SIGSTOP)
    probe.terminal.process.signal(SIGCONT)
    try probe.terminal.expect("[returned]")
    try probe.terminal.send("q")
    #expect(try probe.results().last == #"key(Terminal.Key.character("q"))"#)
  }
}
