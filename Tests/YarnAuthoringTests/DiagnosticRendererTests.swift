import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnSyntax

struct DiagnosticRendererTests {
  @Test func `a fault is shown with its place, its line and a mark under it`() {
    expectRendering(
      "größer {1 + *}",
      """
      test.yarn:3:13: error[YS0005]: expected a value, found ‘*’
       3 | größer {1 + *}
         |             ^

      """
    )
  }

  @Test func `a mark is as long as what it marks, and a tab as wide as a blank`() {
    expectRendering(
      "\t{apple}",
      """
      test.yarn:3:3: error[YS0005]: ‘apple’ is no value by itself: a variable is ‘$apple’, \
      text is ‘"apple"’, a function is ‘apple()’
       3 |  {apple}
         |   ^~~~~

      """
    )
  }

  @Test func `a note follows its fault`() {
    expectRendering(
      "a #line:a\nb #line:a",
      """
      test.yarn:4:4: error[YS0018]: ‘#line:a’ names two lines; each needs a name of its own
       4 | b #line:a
         |    ^~~~~~
      test.yarn:3:4: note: it is used here first
       3 | a #line:a
         |    ^~~~~~

      """
    )
  }

  @Test func `a long line is cut around the place`() {
    let text = String(repeating: "word ", count: 1000)
    let shown = rendering("\(text){5 5}\(text)")
    #expect(shown.contains("test.yarn:3:5004: error[YS0005]"))
    #expect(shown.contains(" 3 | …"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.count < 110 })
  }

  @Test func `nothing that a terminal would obey is shown`() {
    let shown = rendering("\u{1B}[31m\u{202E}{\u{7}}")
    #expect(!shown.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{7}"].contains($0) })
    #expect(shown.contains("\u{FFFD}"))
  }

  @Test func `a fix-it shows the line as it would be`() {
    expectRendering(
      "<<declare $name = \"\">>\n{$name} {\"\" + $nmae}",
      """
      test.yarn:4:15: warning[YS0003]: ‘$nmae’ is never declared; did you mean ‘$name’?
       4 | {$name} {"" + $nmae}
         |               ^~~~~
      test.yarn:4:15: fix-it: replace ‘$nmae’ with ‘$name’
       + | {$name} {"" + $name}

      """
    )
  }

  @Test func `a fix-it that adds a line shows that line alone`() {
    expectRendering(
      "<<if true>>\n    a",
      """
      test.yarn:3:3: error[YS0007]: ‘<<if>>’ is never closed; expected ‘<<endif>>’
       3 | <<if true>>
         |   ^~
      test.yarn:4:6: fix-it: insert ‘<<endif>>’
       + | <<endif>>

      """
    )
  }

  @Test func `a fix-it shows each place that it changes, and counts the rest`() {
    let uses = String(repeating: "{$nmae}\n", count: 6)
    let shown = rendering("<<declare $name = \"\">>\n{$name}\n\(uses)")
    #expect(shown.components(separatedBy: "fix-it: replace ‘$nmae’").count == 5)
    #expect(shown.hasSuffix(" … and in 2 more places\n"))
  }

  @Test func `a fix-it on a long line shows only what is around it`() {
    let text = String(repeating: "word ", count: 1000)
    let shown = rendering("<<declare $name = \"\">>\n{$name} \(text){$nmae}\(text)")
    #expect(shown.contains(" + | …"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.count < 160 })
  }

  @Test func `a column counts characters even where bytes are no text`() {
    let bytes = Array("title: A\n---\né".utf8) + [0xFF, 0xE2, 0x82] + Array(" {*}\n===\n".utf8)
    let source = SourceText(name: "test.yarn", bytes: bytes)
    var renderer = DiagnosticRenderer(sources: [source])
    let shown = Compiler().compile([source]).diagnostics.map { renderer.render($0) }.joined()
    #expect(shown.contains("test.yarn:3:6: error[YS0005]"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `thousands of faults on one line take no longer than on many`() {
    let text = String(repeating: "é {5 5} ", count: 4000)
    let shown = rendering(text)
    #expect(shown.contains("test.yarn:3:6: error[YS0005]"))
    #expect(shown.contains("test.yarn:3:31998: error[YS0005]"))
  }

  private func rendering(_ body: String) -> String {
    let source = SourceText(name: "test.yarn", text: nodeText(body))
    var renderer = DiagnosticRenderer(sources: [source])
    return Compiler().compile([source]).diagnostics.map { renderer.render($0) }.joined()
  }

  private func expectRendering(
    _ body: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectEqualLines(rendering(body), expected, sourceLocation: sourceLocation)
  }
}
