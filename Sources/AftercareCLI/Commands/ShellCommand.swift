import ArgumentParser

/// A command that does something.
protocol ShellCommand: ParsableCommand {
  /// Does it, and tells how it came out.
  func run(in shell: Shell) throws -> ExitStatus
}

/// A command that is done, or throws.
protocol PlainCommand: ShellCommand {
  func perform(in shell: Shell) throws
}

extension PlainCommand {
  func run(in shell: Shell) throws -> ExitStatus {
    try perform(in: shell)
    return .fine
  }
}
