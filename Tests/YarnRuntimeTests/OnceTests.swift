import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct OnceTests {
  @Test func `a line is said once`() throws {
    #expect(try lines("a <<once>>") == [["line a"], [], []])
  }

  @Test func `a line whose condition fails keeps its turn`() throws {
    #expect(try lines("a <<once if visited(\"Start\")>>") == [[], ["line a"], []])
  }

  @Test func `a block is entered once, else the other lines are said`() throws {
    #expect(
      try lines("<<once>>\na\n<<else>>\nb\n<<endonce>>") == [
        ["line a"], ["line b"], ["line b"],
      ]
    )
    #expect(
      try lines("<<once if visited(\"Start\")>>\na\n<<else>>\nb\n<<endonce>>") == [
        ["line b"], ["line a"], ["line b"],
      ]
    )
  }

  @Test func `an option is gone when it was selected, not when it was shown`() throws {
    let text = nodeText("-> a <<once>>\n-> b")
    var dialogue = try startedDialogue(text)
    for (choice, isThere) in [(2, true), (1, true), (2, false)] {
      try dialogue.start(at: "Start")
      let lines = RunTranscript.lines(of: dialogue)
      #expect(lines.first == (isThere ? "option a" : "option a [unavailable]"))
      var transcript = RunTranscript()
      transcript.run(&dialogue, choices: [choice])
    }
  }

  @Test func `an item of a line group is said once`() throws {
    #expect(try lines("=> a <<once>>\n=> b") == [["line a"], ["line b"], ["line b"]])
  }

  @Test func `each block has a flag of its own`() throws {
    let block = "<<once>>\na\n<<endonce>>\n"
    #expect(try lines(block + block) == [["line a", "line a"], [], []])
  }

  @Test func `lines seen elsewhere can be taken over`() throws {
    let dialogue = try startedDialogue(nodeText("a <<once>> #line:a\nb <<once>> #line:b"))
    var seen = dialogue
    var transcript = RunTranscript()
    transcript.run(&seen)
    var other = dialogue
    other.markSeen(asIn: seen) { $0 == "line:b" }
    #expect(RunTranscript.lines(of: other) == ["line a", "complete"])
  }

  /// What three runs of a node say.
  private func lines(_ body: String) throws -> [[String]] {
    var dialogue = try startedDialogue(nodeText(body))
    return try (0..<3).map { _ in
      try dialogue.start(at: "Start")
      var transcript = RunTranscript(showsNodes: false)
      transcript.run(&dialogue)
      return Array(transcript.lines.dropLast())
    }
  }
}
