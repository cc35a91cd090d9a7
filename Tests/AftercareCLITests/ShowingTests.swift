import AftercareCLI
import CheckIn
import Terminal
import TestSupport
import Testing

/// What stands on the screen, and what is handed to the line source for it.
struct ShowingTests {
  @Test(arguments: [20, 40, 132])
  func `text fits the window`(columns: Int) throws {
    let evening = Evening(
      try Shipped.welcome.get(),
      ScriptedLines([.line("1"), .line("2"), .line("Jo"), .line("Mina"), .line("1")]),
      on: RecordedOutput(columns: columns),
      policy: .dumb
    )
    #expect(evening.text.contains("Unsure, ask me"))
    let widest = evening.text.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= columns)
  }

  @Test func `a dumb terminal gets no escape sequence`() throws {
    let evening = Evening(
      try Shipped.welcome.get(),
      ScriptedLines([.line("1"), .line("2"), .line("Jo"), .line("Mina"), .line("private")]),
      policy: .dumb
    )
    #expect(!evening.text.contains("\u{1B}"))
    #expect(evening.lines.requests.allSatisfy { !$0.prompt.contains("\u{1B}") })
  }

  @Test func `the way out is told at the first prompt of a screen only`() throws {
    let evening = Evening(
      try Shipped.welcome.get(),
      ScriptedLines([.line("1"), .line("2"), .line("Jo")]),
      policy: .terminal
    )
    let hints = evening.lines.requests.map { !$0.hint.isEmpty }
    #expect(hints == [true, false, false, false, false])
  }

  @Test func `a couple checks in and ends well`() throws {
    let answers = try Repository.answers("couple")
    let evening = Evening(try Shipped.welcome.get(), answers: answers)
    #expect(evening.status == .fine)
    #expect(evening.complaints.text.isEmpty)
    for line in [
      "Only you here for now, Jo.", "Only you here for now, Mina.", "A pick of what was shared.",
      "Still here.", "Each of you, do you feel looked after?", "Go gently.",
    ] {
      #expect(evening.text.contains(line))
    }
    #expect(!evening.text.contains("\u{1B}"), "a pipe gets no escape sequences")
    #expect(!evening.text.contains("get that right"), "every answer was understood")
  }

  @Test func `what is typed in a private turn leaves nothing to be recalled`() throws {
    let answers = try Repository.answers("couple")
    let lines = ScriptedLines(answers.map { .line($0) })
    let evening = Evening(try Shipped.welcome.get(), lines, policy: .terminal)
    #expect(evening.status == .fine)
    let requests = evening.lines.requests
    let names = ["Jo", "Mina"]
    for request in requests where names.contains(where: { request.prompt.contains("\($0)") }) {
      #expect(request.privacy == .privateTurn)
      #expect(request.idleSeconds == 180)
    }
    #expect(requests.contains { $0.privacy == .privateTurn })
    #expect(evening.lines.discardings >= 3, "nothing typed ahead crosses a hand-over")
    #expect(evening.lines.forgettings >= 6)
  }
}
