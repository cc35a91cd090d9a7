import CheckInAuthoring
import TestSupport
import YarnAuthoring
import YarnSyntax

/// The checks of check-ins over the shipped shared scripts.
enum CheckInRules {
  static let all = CheckRule.forCheckIns

  static func findings(
    in sources: [SourceText],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) -> [Finding] {
    inspect(sources, severities: severities).findings
  }

  static func inspect(
    _ sources: [SourceText],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) -> InspectedScripts {
    let names = Set(sources.map(\.name))
    let shared = Repository.shippedScripts.filter { !names.contains($0.name) }
    return CheckInChecker(shared: shared, severities: severities)
      .inspect(sources, entries: ["Start"])
  }
}
