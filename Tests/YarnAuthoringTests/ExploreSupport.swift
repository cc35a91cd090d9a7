import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// A script that is explored from its node `Start`.
struct Explored {
  let report: ExplorationReport

  init(
    _ text: String,
    settings: DialogueMachine.Settings = DialogueMachine.Settings(),
    limits: ExplorationLimits = ExplorationLimits(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let program = try compiledProgram(text, sourceLocation: sourceLocation)
    let machine = DialogueMachine(program, from: "Start", settings: settings)
    var explorer = Explorer(machine, limits: limits)
    report = explorer.explore()
  }

  /// A script of one node.
  static func body(
    _ body: String,
    settings: DialogueMachine.Settings = DialogueMachine.Settings(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Explored {
    try Explored(nodeText(body), settings: settings, sourceLocation: sourceLocation)
  }

  /// The only finding of a kind.
  func finding(
    _ kind: ExplorationFault.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ExplorationReport.Finding {
    let all = report.findings.filter { $0.fault.kind == kind }
    try #require(all.count == 1, "\(report.findings)", sourceLocation: sourceLocation)
    return all[0]
  }

  var kinds: [ExplorationFault.Kind] { report.findings.map(\.fault.kind) }
}
