import CheckIn
import CheckInAuthoring
import Testing

/// The table of contacts, and what a script cannot do without.
struct SupportDirectoryTests {
  private static let header =
    "region\tkind\tlabel\tcontact\thow\thours\tnote\tsource\tchecked"

  private func table(_ rows: [String]) -> String {
    ([Self.header] + rows).joined(separator: "\n") + "\n"
  }

  private func row(_ region: String, _ kind: String) -> String {
    "\(region)\t\(kind)\tlabel\tcontact\tcall\t\t\tsource\t2026-01-01"
  }

  private var complete: [String] {
    SupportDirectory.kinds.map { row("*", $0) }
  }

  @Test func `a complete table is read`() throws {
    let directory = try SupportDirectory(table: table(complete + [row("IE", "talk")]))
    #expect(directory.knows("IE"))
    #expect(!directory.knows("ie"))
    #expect(!directory.knows("FR"))
  }

  @Test func `what is wrong is told with its line`() {
    let faults: [([String], Int, String)] = [
      (Array(complete.dropLast()), 1, "the region ‘*’ lacks the kind ‘support_change’"),
      (complete + ["IE\ttalk"], 8, "expected 9 columns, found 2"),
      (complete + [row("IE", "joy")], 8, "there is no kind ‘joy’"),
    ]
    for (rows, line, reason) in faults {
      let error = #expect(throws: SupportDirectory.ParseError.self) {
        try SupportDirectory(table: table(rows))
      }
      #expect(error?.line == line)
      #expect(error?.reason == reason)
    }
  }

  @Test func `a script without the shared nodes is refused`() {
    #expect(throws: ScriptBuilder.Problem.self) {
      try ScriptBuilder(own: [], shipped: []).build(entry: "Nowhere", opening: nil)
    }
    #expect(throws: ScriptBuilder.Problem.self) {
      try Shipped.script(entry: "Nowhere")
    }
  }

  @Test func `lines of the shared scripts are found by name`() throws {
    let script = try Shipped.welcome.get()
    let line = try #require(script.line("house_notice_interrupted"))
    #expect(line.speaker == "Bot")
    #expect(line.text.hasPrefix("Ctrl-C once more leaves."))
    #expect(script.line("no_such_line") == nil)
  }
}
