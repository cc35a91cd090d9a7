import ArgumentParser
import Glibc
import PlainText
import Terminal

/// The whole program as one call, for an executable that is nothing else.
package enum CommandLineTool {
  /// Does what the arguments of this process say, and ends it with a status.
  package static func main() -> Never {
    // Whatever this program ever writes is for its user alone.
    umask(0o077)
    // A file that may not grow is an error of its write, not a death; the crash guard leaves it so.
    _ = signal(SIGXFSZ, SIG_IGN)
    TerminalProcess.prepare()
    exit(run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
  }

  /// Does what arguments say; the one place where an error becomes words and a status.
  package static func run(_ arguments: [String], in shell: Shell) -> ExitStatus {
    do {
      var command = try Aftercare.parseAsRoot(arguments)
      if let command = command as? any ShellCommand { return try command.run(in: shell) }
      // What is left is a call for help.
      try command.run()
      return .fine
    } catch {
      return shell.end(by: error)
    }
  }
}

extension Shell {
  /// Says what there is to say of an error, of a usage error or of a call for help.
  fileprivate func end(by error: any Error) -> ExitStatus {
    if let refusal = Refusal(error) {
      complain(refusal.details, terminator: "")
      warn(refusal.sentence)
      return refusal.status
    }
    // The argument parser cannot lay out its columns in fewer, and a window breaks longer rows. It
    // measures the window of the process for some of its messages, whatever it is told.
    let columns = max(40, output.size.columns)
    if TerminalSize.current().columns < columns { unsafe setenv("COLUMNS", "\(columns)", 1) }
    // It may repeat arguments that came from anywhere.
    let message = PlainText.of(Aftercare.fullMessage(for: error, columns: columns))
    let status = ExitStatus(rawValue: Aftercare.exitCode(for: error).rawValue) ?? .failed
    guard status == .fine else {
      complain(message)
      return status
    }
    do throws(ScreenError) {
      try say(message + "\n")
      return .fine
    } catch {
      return end(by: error)
    }
  }
}
