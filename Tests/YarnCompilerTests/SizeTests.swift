import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

/// Texts of a size that nobody writes: no trap, and no time that grows with the square.
///
/// Where it did, each of these would take many minutes.
@Suite(.timeLimit(.minutes(10)))
struct SizeTests {
  private static let many = 20_000

  @Test(arguments: ["1 + ", "1 - ", "$x + ", "random() * "])
  func `a long chain of numbers compiles`(piece: String) throws {
    let chain = String(repeating: piece, count: Self.many)
    let program = try compiledProgram(nodeText("{\(chain)1}"))
    #expect(program.code.count >= 2 * Self.many)
  }

  @Test(arguments: ["\"a\" + ", "string(1) + ", "$x + \"\" + "])
  func `a long chain of texts compiles`(piece: String) throws {
    let chain = String(repeating: piece, count: Self.many)
    let program = try compiledProgram(nodeText("{\(chain)\"\"}"))
    #expect(program.code.count { $0 == .concatenate } >= Self.many)
  }

  @Test func `a long chain of conditions compiles`() throws {
    let chain = String(repeating: "true and ", count: Self.many)
    let program = try compiledProgram(nodeText("<<if \(chain)false>>\nx\n<<endif>>"))
    #expect(program.code.count >= Self.many)
    #expect(program.lines.count == 1)
  }

  @Test func `a long chain of else clauses compiles`() throws {
    let clauses = String(repeating: "<<elseif true>>\nx\n", count: Self.many)
    let program = try compiledProgram(nodeText("<<if true>>\nx\n\(clauses)<<endif>>"))
    #expect(program.lines.count == Self.many + 1)
  }

  @Test(arguments: ["-> a\n", "-> a {1} <<once>> #t\n", "=> a <<if true and true>>\n    b\n"])
  func `a huge group compiles`(option: String) throws {
    let program = try compiledProgram(nodeText(String(repeating: option, count: 20_000)))
    #expect(program.lines.count >= 20_000)
  }

  @Test(arguments: [
    "word ", "{1}", "\\{", "#tag", "é", "a\u{301}", "< ", "}", "/ ",
  ])
  func `a line of a megabyte compiles`(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let program = try compiledProgram(nodeText("a" + text))
    let line = try #require(program.lines.first)
    #expect(program.lines.count == 1)
    // A megabyte is not to be printed where something is wrong.
    let written = line.template.pieces.reduce(0) { count, piece in
      if case .text(let text) = piece { count + text.utf8.count } else { count + 3 }
    }
    let isWhole =
      switch piece {
      case "#tag": written == 1 && line.tags.count == 250_000
      // An escaped brace is one byte, a composed letter two, a blank at the end none.
      case "\\{": written == 500_001
      case "a\u{301}": written > 600_000
      default: written >= 1_000_000 - 1 && written <= 1_000_001
      }
    #expect(isWhole, "\(piece): \(written)")
  }

  @Test(arguments: [
    "\\q", "{", "{(", "{1 + }", "<<", ">>", "<<x>>", "# ", "{\"", "{$a.}", "{f(", "{@}",
  ])
  func `a faulty line of a megabyte is refused or warned of`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let source = SourceText(name: "big", text: nodeText("a" + text))
    #expect(!Compiler().compile([source]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "<<return>>", "<<stop>> ", "<<jump A>>", "<<enum A>> ", "<<once>>", "<<if true>>",
  ])
  func `a megabyte of commands on one line compiles or is reported`(command: String) {
    let text = String(repeating: command, count: 1_000_000 / command.utf8.count)
    let source = SourceText(name: "big", text: nodeText(text))
    let result = Compiler().compile([source])
    #expect(result.program != nil || !result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "-> a\n\n", "jump Start\n", "<wave>\n", "10:30\n", "[a]\n", "a http://x\n", "<<stop>>\n",
    "a <<if false>>\n", "<<wave>>>\n", "<<wave>> a\n", "<<wave\n", "a #t <<if true>>\n", "a\\n\n",
    "<<if true>>\n    a\n===\ntitle: A\n---\n", "<<once>>\n    a\n",
  ])
  func `very many faulty lines are reported`(line: String) {
    let text = String(repeating: line, count: 20_000)
    let source = SourceText(name: "big", text: nodeText(text))
    #expect(!Compiler().compile([source]).diagnostics.isEmpty)
  }

  @Test func `very many names that nobody declared are reported`() {
    let names = (0..<30_000).map { "{$name\($0) + 1} {\"\" + $word\($0)}" }
    let source = SourceText(name: "big", text: nodeText(names.joined()))
    #expect(Compiler().compile([source]).diagnostics.count == 60_000)
  }

  @Test func `very many wrong jumps are reported`() {
    let nodes = (0..<10_000).map { "title: Node\($0)\n---\n<<jump Noed\($0)>>\n===\n" }
    let source = SourceText(name: "big", text: nodes.joined())
    #expect(Compiler().compile([source]).diagnostics.count == 10_000)
  }

  @Test func `very many smart variables that need each other compile`() throws {
    let lines = (1..<20_000).map { "<<declare $v\($0) = $v\($0 - 1) + 1>>\n" }
    let program = try compiledProgram(nodeText("<<declare $v0 = 1 + 1>>\n\(lines.joined())x"))
    #expect(program.smartVariables.count == 20_000)
  }
}
