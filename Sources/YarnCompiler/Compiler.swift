package import YarnProgram
package import YarnSyntax

/// Turns dialogue sources into a program, or into what is wrong with them.
package struct Compiler: Sendable {
  /// The host functions that scripts may call.
  package var functions: [FunctionSignature]

  /// The commands that the host knows; nothing where any command is welcome.
  package var commands: [CommandSignature]?

  /// Whether a function that nobody declared is inferred from its uses, to be supplied later.
  package var infersFunctions: Bool

  package init(
    functions: [FunctionSignature] = [],
    commands: [CommandSignature]? = nil,
    infersFunctions: Bool = true
  ) {
    self.functions = functions
    self.commands = commands
    self.infersFunctions = infersFunctions
  }

  /// What a compilation gives: a program unless there are errors, and all diagnostics in order.
  package struct Output: Sendable {
    package let program: Program?
    package let diagnostics: [Diagnostic]
  }

  /// Compiles sources that belong together.
  ///
  /// The result depends on nothing but the arguments.
  /// - Complexity: O(*n*) in the length of the sources.
  package func compile(_ sources: [SourceText]) -> Output {
    var diagnostics: [Diagnostic] = []
    var trees: [SyntaxTree] = []
    for (file, source) in sources.enumerated() {
      let (tree, faults) = Parser.parse(source, file: file)
      trees.append(tree)
      diagnostics += faults
    }

    var symbols = SymbolTable(functions: functions, infersFunctions: infersFunctions)
    diagnostics += DeclarationCollector.collect(from: trees, into: &symbols)
    diagnostics += TypeChecker.check(trees, commands: commands, symbols: &symbols)
    diagnostics += ReferenceChecker.check(trees, symbols: symbols)
    diagnostics.sort()

    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Output(program: nil, diagnostics: diagnostics)
    }
    var program = CodeGenerator.generate(from: trees, symbols: symbols)
    program.fingerprint = fingerprint(of: sources)
    return Output(program: program, diagnostics: diagnostics)
  }

  private func fingerprint(of sources: [SourceText]) -> UInt64 {
    var hash = Fingerprint()
    for source in sources {
      hash.combine(source.name.utf8)
      hash.combine(source.bytes)
    }
    for function in functions { hash.combine(function.name.utf8) }
    return hash.value
  }
}
