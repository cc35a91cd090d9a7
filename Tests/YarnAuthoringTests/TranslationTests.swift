import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// Programs in another language.
struct TranslationTests {
  private let script = nodeText(
    """
    <<declare $x = 1>>
    Bot: One {$x} and {$x + 1}. #line:a
    -> Two #line:b
    Three #line:c
    Three #shadow:c
    Four
    """
  )

  private func translated(_ texts: [String: String]) throws -> (Program, TranslationReport) {
    try compiledProgram(script).translated(by: Translation(language: "de", texts: texts))
  }

  private func text(_ id: String, in program: Program) -> String? {
    program.lines.first { $0.id == id }?.template.rawText
  }

  @Test func `a line with a translation has its text, another keeps its own`() throws {
    let (program, report) = try translated(["line:a": "Bot: {1}, {0}.", "line:b": "Zwei"])
    #expect(text("line:a", in: program) == "Bot: {1}, {0}.")
    #expect(text("line:b", in: program) == "Zwei")
    #expect(text("line:c", in: program) == "Three")
    #expect(report.missing.first == "line:c")
    #expect(report.missing.count == 3)
    #expect(report.refused.isEmpty)
    #expect(!report.isComplete)
  }

  @Test func `a line that shares another's text shares its translation`() throws {
    let (program, report) = try translated(["line:c": "Drei"])
    #expect(program.lines.count { $0.template.rawText == "Drei" } == 2)
    #expect(report.missing.count == 3)
  }

  @Test func `a text that asks for a value too many is refused for its line alone`() throws {
    let (program, report) = try translated(["line:a": "{2}", "line:b": "Zwei"])
    #expect(text("line:a", in: program) == "Bot: One {0} and {1}.")
    #expect(text("line:b", in: program) == "Zwei")
    #expect(report.refused.map(\.id) == ["line:a"])
    #expect(report.refused.map(\.reason) == [.missingValue("2", valueCount: 2)])
  }

  @Test func `texts without a line are reported`() throws {
    #expect(try translated(["line:z": "Z", "line:y": "Y"]).1.unknown == ["line:y", "line:z"])
  }

  @Test func `values go where the translation puts them`() throws {
    let (program, _) = try translated(["line:a": "Bot: {1} {0} {1}"])
    var dialogue = Dialogue(CompiledProgram(program), seed: 1)
    try dialogue.start(at: "Start")
    var spoken: String?
    while spoken == nil {
      if case .line(let line) = try dialogue.resume(EmptyLibrary()) {
        spoken = line.rendered(in: program).text
      }
    }
    #expect(spoken == "2 1 2")
  }

  @Test func `nothing but texts differs`() throws {
    let base = try compiledProgram(script)
    let (program, _) = try translated(["line:a": "A"])
    #expect(program.code == base.code)
    #expect(program.fingerprint == base.fingerprint)
    #expect(program.lines.map(\.id) == base.lines.map(\.id))
    #expect(program.lines.map(\.tags) == base.lines.map(\.tags))
  }

  @Test func `notes are about one's own lines and say where the first one stands`() throws {
    let (_, report) = try translated(["line:a": "{5}", "line:z": "Z", "line:c": "Drei"])
    var row = StringTable.Row(id: "line:b", text: "Two")
    row.file = "test.yarn"
    row.lineNumber = 5
    #expect(
      TranslationNotes(report, own: [row]).sentences == [
        "‘line:a’ stays as it is: asks for {5}, but the line has only {0} to {1}",
        "‘line:b’ (test.yarn:5) has no translation and stays as it is",
        "there is no line ‘line:z’",
      ]
    )
  }
}
