import TestSupport
import Testing
import YarnProgram
import YarnRuntime

/// Templates as the text of string tables, and back.
struct RawTextTests {
  @Test(arguments: [
    "plain", "a \\{ b \\}", "{$x}", "{$x}{$x} and {1 + 1}", "\\[b\\] \\: \\\\", "\\\\\\{0\\}",
    "\\< \\> \\# \\/", "é\u{301}\\{\u{301}", "} alone",
  ])
  func `reading the raw text of a line gives the line`(line: String) throws {
    let program = try compiledProgram(nodeText("<<declare $x = \"\">>\nBot: \(line)"))
    let template = try #require(program.lines.first).template
    let count = template.valueCount
    #expect(try LineTemplate(rawText: template.rawText, valueCount: count) == template)
  }

  @Test func `every shipped line comes back whole`() throws {
    let program = try #require(ShippedProgram.program).program
    #expect(program.lines.count > 100)
    for template in program.lines.map(\.template) {
      let read = try LineTemplate(rawText: template.rawText, valueCount: template.valueCount)
      #expect(read == template)
    }
  }

  @Test func `any text is read or refused, and what is read comes back whole`() {
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let letters = Array("{}\\01a[:é")
      let places = (0..<12).map { _ in Int.random(in: letters.indices, using: &generator) }
      let text = String(places.map { letters[$0] })
      guard let template = try? LineTemplate(rawText: text, valueCount: 2) else { continue }
      #expect((try? LineTemplate(rawText: template.rawText, valueCount: 2)) == template)
    }
  }

  @Test func `values are numbered from nothing and braces are kept apart from them`() throws {
    let program = try compiledProgram(nodeText("<<declare $x = 1>>\nA {$x} \\{0\\} {$x + 1}."))
    #expect(program.lines.first?.template.rawText == "A {0} \\{0\\} {1}.")
  }

  @Test func `values may come in another order, twice or not at all`() throws {
    let template = try LineTemplate(rawText: "{1}, {1}!", valueCount: 3)
    #expect(template.pieces == [.value(1), .text(", "), .value(1), .text("!")])
  }

  @Test(arguments: [
    ("{2}", RawTextError.missingValue("2", valueCount: 2)),
    ("{99999999999999999999}", .missingValue("99999999999999999999", valueCount: 2)),
    ("{$name}", .unreadablePlace("$name")),
    ("{}", .unreadablePlace("")),
    ("{ 0 }", .unreadablePlace(" 0 ")),
    ("{-1}", .unreadablePlace("-1")),
    ("a {0", .unclosedPlace),
    ("a \\n b", .unknownEscape("n")),
    ("a \\", .unknownEscape("")),
  ])
  func `a text that no line can have is refused`(text: String, error: RawTextError) {
    #expect(throws: error) { try LineTemplate(rawText: text, valueCount: 2) }
  }

  @Test func `a refusal says what the line has`() {
    let error = RawTextError.missingValue("2", valueCount: 2)
    #expect("\(error)" == "asks for {2}, but the line has only {0} to {1}")
    #expect(
      "\(RawTextError.missingValue("0", valueCount: 0))"
        == "asks for {0}, but the line has no values"
    )
  }
}
