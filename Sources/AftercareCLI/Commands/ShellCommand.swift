import ArgumentParser

/// A command that does something.
protocol ShellCommand: ParsableCommand {
  /// Does it, and tells how it came out.
  func run(in shell: Shell) throws -> ExitStatus
}
