import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct PlainLineSourceTests {
  /// The outcomes of as many reads of these bytes from a pipe, as the probe's own output tells.
  private func read(_ bytes: [UInt8], steps: String...) throws -> [String] {
    let child = try ChildProcess(
      BuiltProduct.path("TerminalProbe"),
      arguments: ["plain"] + steps,
      environment: ["LANG": "C", "TERMINAL_PROBE_RESULTS": "/dev/stderr"],
      input: bytes
    )
    #expect(child.status == .code(0))
    #expect(!child.output.contains(0x1B))
    return child.errorText.split(separator: "\n").map(String.init)
  }

  @Test func `lines end with a line feed, with a return before it, or with the input`() throws {
    let results = try read(Array("one\ntwo\r\nthree".utf8), steps: "read=4")
    #expect(results == ["1 line one", "2 line two", "3 line three", "4 end of input"])
  }

  @Test func `bytes that are no UTF-8 are replaced and reported`() throws {
    let results = try read([0x61, 0xFF, 0x62, 0x0A, 0x63, 0x0A], steps: "read=2")
    #expect(results == ["1 line a\u{FFFD}b (unreadable bytes)", "2 line c"])
  }

  @Test func `a zero byte does not end a line`() throws {
    #expect(try read([0x61, 0, 0x62, 0x0A], steps: "read") == ["1 line a\u{0}b"])
  }

  @Test func `a line of more than a megabyte is cut between two characters`() throws {
    let long = [UInt8](repeating: 0x61, count: (1 << 20) - 1) + Array("é".utf8)
    let results = try read(long + [0x0A, 0x62, 0x0A], steps: "read=2")
    #expect(results.count == 2)
    #expect(results.first?.count == "1 line  (too long)".count + (1 << 20) - 1)
    #expect(results.first?.hasSuffix("a (too long)") == true)
    #expect(results.last == "2 line b")
  }

  @Test func `a timed wait takes nothing, an open-ended one an empty line only`() throws {
    let results = try read(
      Array("\nwords\n".utf8),
      steps: "wait=60000",
      "wait",
      "wait",
      "read",
      "wait"
    )
    #expect(
      results == [
        "1 wait elapsed", "2 wait entered", "3 wait entered", "4 line words",
        "5 wait endOfInput",
      ]
    )
  }

  @Test func `a dumb terminal is read plainly and without an escape`() throws {
    let probe = try DrivenProbe("read=3", environment: ["TERM": "dumb"])
    try probe.terminal.expect("1> ")
    try probe.terminal.send("hé\n")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("half\u{3}")
    try probe.terminal.expect("3> ")
    try probe.terminal.send("\u{4}")
    #expect(try probe.results() == ["1 line hé", "2 interrupted", "3 end of input"])
    #expect(!probe.terminal.transcript.contains(0x1B))
  }

  @Test func `hidden typing in a plain terminal is not shown`() throws {
    let probe = try DrivenProbe("plain", "hidden", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secret\n")
    #expect(try probe.results() == ["1 line secret"])
    #expect(!probe.terminal.text.contains("secret"))
    #expect(probe.terminal.isRestored)
  }

  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hung up")])
  func `a signal ends a plain read`(signal: Int32, result: String) throws {
    let probe = try DrivenProbe("plain", "read")
    try probe.terminal.expect("1> ")
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == ["1 " + result])
  }
}
