import CheckIn
import CheckInAuthoring
import TestSupport
import Testing

/// The table of contacts, and what a script cannot do without.
struct SupportDirectoryTests {
  private static let header =
    "region\tkind\tlabel\tcontact\thow\thours\tnote\tsource\tchecked"

  private func table(_ rows: [String]) -> String {
    ([Self.header] + rows).joined(separator: "\n") + "\n"
  }

  private func row(_ region: String, _ kind: String, checked: String = "2026-01-01") -> String {
    "\(region)\t\(kind)\tlabel\tcontact\tcall\t\t\tsource\t\(checked)"
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
      (
        complete + [row("IE", "talk", checked: "1/2/26")], 8,
        "‘1/2/26’ is no day such as 2026-11-24"
      ),
    ]
    for (rows, line, reason) in faults {
      let error = #expect(throws: SupportDirectory.ParseError.self) {
        try SupportDirectory(table: table(rows))
      }
      #expect(error?.line == line)
      #expect(error?.reason == reason)
    }
  }

  private static let note = "Please check this number is current."

  /// What help says in a region on a day.
  private func help(_ region: String, on day: String) throws -> [String] {
    let today = try #require(CalendarDate(day))
    var play = Play(try Shipped.welcome.get(), region: region, today: today)
    play.type("help")
    return play.said
  }

  @Test func `a number that nobody has checked for two years is shown with a note`() throws {
    // Checked on 2023-09-14 and 2022-07-16.
    #expect(try help("US", on: "2024-07-16").dropFirst().first != Self.note)
    let emergencyAged = try help("US", on: "2024-07-17")
    #expect(emergencyAged.firstIndex(of: Self.note) == 2)
    let bothAged = try help("US", on: "2025-09-15")
    #expect(bothAged.firstIndex(of: Self.note) == 1)
    #expect(bothAged.count { $0 == Self.note } == 1)
  }

  @Test func `what holds everywhere needs no note, nor does a day that is not known`() throws {
    #expect(try !help("*", on: "2099-01-01").contains(Self.note))
    var play = Play(try Shipped.welcome.get(), region: "US")
    play.type("help")
    #expect(!play.said.contains(Self.note))
  }

  @Test(arguments: ["2026-1-01", "2026-13-01", "2026-00-10", "2026-01-32", "", "+026-01-01", "x"])
  func `what is no day is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `a script without the shared nodes is refused`() {
    #expect(throws: CheckInScripts.Problem.self) {
      try CheckInScripts([], in: House([])).script(from: "Nowhere", behind: nil)
    }
    #expect(throws: CheckInScripts.Problem.self) {
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
