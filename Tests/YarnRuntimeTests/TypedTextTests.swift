import TestSupport
import Testing
import YarnProgram
import YarnRuntime

/// What a person typed is data wherever it is put.
struct TypedTextTests {
  static let texts = [
    "{1}", "{0}", "[b]bold[/b]", "a: b", ":", "\\", "\\:", "a\\", "<<stop>>", "#tag", "// no",
    "-> x", "===", "$typed", "\"", "{$typed}", "[character name=\"x\"/]", "\n", "e\u{301}",
  ]

  @Test(arguments: texts)
  func `a typed text is said as it was typed`(typed: String) throws {
    let text = nodeText("<<declare $typed = \"\">>\n{$typed}\nSam: {$typed} and {1}\nx\\:{$typed}")
    var dialogue = try startedDialogue(text)
    dialogue.set("$typed", to: .string(typed))
    let said = try lines(&dialogue)
    #expect(said.map(\.speaker) == [nil, "Sam", nil])
    #expect(
      said.map { Array($0.text.utf8) } == [
        Array(typed.utf8), Array("\(typed) and 1".utf8), Array("x:\(typed)".utf8),
      ]
    )
  }

  @Test(arguments: texts)
  func `a typed text is offered and commanded as it was typed`(typed: String) throws {
    let text = nodeText("<<declare $typed = \"\">>\n<<say {$typed} {2}>>\n-> {$typed}")
    var dialogue = try startedDialogue(text)
    dialogue.set("$typed", to: .string(typed))
    _ = try dialogue.resume(ScriptedLibrary())
    let command = try dialogue.resume(ScriptedLibrary())
    #expect(command == .command("say \(typed) 2"))
    guard case .options(let options) = try dialogue.resume(ScriptedLibrary()) else {
      Issue.record("expected options")
      return
    }
    #expect(options.map { $0.line.rendered(in: dialogue.program).text } == [typed])
  }

  @Test func `a value that is a command's word does not run it`() throws {
    let text = nodeText("<<{\"stop\"}>>\n<<{\"jump\"} Start>>\nstill here")
    #expect(
      RunTranscript.lines(of: try startedDialogue(text)) == [
        "command stop", "command jump Start", "line still here", "complete",
      ]
    )
  }

  @Test(arguments: [
    ("Sam: Hello", "Sam", "Hello"),
    ("Sam:Hello", "Sam", "Hello"),
    ("Sam:   Hello: you", "Sam", "Hello: you"),
    ("Sam\\: Hello", nil, "Sam: Hello"),
    ("Hello", nil, "Hello"),
    (": Hello", nil, ": Hello"),
    ("a \\\\ b", nil, "a \\ b"),
    ("a\\\\: b", "a\\", "b"),
    ("\\\\", nil, "\\"),
    ("\\[x\\]", nil, "[x]"),
    ("\\{x\\} \\< \\> \\# \\/", nil, "{x} < > # /"),
    ("¯\\\\_(ツ)_/¯", nil, "¯\\_(ツ)_/¯"),
    ("{\"Jo\"}: Hello", "Jo", "Hello"),
    ("{\"Jo: x\"}: Hello", "Jo: x", "Hello"),
  ])
  func `the speaker stands before the first colon that is written plainly`(
    text: String,
    speaker: String?,
    said: String
  ) throws {
    var dialogue = try startedDialogue(nodeText(text))
    let all = try lines(&dialogue)
    let line = try #require(all.first)
    #expect(line.speaker == speaker)
    #expect(line.text == said)
  }

  private func lines(_ dialogue: inout Dialogue) throws -> [RenderedLine] {
    var lines: [RenderedLine] = []
    while !dialogue.isStopped {
      guard case .line(let line) = try dialogue.resume(ScriptedLibrary()) else { continue }
      lines.append(line.rendered(in: dialogue.program))
    }
    return lines
  }
}
