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
