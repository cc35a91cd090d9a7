import AftercareCLI
import CheckIn
import Terminal
import TestSupport
import Testing

/// Every way to leave, as the loop takes it.
struct LeavingTests {
  private typealias Deed = ScriptedLines.Deed

  private func talk(
    _ deeds: [ScriptedLines.Deed],
    policy: StylePolicy = .terminal,
    isTyped: Bool = true
  ) throws -> Evening {
    Evening(try Shipped.welcome.get(), ScriptedLines(deeds, isTyped: isTyped), policy: policy)
  }

  private func count(_ text: String, in evening: Evening) -> Int {
    evening.text.ranges(of: text).count
  }

  @Test func `one Ctrl-C says how to leave, the second leaves with 130`() throws {
    let once = try talk([.outcome(.interrupted), .line("yes, everyone")])
    #expect(count("Ctrl-C once more leaves. Nothing is kept.", in: once) == 1)
    #expect(once.text.contains("Who is here?"))
    let twice = try talk([.outcome(.interrupted), .outcome(.interrupted)])
    #expect(twice.status == .interrupted)
    #expect(twice.lines.discardsAtExit)
  }

  @Test func `whoever typed between two Ctrl-C did not mean to leave`() throws {
    let evening = try talk([
      .outcome(.interrupted), .words(.interrupted), .line("yes, everyone"),
    ])
    #expect(count("Ctrl-C once more leaves.", in: evening) == 2)
    #expect(evening.text.contains("Who is here?"))
  }

  @Test func `Ctrl-D on an empty line asks once`() throws {
    let once = try talk([.outcome(.endOfInput), .line("yes, everyone"), .outcome(.out)])
    #expect(count("Ctrl-D once more leaves. Nothing is kept.", in: once) == 1)
    #expect(once.text.contains("Who is here?"))
    let twice = try talk([.outcome(.endOfInput), .outcome(.endOfInput)])
    #expect(twice.status == .fine)
    #expect(twice.lines.discardsAtExit)
  }

  @Test(arguments: [ReadOutcome.interrupted, .endOfInput])
  func `an answer in between, or the other key, begins the warning anew`(key: ReadOutcome) throws {
    let other: ReadOutcome = key == .interrupted ? .endOfInput : .interrupted
    let evening = try talk([
      .outcome(key), .outcome(other), .outcome(key), .line("1"), .outcome(key), .outcome(key),
    ])
    #expect(evening.text.contains("Who is here?"))
    #expect(count("once more leaves.", in: evening) == 4)
    #expect(evening.status == (key == .interrupted ? .interrupted : .fine))
    #expect(evening.lines.requests.count == 6)
  }

  @Test func `leaving at once clears everything and says nothing`() throws {
    for deed in [Deed.outcome(.out), .line("/out")] {
      let evening = try talk([.line("yes, everyone"), deed])
      #expect(evening.status == .fine)
      #expect(evening.text.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
      #expect(evening.emulator.lines.isEmpty)
      #expect(evening.complaints.text.isEmpty)
      #expect(evening.lines.discardsAtExit)
    }
  }

  @Test(arguments: [StylePolicy.dumb, .piped])
  func `where no screen can be cleared, what was said at least leaves the window`(
    policy: StylePolicy
  ) throws {
    let evening = try talk([.line("yes, everyone"), .outcome(.out)], policy: policy)
    #expect(!evening.text.contains("\u{1B}"))
    #expect(evening.emulator.lines.isEmpty)
  }

  @Test func `a terminal that hangs up ends it without a word`() throws {
    let evening = try talk([.outcome(.hungUp)])
    #expect(evening.status == .refused)
    #expect(evening.emulator.lines.last == " 3  Not sure")
    #expect(evening.complaints.text.isEmpty)
  }

  @Test(arguments: [StylePolicy.terminal, .dumb])
  func `being asked to end is said`(policy: StylePolicy) throws {
    let evening = try talk([.outcome(.terminated)], policy: policy)
    #expect(evening.status == .refused)
    #expect(evening.text.hasSuffix("The computer ended this. Nothing was kept.\n"))
  }

  @Test func `an output that has gone ends it with its reason`() throws {
    let evening = Evening(
      try Shipped.welcome.get(),
      ScriptedLines([.line("yes, everyone")]),
      on: RecordedOutput(.pipe, failsAfter: 200)
    )
    #expect(evening.status == .refused)
    #expect(evening.complaints.text == "the output was closed\n")
  }
}
