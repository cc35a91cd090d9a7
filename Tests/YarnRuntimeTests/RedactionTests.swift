import TestSupport
import Testing
import YarnProgram
import YarnRuntime

/// Nothing that prints a dialogue or a part of it shows a value, which may be what a person typed.
struct RedactionTests {
  private func check(_ value: Any, sourceLocation: SourceLocation = #_sourceLocation) {
    var dumped = ""
    dump(value, to: &dumped)
    for text in ["\(value)", String(reflecting: value), "\([value])", dumped] {
      #expect(!text.contains("zqx"), sourceLocation: sourceLocation)
    }
  }

  @Test func `values show their types only`() {
    check(Value.string("zqx"))
    check(["$me": Value.string("zqx")])
    #expect("\(Value.number(1))" == "Value(number)")
  }

  @Test func `dialogues and their events show places only`() throws {
    var dialogue = try startedDialogue(
      nodeText("<<declare $wrote = \"\">>\n{$wrote}\n<<say {$wrote}>>\n-> {$wrote}")
    )
    #expect("\(dialogue)" == "Dialogue(‘Start’, depth 0)")
    dialogue.set("$wrote", to: .string("zqx"))
    for _ in 0..<4 {
      let event = try dialogue.resume(EmptyLibrary())
      check(event)
      check(dialogue)
      if let snapshot = dialogue.snapshot() { check(snapshot) }
      if case .line(let line) = event { check(line.rendered(in: dialogue.program)) }
    }
    #expect("\(dialogue.snapshot().map { "\($0)" } ?? "")" == "Snapshot(1 frames)")
  }
}
