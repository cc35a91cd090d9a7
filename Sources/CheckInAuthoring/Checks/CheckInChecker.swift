import CheckIn
package import YarnAuthoring
package import YarnCompiler
import YarnProgram
package import YarnSyntax

/// Says everything about the scripts of a check-in that can be seen without playing them.
package struct CheckInChecker {
  /// The shared scripts, which belong to every check-in.
  private let shared: [SourceText]

  /// The table of words that a bot should not say.
  private let wording: String
  private let severities: [String: YarnProject.CompilerOptions.Severity]

  /// What the project asks of its own scripts.
  private let rules: ProjectRules

  package init(
    shared: [SourceText],
    wording: String,
    severities: [String: YarnProject.CompilerOptions.Severity] = [:],
    rules: ProjectRules = ProjectRules()
  ) {
    self.shared = shared
    self.wording = wording
    self.severities = severities
    self.rules = rules
  }

  /// Whether scripts speak to a check-in: by a command of its own, or by an option's class.
  package static func isCheckIn(_ sources: [SourceText]) -> Bool {
    sources.contains { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.contains { node in
        node.body.containsNested { statement in
          switch statement {
          case .options(let group): group.contains { tree.tag("class", of: $0.line) != nil }
          case .command(let command): tree.isOwnToCheckIns(command)
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

  private var checks: [any ScriptCheck] {
    [
      LengthCheck(), LineIDCheck(), LooseEndCheck(), PrivateTurnCheck(), QuestionCheck(),
      ReachabilityCheck(), SignCheck(), SpeakerCheck(known: ["Bot"]), TopicCheck(), TurnCheck(),
      ValueCheck(), VariableCheck(), WordingCheck(table: wording),
    ]
  }

  /// The findings in these files, with the program that they and the shared ones make; the shared
  /// scripts are only looked at where they are among them.
  package func inspect(_ own: [SourceText], entries: [String]) -> InspectedScripts {
    var compiler = Self.compiler
    compiler.rules = rules
    compiler.ruledCount = own.count
    let checker = Checker(
      compiler: compiler,
      checks: checks,
      manner: .questions(begunBy: Self.beginnings, optionTag: "class", skipValue: "skip"),
      severities: severities
    )
    let roots = own.flatMap { Self.entries(of: $0) }
    return checker.inspect(
      own + shared,
      ownCount: own.count,
      roots: Set(roots + entries),
      hostVariables: Set(SessionVariable.allCases.map(\.rawValue))
    )
  }

  /// The nodes of a file that a session may enter by itself: the one called like the file, answers
  /// to `why`, and what the shared scripts must have.
  private static func entries(of source: SourceText) -> [String] {
    let (tree, _) = Parser.parse(source)
    let file = source.name.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".yarn") ? file.dropLast(".yarn".count) : file
    return tree.nodes.map { tree.title(of: $0) }.filter { title in
      title == name || HouseNode.isEntered(title) || ["Setup", "Start"].contains(title)
    }
  }

  /// The commands with which a question begins.
  private static let beginnings = Set(
    CommandRow.all.filter { $0.does(.asks) }.map(\.usage.name)
  )
}
