import TestSupport
import Testing

@Suite(.serialized)
struct PipedLineSourceTests {
  /// The outcomes of as many reads of these bytes from a pipe, as the probe's own output tells.
  private func read(_ bytes: [UInt8], steps: String...) throws -> [String] {
    let child = try ChildProcess(
      BuiltProduct.path("TerminalProbe"),
      arguments: steps,
      environment: ["LANG": "C", "TERMINAL_PROBE_RESULTS": "/dev/stderr"],
      input: bytes
    )
    #expect(child.status == .code(0))
    #expect(!child.output.contains(0x1B))
    return child.errorText.split(separator: "\n").map(String.init)
  }

  private static let limit = 1 << 17

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

  @Test func `a mark of the byte order is no part of the first line`() throws {
    #expect(try read([0xEF, 0xBB, 0xBF, 0x61, 0x0A], steps: "read") == ["1 line a"])
  }

  @Test func `a line as long as an answer may be is whole`() throws {
    let line = String(repeating: "a", count: Self.limit)
    #expect(
      try read(Array("\(line)\r\nb\n".utf8), steps: "read=2") == ["1 line \(line)", "2 line b"]
    )
  }

  @Test(arguments: [(limit - 1, "é", limit - 1), (limit - 2, "éa", limit - 1), (limit, "a", limit)])
  func `a line of more is cut between two characters`(
    count: Int,
    end: String,
    kept: Int
  ) throws {
    let line = String(repeating: "a", count: count) + end
    let results = try read(Array("\(line)\nb\n".utf8), steps: "read=2")
    #expect(results == ["1 line \(line.prefix(kept)) (too long)", "2 line b"])
  }

  @Test func `the rest of an over-long line is dropped as it comes, and the next line is whole`()
    throws
  {
    let long = [UInt8](repeating: 0x61, count: 384 * Self.limit)
    let results = try read(long + Array("\nnext\n".utf8), steps: "read=2", "peak")
    try #require(results.count == 3)
    let kept = String(repeating: "a", count: Self.limit)
    #expect(results[..<2] == ["1 line \(kept) (too long)", "2 line next"])
    let peak = try #require(results[2].split(separator: " ").last.flatMap { Int($0) })
    #expect(peak < 40 * 1024)
  }

  @Test func `an over-long line without an end is the last`() throws {
    let long = [UInt8](repeating: 0x61, count: 3 * Self.limit)
    let kept = String(repeating: "a", count: Self.limit)
    #expect(try read(long, steps: "read=2") == ["1 line \(kept) (too long)", "2 end of input"])
  }

  @Test func `a quiet moment takes nothing and no time`() throws {
    let results = try read(Array("\nwords\n".utf8), steps: "wait=60000", "read=2")
    #expect(results == ["1 wait elapsed", "2 line ", "3 line words"])
  }

  @Test func `what is in a pipe is not typed ahead`() throws {
    let results = try read(Array("one\ntwo\n".utf8), steps: "read", "flush", "read")
    #expect(results == ["1 line one", "2 line two"])
  }
}
