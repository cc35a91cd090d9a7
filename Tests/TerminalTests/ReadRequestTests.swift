import Terminal
import TestSupport
import Testing

@Suite(.serialized)
struct ReadRequestTests {
  @Test(arguments: ["xterm", "dumb"], [Int.max, Int.max / 1000 + 1, 1 << 40])
  func `more seconds than anybody lives are no harm`(kind: String, seconds: Int) throws {
    let probe = try DrivenProbe("idle=\(seconds)", "read", environment: ["TERM": kind])
    try probe.terminal.expect("1> ")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 line x"])
  }

  @Test(arguments: ["xterm", "dumb"], [0, -1, Int.min])
  func `no seconds are over at once`(kind: String, seconds: Int) throws {
    let probe = try DrivenProbe("idle=\(seconds)", "read", environment: ["TERM": kind])
    #expect(try probe.results() == ["1 idle"])
  }

  @Test(arguments: [(-1, "elapsed"), (Int.min, "elapsed"), (Int.max, "entered")])
  func `a wait of any length is possible`(milliseconds: Int, result: String) throws {
    let probe = try DrivenProbe("wait=\(milliseconds)")
    try probe.terminal.expect("[wait 1]")
    if result == "entered" {
      try probe.terminal.expectRawMode()
      try probe.terminal.send("\r")
    }
    #expect(try probe.results() == ["1 wait \(result)"])
  }

  @Test func `no description or dump of a result has the words`() {
    let result = ReadResult(.line("secret"))
    var dumped = ""
    dump(result, to: &dumped)
    for text in ["\(result)", "\(result.outcome)", String(reflecting: result), dumped] {
      #expect(!text.contains("secret"))
    }
  }
}
