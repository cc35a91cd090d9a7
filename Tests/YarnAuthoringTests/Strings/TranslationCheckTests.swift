import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Translated texts that say something else than the original.
struct TranslationCheckTests {
  private static let script = nodeText(
    """
    <<declare $x = 1>>
    Bot: One {$x} and [b]{$x + 1}[/b]. #line:a
    Nobody says this. #line:b
    -> Two #line:c
    """
  )

  private func state(_ texts: [String: String]) throws -> TranslationState {
    let program = try compiledProgram(Self.script)
    return TranslationState(
      StringTable(rows: texts.sorted { $0.key < $1.key }.map { StringTable.Row(id: $0, text: $1) }),
      language: "de",
      of: program,
      base: StringTable(of: program)
    )
  }

  @Test(arguments: [
    ("line:a", "Bot: Eins und [b]{1}[/b].", "the value ‘{0}’ of the original is missing"),
    ("line:a", "Eins {0} und [b]{1}[/b].", "the speaker ‘Bot:’ is missing in front"),
    (
      "line:a", "Automat: Eins {0} und {1}.",
      "‘Automat:’ stands in front, where the original has the speaker ‘Bot:’"
    ),
    ("line:a", "Bot: Eins {0} und [b]{1}.", "‘[b]’ is never closed"),
    ("line:b", "Achtung: nie.", "‘Achtung’ is read as the name of a speaker; write ‘Achtung\\:’"),
    ("line:c", "Zwei[/b]", "‘[/b]’ closes nothing"),
  ])
  func `a text that loses something of its original is told`(
    id: String,
    text: String,
    reason: String
  ) throws {
    let state = try state([id: text])
    #expect(state.faults.map(\.id) == [id])
    #expect(state.faults.map(\.reason) == [reason])
    #expect(!state.isComplete)
  }

  @Test func `a text that has all of its original is complete, in whatever order`() throws {
    let state = try state([
      "line:a": "Bot: [b]{1}[/b] und {0}, {0}", "line:b": "Achtung\\: niemand", "line:c": "Zwei",
    ])
    #expect(state.faults.isEmpty)
    #expect(state.isComplete)
  }

  @Test func `a text is outdated where its lock is another's, whatever the letter case`() throws {
    let program = try compiledProgram(nodeText("abc #line:a\ntwo #line:b\n"))
    var rows = ["line:a", "line:b", "line:c"].map { StringTable.Row(id: $0, text: "x") }
    for index in rows.indices { rows[index].lock = "BA7816BF" }
    let state = TranslationState(
      StringTable(rows: rows),
      language: "de",
      of: program,
      base: StringTable(of: program)
    )
    #expect(state.changed == ["line:b"])
    #expect(
      state.notes(in: "de").map(\.message) == [
        "the original of ‘line:b’ has changed; look at the text and empty the lock",
        "there is no line ‘line:c’ any more",
      ]
    )
  }

  @Test func `a pretended translation loses nothing`() throws {
    let program = try compiledProgram(Self.script)
    let base = StringTable(of: program)
    let state = TranslationState(
      PseudoLanguage.table(of: base),
      language: PseudoLanguage.code,
      of: program,
      base: base
    )
    #expect(state.faults.isEmpty)
  }

  @Test func `findings stand at the rows of the table`() throws {
    let state = try state(["line:a": "Eins {0} und [b]{1}[/b]."])
    let table = SourceText(
      name: "de.csv",
      text: "id,text\nline:ab,\nline:b,\nline:a,Eins {0} und [b]{1}[/b].\n"
    )
    let findings = TranslationCheck.findings(state, language: "de", in: table, file: 3)
    let lines = LineTable(table)
    #expect(
      findings.map { "\(lines.location(of: $0.range.lowerBound).line) \($0.label) \($0.message)" }
        == [
          "3 missing-translation 2 of 3 lines have no text in ‘de’, the first is ‘line:b’",
          "4 faulty-translation ‘line:a’: the speaker ‘Bot:’ is missing in front",
        ]
    )
    #expect(findings.allSatisfy { $0.file == 3 })
  }

  @Test func `every rule for translations has a row in the guide`() throws {
    let guide = try String(
      contentsOf: Repository.root.appending(path: "Dialogues/README.md"),
      encoding: .utf8
    )
    let rules: [CheckRule] = [
      .brokenTable, .faultyTranslation, .missingTable, .missingTranslation, .outdatedTranslation,
      .staleTranslation,
    ]
    for rule in rules {
      let word = rule.severity == .info ? "note" : rule.severity.rawValue
      #expect(guide.contains("| `\(rule.name)` | \(word) | "), "\(rule.name)")
    }
  }
}
