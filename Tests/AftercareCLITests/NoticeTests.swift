import AftercareCLI
import CheckIn
import Terminal
import TestSupport
import Testing

/// What the program says beside the conversation, and to whom.
struct NoticeTests {
  private static let fileNotice =
    "My words go into a file now, so this screen stays empty. Ctrl-C twice leaves.\n"

  private func talk(into kind: OutputKind, isTyped: Bool = true) throws -> Evening {
    let deeds: [ScriptedLines.Deed] = [.line("yes"), .line("2"), .outcome(.out)]
    let lines = ScriptedLines(deeds, isTyped: isTyped)
    return Evening(try Shipped.welcome.get(), lines, on: RecordedOutput(kind), policy: .piped)
  }

  @Test func `whoever talks into a file is told so once, beside it`() throws {
    let evening = try talk(into: .file)
    #expect(evening.complaints.text == Self.fileNotice)
    #expect(evening.text.contains("legally adult?"))
    #expect(!evening.text.contains(Self.fileNotice))
  }

  @Test(arguments: [OutputKind.terminal, .pipe])
  func `whoever sees the conversation is told nothing of a file`(kind: OutputKind) throws {
    #expect(try talk(into: kind).complaints.text.isEmpty)
  }

  @Test func `nobody is told of a file where answers come from one`() throws {
    #expect(try talk(into: .file, isTyped: false).complaints.text.isEmpty)
  }

  @Test func `a terminal whose output goes elsewhere is told that its screen stays`() throws {
    let deeds: [ScriptedLines.Deed] = [
      .line("1"), .line("two of us"), .line("Ann"), .line("Bo"), .line("private"), .line("/out"),
    ]
    let script = try Shipped.welcome.get()
    let evening = Evening(
      script,
      ScriptedLines(deeds),
      on: RecordedOutput(.pipe),
      policy: .piped
    )
    #expect(evening.text.contains("This screen cannot be cleared."))
    #expect(evening.text.contains("Your typing is hidden from here on."))
    #expect(!evening.text.contains("The screen is clear"))
    #expect(evening.lines.requests.last?.hidden == true)
  }

  @Test func `a script that goes in circles ends with a reason`() throws {
    let script = try Shipped.script(
      "title: Evening\n---\n<<jump Evening>>\n===\n",
      entry: "Evening",
      opening: "House_Setup"
    )
    let evening = Evening(script, answers: ["yes, everyone", "1", "Sam", ""])
    #expect(evening.status == .failed)
    #expect(evening.complaints.text.contains("goes in circles"))
    #expect(evening.text.contains("Go gently."))
  }
}
