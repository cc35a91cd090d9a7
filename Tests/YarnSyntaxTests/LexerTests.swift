import Foundation
import TestSupport
import Testing
import YarnRuntime
import YarnSyntax

struct LexerTests {
  @Test(arguments: Repository.shippedScripts.indices)
  func `the tokens of a shipped script tile it and print it again`(index: Int) {
    expectFaithful(Repository.shippedScripts[index])
  }

  @Test func `there are shipped scripts`() {
    #expect(Repository.shippedScripts.count > 5)
  }

  @Test func `the tokens of every conformance script tile it and print it again`() {
    let scripts = Repository.scripts(below: Repository.yarnSpinnerCases)
    #expect(scripts.count > 50)
    for script in scripts { expectFaithful(script) }
  }

  @Test(arguments: 0..<256)
  func `any bytes are parsed, tiled and printed again`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    expectFaithful(SourceText(name: "random", bytes: SeededBytes.random(&generator)))
  }

  @Test(arguments: 0..<256)
  func `a damaged script is parsed, tiled and printed again`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let scripts = Repository.shippedScripts
    let script = try #require(scripts.randomElement(using: &generator))
    let original = Array(script.bytes.dropLast())
    let bytes = SeededBytes.mutated(original, &generator)
    expectFaithful(SourceText(name: "mutated", bytes: bytes))
  }

  @Test(arguments: [
    "", "\n", "\r", "\u{FEFF}", "\u{FEFF}title: A\n---\nx\n===", "---", "===", "title", "\\", "{",
    "title:A\r---\rx\r===\r", "title:A\r\n---\r\nx\r\n===\r\n", "\u{0}", "title:A\n---\n<<",
    "title:A\n---\n<<if", "title:A\n---\n{\"", "title:A\n---\n{\"\\", "title:A\n---\n->",
  ])
  func `a text that stops anywhere is tiled`(text: String) {
    expectFaithful(SourceText(name: "short", text: text))
  }

  @Test(arguments: [
    ("a\nb", 3), ("a\r\nb", 3), ("a\rb", 3), ("a\n\rb", 4),
  ])
  func `line feed, carriage return and both are line ends`(body: String, lines: Int) {
    let source = SourceText(name: "test", text: "---\n\(body)")
    #expect(LineTable(source).lineCount == lines)
    let text = Lexer.tokens(of: source).filter { $0.kind == .text }.map { source[$0.range] }
    #expect(text == ["a", "b"])
  }

  @Test(arguments: [
    "settings", "iffy", "oncee", "ifx", "if(", "elsewhere", "returns", "If", "set{1}",
  ])
  func `a word that only begins like a keyword is a command`(word: String) {
    let source = SourceText(name: "test", text: nodeText("<<\(word) a>>"))
    #expect(Lexer.tokens(of: source).contains { $0.kind == .commandText })
  }

  @Test(arguments: [
    "if", "elseif", "else", "endif", "once", "endonce", "set", "declare", "call", "jump", "detour",
    "return", "enum", "case", "endenum", "local",
  ])
  func `a keyword counts before a blank and before the end, also after blanks`(word: String) {
    for text in ["<<\(word) >>", "<<\(word)>>", "<<  \(word)\t>>"] {
      let source = SourceText(name: "test", text: nodeText(text))
      #expect(!Lexer.tokens(of: source).contains { $0.kind == .commandText })
    }
  }

  private func expectFaithful(
    _ source: SourceText,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (tree, diagnostics) = Parser.parse(source)
    #expect(
      tree.printed() == Array(source.bytes.dropLast()),
      "\(source.name)",
      sourceLocation: sourceLocation
    )
    var end = 0
    for token in tree.tokens {
      if token.range.lowerBound != end {
        Issue.record("gap or overlap at \(end)", sourceLocation: sourceLocation)
        return
      }
      end = token.range.upperBound
    }
    #expect(end == source.count, sourceLocation: sourceLocation)
    #expect(tree.tokens.last?.kind == .endOfFile, sourceLocation: sourceLocation)
    let layout: [TokenKind] = [
      .indent, .dedent, .groupEnd, .endOfFile, .missingBodyStart, .missingBodyEnd,
    ]
    for token in tree.tokens {
      #expect(token.range.isEmpty == layout.contains(token.kind), sourceLocation: sourceLocation)
    }
    let places = diagnostics.map(\.range.upperBound)
    #expect(places.allSatisfy { $0 <= source.count }, sourceLocation: sourceLocation)
  }
}
