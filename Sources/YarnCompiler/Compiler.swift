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

  /// What the project asks of its scripts.
  package var rules: ProjectRules

  /// How many of the sources, the first ones, the rules are for; nothing for all of them.
  package var ruledCount: Int?

  package init(
    functions: [FunctionSignature] = [],
    commands: [CommandSignature]? = nil,
    infersFunctions: Bool = true,
    rules: ProjectRules = ProjectRules(),
    ruledCount: Int? = nil
  ) {
    self.functions = functions
    self.commands = commands
    self.infersFunctions = infersFunctions
    self.rules = rules
    self.ruledCount = ruledCount
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
    let unreadable = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.file))

    var symbols = SymbolTable(functions: functions, infersFunctions: infersFunctions)
    diagnostics += DeclarationCollector.collect(from: trees, into: &symbols)
    diagnostics += TypeChecker.check(trees, commands: commands, symbols: &symbols)
    diagnostics += ReferenceChecker.check(trees, symbols: symbols)
    diagnostics += LiteralChecker.check(trees)
    diagnostics += VersionChecker.check(trees, symbols, version: rules.version)
      .filter { isRuled($0.file) }
    diagnostics += checkForAdvice(trees, symbols, unreadable: unreadable)
    diagnostics = diagnostics.compactMap { diagnostic in
      isRuled(diagnostic.file) ? rules.applied(to: diagnostic) : diagnostic
    }
    diagnostics.sort()

    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Output(program: nil, diagnostics: diagnostics)
    }
    var program = CodeGenerator.generate(from: trees, symbols: symbols)
    program.fingerprint = fingerprint(of: sources)
    return Output(program: program, diagnostics: diagnostics)
  }

  /// What an author will want to know about files without syntax errors; of others nobody can tell.
  private func checkForAdvice(
    _ trees: [SyntaxTree],
    _ symbols: SymbolTable,
    unreadable: Set<Int>
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let contexts = [rules.characters, nil].map { characters in
      TextChecker.Context(commands: commands, characters: characters, symbols: symbols)
    }
    for (file, tree) in trees.enumerated() where !unreadable.contains(file) {
      diagnostics += FlowChecker.check(tree, file)
      diagnostics += TextChecker.check(tree, file, in: contexts[isRuled(file) ? 0 : 1])
    }
    if unreadable.isEmpty { diagnostics += symbols.unusedVariables() }
    return diagnostics
  }

  /// Whether the project's rules are for a file.
  private func isRuled(_ file: Int) -> Bool { ruledCount.map { file < $0 } ?? true }

  private func fingerprint(of sources: [SourceText]) -> UInt64 {
    var hash = Fingerprint()
    for source in sources {
      hash.combine(source.name)
      hash.combine(source.bytes)
    }
    for function in functions { hash.combine(function.name) }
    return hash.value
  }
}
