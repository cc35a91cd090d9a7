import ArgumentParser
import Terminal
import YarnAuthoring

/// Plays scripts along their test plans.
struct AuthorTestCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play scripts along their test plans.",
    discussion: """
      Each PATH is a .testplan, a script or project with plans beside it, or a folder; without \
      any, the plans in the current folder are played. A plan is for the script or project that \
      is called like it. Where the scripts are for a check-in, the plan is played as people \
      would: it may type words with a comment such as ‘# say: kind of ok’.
      """
  )

  @Argument(help: "Plans, or scripts with plans.")
  var paths: [String] = []

  @Flag(help: "Tell how many lines, options and branches the tests came by.")
  var coverage = false

  @Flag(help: "Show the scripts with how often the tests came by each line.")
  var annotate = false

  func run(in shell: Shell) throws -> ExitStatus {
    let tests = try PlanFinder(shell: shell).plans(at: paths)
      .map { try AuthoredTest($0) }
    for test in tests { try show(test, in: shell) }
    for table in tables(tests) {
      if coverage { try shell.quote("\n" + table.text) }
      if annotate { try shell.quote("\n" + table.annotated) }
    }
    let passed = tests.reduce(0) { $0 + $1.runs.count(where: \.hasPassed) }
    let failed = tests.reduce(0) { sum, test in
      sum + test.runs.count { !$0.hasPassed } + (test.failure == nil ? 0 : 1)
    }
    try shell.quote("\(passed) passed, \(failed) failed\n")
    return failed == 0 ? .fine : .failed
  }

  private func show(_ test: AuthoredTest, in shell: Shell) throws(ScreenError) {
    if let failure = test.failure {
      try shell.quote("\(test.plan.path): \(failure)\n")
    }
    let width = min(shell.output.size.columns, 120)
    for run in test.runs where !run.hasPassed {
      let line = run.difference.lazy.compactMap(\.line).first.map { ":\($0)" } ?? ""
      try shell.quote("\(test.plan.path)\(line): run \(run.number) went otherwise\n")
      try shell.quote(run.sideBySide(width: width) + "\n")
    }
  }

  /// A table for each set of scripts, whatever number of plans it has.
  private func tables(_ tests: [AuthoredTest]) -> [CoverageTable] {
    guard coverage || annotate else { return [] }
    var merged: [(scripts: AuthorScripts, coverage: Coverage)] = []
    for test in tests {
      guard let coverage = test.coverage else { continue }
      let scripts = test.plan.scripts
      if let place = merged.firstIndex(where: { $0.scripts.path == scripts.path }) {
        merged[place].coverage.add(coverage)
      } else {
        merged.append((scripts, coverage))
      }
    }
    return merged.map { CoverageTable($0.scripts.sources, $0.coverage) }
  }
}
