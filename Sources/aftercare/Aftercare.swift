import PlainText
import ArgumentParser
import Glibc
import Terminal

/// The program: its commands, and what every one of them needs first.
@main
struct Aftercare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aftercare",
    abstract: "A check-in for after closeness, for two people or for one.",
    discussion: """
      Without a command a conversation begins. Nothing of it is kept unless you \
      have a journal and everyone says yes, and nothing leaves this machine. Type help at any question; Esc Esc or /out closes fast and clears the screen.
      """,
    subcommands: [
      ChatCommand.self,
      ResumeCommand.self,
      ReplayCommand.self,
      JournalCommand.self,
      AuthorCommand.self,
      SettingsCommand.self,
      CompletionsCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: ChatCommand.self
  )

  static func main() {
    // Whatever this program ever writes is for its user alone.
    umask(0o077)
    // A file that may not grow is an error of its write, not a death; the crash guard leaves it so.
    _ = signal(SIGXFSZ, SIG_IGN)
    TerminalProcess.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(by: error)
    }
  }

  /// Ends with what there is to say of a usage error or a call for help, which may repeat arguments
  /// that came from anywhere.
  private static func end(by error: any Error) -> Never {
    if error is ScreenError {
      Output.complain("\(error)")
      Glibc.exit(ExitStatus.refused.rawValue)
    }
    // The argument parser cannot lay out its columns in fewer, and a window breaks longer rows.
    if TerminalSize.current().columns < 40 { unsafe setenv("COLUMNS", "40", 1) }
    let message = PlainText.of(fullMessage(for: error))
    let status = exitCode(for: error)
    do {
      if !message.isEmpty {
        if status == .success { try Output.say(message + "\n") } else { Output.complain(message) }
      }
    } catch {
      Output.complain("\(error)")
      Glibc.exit(ExitStatus.refused.rawValue)
    }
    Glibc.exit(status.rawValue)
  }
}

/// What the program says to the shell when it ends.
enum ExitStatus: Int32 {
  case fine = 0
  /// A dialogue, a test or a check failed.
  case failed = 1
  /// A file, the terminal or the disk refused.
  case refused = 2
  /// An exploration ended before it was complete.
  case bounded = 3
  /// The journal is damaged, or none of ours.
  case damaged = 65
  case wrongPassphrase = 77
  case interrupted = 130
}
