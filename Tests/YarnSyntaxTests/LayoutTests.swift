import TestSupport
import Testing
import YarnSyntax

/// What belongs to which option, told by the blanks before lines.
struct LayoutTests {
  @Test func `a tab counts eight columns`() {
    expectBody("        -> A\n\tx\n         y", "options\n  -> ‘A’\nline ‘x’\nline ‘y’")
    expectBody("       -> A\n\tx", "options\n  -> ‘A’\n    line ‘x’")
  }

  @Test func `blanks mean nothing where no option stands before them`() {
    expectBody("x\n      y\n  z", "line ‘x’\nline ‘y’\nline ‘z’")
    expectBody("<<if true>>\n        x\n  y\n<<endif>>", "if true\n  line ‘x’\n  line ‘y’")
  }

  @Test func `a deeper line after an option is in its block`() {
    expectBody("-> A\n  x\n  y\nz", "options\n  -> ‘A’\n    line ‘x’\n    line ‘y’\nline ‘z’")
  }

  @Test func `a line as deep as the option is not in its block`() {
    expectBody("  -> A\n  x", "options\n  -> ‘A’\nline ‘x’")
  }

  @Test func `options of one depth are one group`() {
    expectBody("-> A\n-> B\n->C", "options\n  -> ‘A’\n  -> ‘B’\n  -> ‘C’")
  }

  @Test func `a shallower option goes on with the group`() {
    expectBody("    -> A\n  -> B", "options\n  -> ‘A’\n  -> ‘B’")
  }

  @Test func `a deeper option is in the block of the one above`() {
    expectBody("  -> A\n    -> B\n", "options\n  -> ‘A’\n    options\n      -> ‘B’")
  }

  @Test func `a depth between two blocks closes the inner one`() {
    expectBody(
      "-> A\n    -> B\n        x\n      y\n-> C",
      """
      options
        -> ‘A’
          options
            -> ‘B’
              line ‘x’
          line ‘y’
        -> ‘C’
      """
    )
  }

  @Test func `a line less deep than its block, yet deeper than the option, has left the block`() {
    expectBody(
      "-> A\n    x\n  y\n-> B",
      "options\n  -> ‘A’\n    line ‘x’\nline ‘y’\noptions\n  -> ‘B’"
    )
  }

  @Test func `an empty line closes the block and ends the group`() {
    expectBody(
      "-> A\n    x\n\n    y\n-> B",
      "options\n  -> ‘A’\n    line ‘x’\nline ‘y’\noptions\n  -> ‘B’"
    )
  }

  @Test func `blanks as deep as the block leave it open`() {
    expectBody(
      "-> A\n    x\n    \n    y\n-> B",
      "options\n  -> ‘A’\n    line ‘x’\n    line ‘y’\n  -> ‘B’"
    )
  }

  @Test func `an empty line after an option ends the group`() {
    expectBody("-> A\n\n-> B", "options\n  -> ‘A’\noptions\n  -> ‘B’")
    expectBody("-> A\n\n    x\n-> B", "options\n  -> ‘A’\nline ‘x’\noptions\n  -> ‘B’")
  }

  @Test func `an empty line closes every block at once`() {
    expectBody(
      "-> A\n    -> B\n        x\n\n-> C",
      "options\n  -> ‘A’\n    options\n      -> ‘B’\n        line ‘x’\noptions\n  -> ‘C’"
    )
    expectBody(
      "-> A\n    -> B\n\n    -> C",
      "options\n  -> ‘A’\n    options\n      -> ‘B’\noptions\n  -> ‘C’"
    )
  }

  @Test func `comments do not split a group or close a block`() {
    expectBody("-> A\n// c\n-> B", "options\n  -> ‘A’\n  -> ‘B’")
    expectBody(
      "-> A\n// c\n    x\n// c\n    y",
      "options\n  -> ‘A’\n    line ‘x’\n    line ‘y’"
    )
  }

  @Test func `empty lines in a block of commands are harmless`() {
    expectBody(
      "<<if true>>\n\nx\n\n<<else>>\n\ny\n\n<<endif>>",
      "if true\n  line ‘x’\nelse\n  line ‘y’"
    )
  }

  @Test func `blanks are trimmed on both sides of a text, also beside a value`() {
    expectBody("  x  \t#a", "line ‘x’ #a")
    expectBody("  {1}  // c", "line {1.0}")
    expectBody(" {1} <<once>>", "line {1.0} <once>")
    expectBody("a {1} b ", "line ‘a ’ {1.0} ‘ b’")
  }

  @Test func `blanks deeper than an option with nothing after them are refused`() {
    for rest in ["", "\n-> B", "\n\n    x", "\nx"] {
      let text = "title: Start\n---\n-> A\n        \(rest)\n===\n"
      let (_, diagnostics) = Parser.parse(SourceText(name: "test", text: text))
      #expect(
        diagnostics.map(\.message) == [
          "expected a line in this option's block, found only blanks"
        ]
      )
      #expect(diagnostics.first?.range == SourceRange(22, 22))
    }
  }

  @Test func `blanks deeper than an option are harmless where its block follows`() {
    expectBody("-> A\n        \n    x\n-> B", "options\n  -> ‘A’\n    line ‘x’\n  -> ‘B’")
  }

  @Test func `options and items of line groups are statements of their own`() {
    expectBody("-> A\n=> B\n-> C", "options\n  -> ‘A’\nlineGroup\n  => ‘B’\noptions\n  -> ‘C’")
  }

  @Test func `a node's end may be indented and closes everything`() {
    expectBody(
      "-> A\n    <<once>>\n    x\n    <<endonce>>\n  ===",
      "options\n  -> ‘A’\n    once\n      line ‘x’"
    )
  }

  /// Compares the statements of a body that has no faults.
  private func expectBody(
    _ body: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ending = body.hasSuffix("===") ? "" : "\n==="
    let source = SourceText(name: "test", text: "title: Start\n---\n\(body)\(ending)")
    let (tree, diagnostics) = Parser.parse(source)
    #expect(diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    let statements = TreeDump.text(of: tree).split(separator: "\n").drop { $0 != "  body" }
      .dropFirst().map { $0.dropFirst(4) }.joined(separator: "\n")
    expectEqualLines(statements, expected, sourceLocation: sourceLocation)
  }
}
