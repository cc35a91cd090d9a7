import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct EventOrderTests {
  @Test func `a dialogue that has not begun or is over has no events`() throws {
    var dialogue = Dialogue(CompiledProgram(try compiledProgram(nodeText("x"))), seed: 1)
    #expect(dialogue.isStopped)
    #expect(throws: RuntimeError.notRunning) { try dialogue.resume(ScriptedLibrary()) }
    try dialogue.start(at: "Start")
    for _ in 0..<4 { _ = try dialogue.resume(ScriptedLibrary()) }
    #expect(dialogue.isStopped)
    #expect(throws: RuntimeError.notRunning) { try dialogue.resume(ScriptedLibrary()) }
  }

  @Test func `a dialogue can begin at any node, and again`() throws {
    var dialogue = try startedDialogue(nodeText("-> a\n    {visited_count(\"Start\")}"))
    #expect(throws: RuntimeError.unknownNode("Nowhere")) { try dialogue.start(at: "Nowhere") }
    try dialogue.start(at: "Start")
    var transcript = RunTranscript()
    transcript.run(&dialogue, choices: [1])
    try dialogue.start(at: "Start")
    transcript.run(&dialogue, choices: [1])
    let run = ["node Start", "option a", "select 1", "line 0", "end of Start", "complete"]
    #expect(transcript.lines == run + run.map { $0 == "line 0" ? "line 1" : $0 })
  }

  @Test func `beginning anew leaves what was open and counts no visit`() throws {
    var dialogue = try startedDialogue(nodeText("<<detour Side>>") + side("-> a"))
    var transcript = RunTranscript()
    transcript.run(&dialogue)
    #expect(dialogue.depth == 1)
    try dialogue.start(at: "Side")
    #expect(dialogue.depth == 0)
    #expect(dialogue.pendingOptions == nil)
    #expect(dialogue.visitCount(of: "Start") == 0)
  }

  @Test func `a detour starts its node and starts the old one again`() throws {
    let dialogue = try startedDialogue(nodeText("<<detour Side>>\nback") + side("side"))
    #expect(
      events(dialogue) == [
        "node Start", "node Side", "line side", "end of Side", "node Start", "line back",
        "end of Start", "complete",
      ]
    )
  }

  @Test func `return leaves one node, at the top the dialogue`() throws {
    let text = nodeText("<<detour Side>>\nback\n<<return>>\nnever") + side("<<return>>\nnever")
    #expect(
      events(try startedDialogue(text)) == [
        "node Start", "node Side", "end of Side", "node Start", "line back", "end of Start",
        "complete",
      ]
    )
  }

  @Test func `a jump in a detour ends every node that led there`() throws {
    let text =
      nodeText("<<detour Side>>\nnever") + side("<<jump {\"St\" + \"op\"}>>")
      + side("here {visited(\"Start\")}").replacing("Side", with: "Stop")
    #expect(
      events(try startedDialogue(text)) == [
        "node Start", "node Side", "end of Side", "end of Start", "node Stop", "line here True",
        "end of Stop", "complete",
      ]
    )
  }

  @Test func `stop ends every node and the dialogue`() throws {
    var dialogue = try startedDialogue(nodeText("<<detour Side>>\nnever") + side("<<stop>>"))
    var transcript = RunTranscript()
    transcript.run(&dialogue)
    #expect(
      transcript.lines == [
        "node Start", "node Side", "end of Side", "end of Start", "complete",
      ]
    )
    #expect(dialogue.visitCount(of: "Start") == 1)
    #expect(dialogue.visitCount(of: "Side") == 1)
  }

  @Test(arguments: ["jump", "detour"])
  func `an expression that names no node is an error`(word: String) throws {
    let dialogue = try startedDialogue(nodeText("<<\(word) {\"Nowhere\"}>>"))
    #expect(
      events(dialogue) == ["node Start", "error no node has the title that is computed here"]
    )
  }

  @Test func `a choice must be made, among those there are`() throws {
    var dialogue = try startedDialogue(nodeText("-> a\n-> b <<if false>>\n-> c"))
    #expect(throws: RuntimeError.notWaitingForSelection) { try dialogue.select(0) }
    var transcript = RunTranscript()
    transcript.run(&dialogue)
    #expect(throws: RuntimeError.waitingForSelection) { try dialogue.resume(ScriptedLibrary()) }
    #expect(throws: RuntimeError.noSuchOption(3)) { try dialogue.select(3) }
    #expect(throws: RuntimeError.noSuchOption(-1)) { try dialogue.select(-1) }
    #expect(throws: RuntimeError.optionUnavailable(1)) { try dialogue.select(1) }
    #expect(dialogue.pendingOptions?.map(\.isAvailable) == [true, false, true])
    try dialogue.select(2)
    #expect(throws: RuntimeError.notWaitingForSelection) { try dialogue.select(2) }
  }

  @Test func `without a choice the dialogue goes on after the group`() throws {
    let text = nodeText("-> a\n    in a\n-> b\n    in b\nafter")
    #expect(
      RunTranscript.lines(of: try startedDialogue(text), choices: [0]) == [
        "option a", "option b", "select 0", "line after", "complete",
      ]
    )
  }

  @Test func `options that fail their condition are delivered as unavailable`() throws {
    let text = nodeText("-> a <<if false>>\n-> b <<once if 1 > 2>>\nafter")
    #expect(
      RunTranscript.lines(of: try startedDialogue(text), choices: [0]) == [
        "option a [unavailable]", "option b [unavailable]", "select 0", "line after", "complete",
      ]
    )
  }

  @Test func `a group delivers only its own options`() throws {
    let text = nodeText("-> a\n    -> b\n\n-> c")
    #expect(
      RunTranscript.lines(of: try startedDialogue(text), choices: [1, 1, 1]) == [
        "option a", "select 1", "option b", "select 1", "option c", "select 1", "complete",
      ]
    )
  }

  private func side(_ body: String) -> String {
    nodeText(body).replacing("title: Start", with: "title: Side")
  }

  private func events(_ dialogue: Dialogue) -> [String] {
    RunTranscript.lines(of: dialogue, showsNodes: true)
  }
}
