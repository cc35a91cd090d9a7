import TestSupport

extension TemporaryFolder {
  /// Runs the program with these words after its name, in the folder as in a shell.
  func run(
    _ arguments: [String],
    input: String = "",
    within seconds: Double = 30
  ) throws -> ChildProcess {
    try ChildProcess(
      "/bin/sh",
      arguments: ["-c", "cd \"$0\" && exec \"$@\"", path, AftercareProgram.path] + arguments,
      environment: AftercareProgram.environment(),
      input: Array(input.utf8),
      within: seconds
    )
  }
}
