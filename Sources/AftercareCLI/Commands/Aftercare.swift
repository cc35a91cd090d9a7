import ArgumentParser

/// All commands.
struct Aftercare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aftercare",
    abstract: "A check-in for after closeness, for two people or for one.",
    discussion: """
      Without a command a conversation begins. Nothing of it is kept unless you \
      have a journal and everyone says yes, and nothing leaves this machine. Type help at any question; Esc Esc or /out closes fast and clears the screen.
      """,
    version: "0.1.0",
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
}
