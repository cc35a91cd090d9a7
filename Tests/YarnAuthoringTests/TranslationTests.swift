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

  @Test(arguments: [
    ("", "e3b0c442"), ("abc", "ba7816bf"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61"),
    ("Grüße", "f83e0397"), (String(repeating: "a", count: 1_000_000), "cdc76e5c"),
  ])
  func `a lock is the beginning of the hash that other tools write`(text: String, lock: String) {
    #expect(TextLock.lock(of: text) == lock)
  }

  @Test func `a translation chooses plural forms by its own language`() throws {
    let forms = "one=\"% raz\" few=\"% razy\" many=\"% razów\" other=\"% razu\""
    let base = try compiledProgram(
      nodeText("{1 + 1} [plural value={2} one=\"% time\" other=\"% times\"/] #line:a")
    )
    #expect(base.language == "en")
    let texts = ["line:a": "{0} [plural value={1} \(forms)/]"]
    let (program, _) = base.translated(by: Translation(language: "pl", texts: texts))
    #expect(program.language == "pl")
    var dialogue = Dialogue(CompiledProgram(program), seed: 1)
    try dialogue.start(at: "Start")
    _ = try dialogue.resume(EmptyLibrary())
    guard case .line(let line) = try dialogue.resume(EmptyLibrary()) else {
      Issue.record("there must be a line")
      return
    }
    #expect(line.rendered(in: base).text == "2 2 times")
    #expect(line.rendered(in: program).text == "2 2 razy")
  }

  @Test func `texts are composed, and values stay as they are`() throws {
    let decomposed = "e\u{301}"
    let program = try compiledProgram(nodeText("\(decomposed) {\"\(decomposed)\"} #line:a"))
    #expect(scalars(of: program) == ["\u{E9}", " "])
    #expect(program.strings.map { Array($0.unicodeScalars) } == [["e", "\u{301}"]])
    let texts = ["line:a": "a\u{308} {0}"]
    let translated = program.translated(by: Translation(language: "de", texts: texts)).0
    #expect(scalars(of: translated) == ["\u{E4}", " "])
  }

  /// The scalars before the first value of the only line.
  private func scalars(of program: Program) -> [Unicode.Scalar] {
    guard case .text(let text)? = program.lines.first?.template.pieces.first else { return [] }
    return Array(text.unicodeScalars)
  }
}
