import CheckIn
package import YarnAuthoring
package import YarnCompiler
import YarnProgram
package import YarnSyntax

/// Says everything about the scripts of a check-in that can be seen without playing them.
package struct CheckInChecker {
  /// The shared scripts, which belong to every check-in.
  private let shared: [SourceText]
  private let severities: [String: YarnProject.CompilerOptions.Severity]

  package init(
    shared: [SourceText],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) {
    self.shared = shared
    self.severities = severities
  }

  /// Whether scripts speak to a check-in: by a command of its own, or by an option's class.
  package static func isCheckIn(_ sources: [SourceText]) -> Bool {
    let commands = Dictionary(
      Vocabulary.commands.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return sources.contains { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.contains { node in
        node.body.containsNested { statement in
          switch statement {
          case .options(let group): group.contains { tree.tag("class", of: $0.line) != nil }
          case .command(let command): commands.knows(command, in: tree)
          default: false
          }
        }
      }
    }
  }

  /// The compiler that knows what a check-in knows.
  package static var compiler: Compiler {
    Compiler(
      functions: Vocabulary.functions,
      commands: Vocabulary.commands,
      infersFunctions: false
    )
  }

  package static var checks: [any ScriptCheck] {
    [
      LengthCheck(), LineIDCheck(), PrivateTurnCheck(), QuestionCheck(), ReachabilityCheck(),
      SignCheck(), SpeakerCheck(known: ["Bot"]), TurnCheck(), VariableCheck(), WordingCheck(),
    ]
  }

  /// The findings in these files; the shared scripts are only looked at where they are among them.
  package func check(_ own: [SourceText], entries: [String]) -> [Finding] {
    let checker = Checker(
      compiler: Self.compiler,
      checks: Self.checks,
      severities: severities
    )
    let roots = own.flatMap { EntryNodes.titles(in: $0) }
    return checker.check(
      own + shared,
      ownCount: own.count,
      roots: Set(roots + entries),
      hostVariables: Self.hostVariables
    )
  }

  /// The variables that a session reads or sets by itself.
  private static let hostVariables: Set = [
    "$high", "$low", "$lowered", "$me", "$minutes", "$mode", "$p1_name", "$p2_name", "$p3_name",
    "$p4_name", "$p5_name", "$p6_name", "$plan_first", "$plan_second", "$region", "$reveal_name",
    "$reveal_topic", "$reveal_words", "$them", "$word",
  ]
}

extension [String: CommandSignature] {
  /// Whether a command is one of these, with words that it takes.
  fileprivate func knows(_ command: CommandSyntax, in tree: SyntaxTree) -> Bool {
    guard case .text(let range)? = command.text.first, command.text.count == 1 else { return false }
    let words = tree.source[range].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first, let signature = self[name] else { return false }
    guard signature.arguments.contains(words.count - 1) else { return false }
    return signature.firstWords.isEmpty || words.count < 2
      || signature.firstWords.contains(words[1])
  }
}
