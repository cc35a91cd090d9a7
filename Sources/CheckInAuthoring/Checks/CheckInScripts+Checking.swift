import CheckIn
package import YarnAuthoring
import YarnCompiler
import YarnProgram
package import YarnSyntax

extension CheckInScripts {
  private var checks: [any ScriptCheck] {
    [
      LengthCheck(), LineIDCheck(), LooseEndCheck(), PrivateTurnCheck(), QuestionCheck(),
      ReachabilityCheck(), SignCheck(), SpeakerCheck(known: ["Bot"]), TopicCheck(), TurnCheck(),
      ValueCheck(), VariableCheck(), WordingCheck(table: house.wording),
    ]
  }

  /// Everything about the own scripts, or others in their place, that can be seen without playing
  /// them, and the program that they and the shared ones make.
  package func inspect(
    _ own: [SourceText],
    entries: [String],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) -> InspectedScripts {
    let checker = Checker(
      compiler: compiler,
      checks: checks,
      manner: .questions(begunBy: Self.beginnings, optionTag: "class", skipValue: "skip"),
      severities: severities
    )
    let roots = own.flatMap { Self.entries(of: $0) }
    let inspected = checker.inspect(
      own + shared,
      ownCount: own.count,
      roots: Set(roots + entries),
      hostVariables: Set(SessionVariable.allCases.map(\.rawValue))
    )
    guard let program = inspected.program else { return inspected }
    let missing = HouseNode.missing(among: program.nodes, entries).map { title in
      Finding(
        .missingNode,
        file: 0,
        range: SourceRange(0, 0),
        "a session enters the node ‘\(title)’, which is in none of the scripts"
      )
    }
    return InspectedScripts(findings: missing + inspected.findings, program: program)
  }

  /// Why no session runs scripts that are meant for another host, as one finding.
  package func refusal(of own: [SourceText]) -> Finding? {
    let errors = compiler.compile(own + shared).diagnostics.filter { $0.severity == .error }
      .map { Finding($0) }.map { $0.file < own.count ? $0 : $0.turned(toFilesBelow: own.count) }
    guard let first = errors.first(where: { $0.file < own.count }) else { return nil }
    return Finding(
      .notForChat,
      file: first.file,
      range: first.range,
      "this is for another host; ‘aftercare chat’ refuses it: \(first.message)"
    )
  }

  /// The nodes of a file that a session may enter by itself: the one called like the file, answers
  /// to `why`, and what the shared scripts must have.
  private static func entries(of source: SourceText) -> [String] {
    let file = source.name.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".yarn") ? file.dropLast(".yarn".count) : file
    return source.titles.filter { title in
      title == name || HouseNode.isEntered(title) || [HouseNode.setup, "Start"].contains(title)
    }
  }

  /// The commands with which a question begins.
  private static let beginnings = Set(
    CommandRow.all.filter { $0.does(.asks) }.map(\.usage.name)
  )
}
