import YarnAuthoring
package import YarnCompiler
import YarnProgram
package import YarnRuntime
import YarnSyntax

/// Lexer, parser, checkers and code generator.
package struct FrontEndSubject: FuzzSubject {
  private let corpus: ScriptCorpus
  private let time: TimeGuard

  /// Knows the functions of random scripts and infers all others.
  package static let compiler = Compiler(functions: RandomScript.functions)

  /// A subject that may count time among its laws.
  package init(corpus: ScriptCorpus, isTimed: Bool) {
    self.corpus = corpus
    time = TimeGuard(isTimed: isTimed)
  }

  package func makeInput(_ generator: inout SplitMix64) -> FuzzInput {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<20: return FuzzInput(corpus.makeSound(&generator), isSound: true)
    case 20..<30: return FuzzInput(SeededBytes.random(&generator))
    case 30..<32: return FuzzInput(ScriptMutation.repeated(corpus.make(&generator), &generator))
    default:
      var script = corpus.make(&generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let other = corpus.make(&generator)
        script = ScriptMutation.mutated(script, spliceFrom: other, &generator)
      }
      return FuzzInput(script)
    }
  }

  package func check(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    try time.run(input, cut: Self.cut) { (input) throws(BrokenLaw) in try checkLaws(input) }
  }

  private static func cut(_ input: FuzzInput, into count: Int) -> [FuzzInput] {
    input.bytes.cut(into: count).map { FuzzInput(Array($0)) }
  }

  private func checkLaws(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    let source = SourceText(name: "input.yarn", bytes: input.bytes)
    try BrokenLaw.unless(
      Parser.parse(source).0.printed() == input.bytes,
      "printing the tree gives the text back"
    )
    let output = Self.compiler.compile([source])
    try checkDiagnostics(output, source)
    let faults = output.diagnostics.filter { $0.severity == .error }
    try BrokenLaw.unless((output.program == nil) == !faults.isEmpty, "errors mean no program")
    if input.isSound {
      try BrokenLaw.unless(faults.isEmpty, "a sound script compiles", "\(faults.map(\.message))")
    }
    let again = Self.compiler.compile([source])
    try BrokenLaw.unless(
      again.diagnostics == output.diagnostics && again.program == output.program,
      "compiling is deterministic"
    )
    if let program = output.program { try ProgramLaws.check(program) }
    return Set(output.diagnostics.map(\.code.rawValue)).sorted()
      .reduce(into: Fingerprint()) { $0.combine($1) }.value
  }

  private func checkDiagnostics(
    _ output: Compiler.Output,
    _ source: SourceText
  ) throws(BrokenLaw) {
    var renderer = DiagnosticRenderer(sources: [source])
    for (index, diagnostic) in output.diagnostics.enumerated() {
      let ranges =
        [diagnostic.range] + diagnostic.notes.map(\.range)
        + diagnostic.fixIts.flatMap { $0.edits.map(\.range) }
      let files =
        [diagnostic.file] + diagnostic.notes.map(\.file)
        + diagnostic.fixIts.flatMap { $0.edits.map(\.file) }
      try BrokenLaw.unless(
        files.allSatisfy { $0 == 0 } && ranges.allSatisfy { $0.upperBound <= source.count },
        "diagnostics lie in their file",
        diagnostic.message
      )
      try BrokenLaw.unless(!diagnostic.message.isEmpty, "diagnostics say something")
      // Rendering costs the length of a line, which may be all of the text.
      if index < 10 { _ = renderer.render(diagnostic) }
    }
  }
}
