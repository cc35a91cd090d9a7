import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct HostDetourTests {
  private static let text =
    nodeText("one\n<<wave>>\n-> a\n    in a\n-> b\nlast")
    + "title: Side\n---\nside\n===\ntitle: Ask\n---\n-> yes\n    said yes\n===\n"

  @Test(arguments: [("line one", 2), ("command wave", 3)])
  func `a line or command is delivered again after a detour`(event: String, steps: Int) throws {
    var dialogue = try dialogue(after: steps)
    try dialogue.detour(to: "Side")
    #expect(
      Array(events(dialogue).prefix(5)) == [
        "node Side", "line side", "end of Side", "node Start", event,
      ]
    )
  }

  @Test func `the host may go on after a detour instead`() throws {
    var dialogue = try dialogue(after: 2)
    try dialogue.detour(to: "Side", then: .goOn)
    #expect(
      Array(events(dialogue).prefix(5)) == [
        "node Side", "line side", "end of Side", "node Start", "command wave",
      ]
    )
  }

  @Test(arguments: [Dialogue.Return.deliverAgain, .goOn])
  func `a choice is always delivered again and can then be made`(
    afterwards: Dialogue.Return
  ) throws {
    var dialogue = try dialogue(after: 4)
    try dialogue.detour(to: "Side", then: afterwards)
    var transcript = RunTranscript()
    transcript.run(&dialogue, choices: [1])
    #expect(
      transcript.lines == [
        "node Side", "line side", "end of Side", "node Start", "option a", "option b", "select 1",
        "line in a", "line last", "end of Start", "complete",
      ]
    )
  }

  @Test func `detours nest, and each gives back what was pending`() throws {
    var dialogue = try dialogue(after: 4)
    try dialogue.detour(to: "Ask")
    var transcript = RunTranscript()
    transcript.run(&dialogue)
    try dialogue.detour(to: "Side")
    #expect(dialogue.depth == 2)
    transcript.run(&dialogue, choices: [1, 2])
    #expect(
      transcript.lines == [
        "node Ask", "option yes", "node Side", "line side", "end of Side", "node Ask", "option yes",
        "select 1", "line said yes", "end of Ask", "node Start", "option a", "option b", "select 2",
        "line last", "end of Start", "complete",
      ]
    )
  }

  @Test func `a detour can begin as soon as a node has started`() throws {
    var dialogue = try dialogue(after: 1)
    try dialogue.detour(to: "Side")
    #expect(
      Array(events(dialogue).prefix(5)) == [
        "node Side", "line side", "end of Side", "node Start", "line one",
      ]
    )
  }

  @Test func `a detour that never returned is left by a jump`() throws {
    let text = Self.text.replacing("side", with: "<<jump Ask>>")
    var dialogue = try startedDialogue(text)
    for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
    try dialogue.detour(to: "Side")
    #expect(
      Array(events(dialogue).prefix(4)) == [
        "node Side", "end of Side", "end of Start", "node Ask",
      ]
    )
  }

  @Test func `a detour must not leap over events that are due`() throws {
    var dialogue = try dialogue(after: 0)
    #expect(!dialogue.isBetweenEvents)
    #expect(throws: RuntimeError.notWaiting) { try dialogue.detour(to: "Side") }
    #expect(throws: RuntimeError.notWaiting) { try dialogue.deliverAgain() }
    var waiting = try self.dialogue(after: 2)
    #expect(throws: RuntimeError.unknownNode("Nowhere")) { try waiting.detour(to: "Nowhere") }
    var stopped = try startedDialogue(nodeText("x"))
    var transcript = RunTranscript()
    transcript.run(&stopped)
    #expect(throws: RuntimeError.notWaiting) { try stopped.detour(to: "Start") }
  }

  @Test(arguments: [2, 3, 4])
  func `what is pending can be delivered again`(steps: Int) throws {
    var dialogue = try dialogue(after: steps)
    var copy = dialogue
    try copy.deliverAgain()
    let again = try copy.resume(ScriptedLibrary())
    try dialogue.deliverAgain()
    let event = try dialogue.resume(ScriptedLibrary())
    #expect(event == again)
    #expect(dialogue == copy)
    #expect(dialogue == (try self.dialogue(after: steps)))
  }

  /// A dialogue that has handed out so many events.
  private func dialogue(after steps: Int) throws -> Dialogue {
    var dialogue = try startedDialogue(Self.text)
    for _ in 0..<steps { _ = try dialogue.resume(ScriptedLibrary()) }
    return dialogue
  }

  private func events(_ dialogue: Dialogue) -> [String] {
    RunTranscript.lines(of: dialogue, showsNodes: true)
  }
}
