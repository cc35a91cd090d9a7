package import YarnProgram
package import YarnSyntax

/// Turns dialogue sources into a program, or into what is wrong with them.
package struct Compiler: Sendable {
  /// The host functions that scripts may call.
  package var functions: [FunctionSignature]

  /// Host functions of which not everything need be known; the calls tell the rest.
  package var declarations: [FunctionDeclaration] = []

  /// The commands that the host knows, or `nil` where any command is welcome.
  package var commands: [CommandSignature]?

  /// The names of commands that the host has beside others that nobody knows.
  package var declaredCommands: Set<String> = []

  /// Whether a function that nobody declared is inferred from its uses, to be supplied later.
  package var infersFunctions: Bool

  /// What the project asks of its scripts.
  package var rules: ProjectRules

  /// How many of the sources, the first ones, the rules are for, or `nil` for all of them.
  package var ruledCount: Int?

  /// Whether the host has no question of one option, so that one alone is surely torn off.
  package var needsTwoOptions = false

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

    /// The trees of all sources, in their order.
    package let trees: [SyntaxTree]

    /// The files with faults of syntax, of which the trees tell only a part.
    package let unreadable: Set<Int>
  }

  /// Compiles sources that belong together.
  ///
  /// The result depends on nothing but the arguments.
  /// - Complexity: O(*n*) in the length of the sources.
  package func compile(_ sources: [SourceText]) -> Output {
    var diagnostics: [Diagnostic] = []
    var trees: [SyntaxTree] = []
    let known = declaredCommands.union(commands?.map(\.name) ?? [])
    for (file, source) in sources.enumerated() {
      let (tree, faults) = Parser.parse(source, file: file, commands: known)
      trees.append(tree)
      diagnostics += faults
    }
    let unreadable = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.file))

    var symbols = SymbolTable(
      functions: functions,
      declarations: declarations,
      infersFunctions: infersFunctions
    )
    diagnostics += DeclarationCollector.collect(from: trees, into: &symbols)
    // Of what the parser has refused as no statement, nobody has to hear that it is no command.
    let miswritten = Set(
      diagnostics.lazy.filter { $0.code == .unknownCommand || Self.isOfBrackets($0.code) }
        .map(\.place)
    )
    diagnostics += TypeChecker.check(trees, commands: commands, known: known, symbols: &symbols)
      .filter { !miswritten.contains($0.place) }
    diagnostics += ReferenceChecker.check(trees, symbols: symbols)
    diagnostics += LiteralChecker.check(trees)
    diagnostics += VersionChecker.check(trees, symbols, version: rules.version)
      .filter { isRuled($0.file) }
    diagnostics += checkForAdvice(trees, symbols, unreadable: unreadable)
      .filter { !miswritten.contains($0.place) }
    diagnostics = diagnostics.compactMap { diagnostic in
      isRuled(diagnostic.file) ? rules.applied(to: diagnostic) : diagnostic
    }
    diagnostics.sort()

    var program: Program?
    if !diagnostics.contains(where: { $0.severity == .error }) {
      program = CodeGenerator.generate(from: trees, symbols: symbols)
      program?.fingerprint = fingerprint(of: sources)
    }
    return Output(
      program: program,
      diagnostics: diagnostics,
      trees: trees,
      unreadable: unreadable
    )
  }

  /// What an author will want to know about files without syntax errors.
  ///
  /// Of others nobody can tell, but for lines that were meant as commands: their brackets may be
  /// what the errors come from.
  private func checkForAdvice(
    _ trees: [SyntaxTree],
    _ symbols: SymbolTable,
    unreadable: Set<Int>
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let contexts = [rules.characters, nil].map { characters in
      TextChecker.Context(
        commands: commands,
        characters: characters,
        needsTwoOptions: needsTwoOptions,
        symbols: symbols
      )
    }
    for (file, tree) in trees.enumerated() {
      let advice = TextChecker.check(tree, file, in: contexts[isRuled(file) ? 0 : 1])
      if unreadable.contains(file) {
        diagnostics += advice.filter { Self.isOfBrackets($0.code) }
      } else {
        diagnostics += FlowChecker.check(tree, file) + advice
      }
    }
    if unreadable.isEmpty { diagnostics += symbols.unusedVariables() }
    return diagnostics
  }

  private static func isOfBrackets(_ code: DiagnosticCode) -> Bool {
    code == .singleAngleBrackets || code == .unenclosedCommand
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
    for function in declarations { hash.combine(function.name) }
    return hash.value
  }
}

extension Diagnostic {
  /// Where it is, in which file.
  fileprivate var place: Place { Place(file: file, range: range) }

  fileprivate struct Place: Hashable {
    let file: Int
    let range: SourceRange
  }
}
