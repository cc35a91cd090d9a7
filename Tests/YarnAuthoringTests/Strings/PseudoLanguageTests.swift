import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime

struct PseudoLanguageTests {
  @Test(arguments: [
    ("Tea", "⟦Ţéå ~⟧"), ("Bot: Tea", "Bot: ⟦Ţéå ~⟧"), ("{0} is {1}.", "⟦{0} îš {1}. ~~⟧"),
    ("[b]Tea[/b] \\[x\\]", "⟦[b]Ţéå[/b] \\[x\\] ~~⟧"),
    ("[select value={0} m=\"a\" other=\"b\" /]", "⟦[select value={0} m=\"a\" other=\"b\" /] ~⟧"),
    ("\\{0\\}", "⟦\\{0\\} ~⟧"), ("It is 10\\:30", "⟦Îţ îš 10\\:30 ~~ ~⟧"),
  ])
  func `letters change, and speaker, values, markers and escapes stay`(raw: String, text: String) {
    #expect(PseudoLanguage.text(for: raw) == text)
  }

  @Test func `every shipped line can have its text, a third longer at least`() throws {
    let output = Compiler().compile(Repository.shippedScripts)
    let program = try #require(output.program)
    let (translated, report) = program.translated(by: PseudoLanguage.translation(of: program))
    #expect(report.isComplete)
    for (line, before) in zip(translated.lines, program.lines) where before.template.valueCount == 0
    {
      let long = RenderedLine(line.template, values: [])
      let short = RenderedLine(before.template, values: [])
      #expect(long.speaker == short.speaker)
      #expect(long.text.hasPrefix("⟦") && long.text.hasSuffix("⟧"))
      #expect(3 * long.text.count >= 4 * short.text.count)
    }
  }

  @Test func `a table is translated row by row`() {
    let table = StringTable(rows: [
      StringTable.Row(id: "line:a", text: "Tea"), StringTable.Row(id: "line:b", text: ""),
    ])
    #expect(PseudoLanguage.table(of: table).rows.map(\.text) == ["⟦Ţéå ~⟧", ""])
  }
}
