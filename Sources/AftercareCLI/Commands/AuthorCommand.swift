import ArgumentParser

/// Everything for those who write dialogues.
struct AuthorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author",
    abstract: "Write, check, test and translate dialogues.",
    discussion: """
      Dialogues/README.md is the author's guide: your first dialogue in five minutes, the \
      commands and functions, tone, testing, translating.
      """,
    subcommands: [
      AuthorNewCommand.self, AuthorCheckCommand.self, AuthorTestCommand.self,
      AuthorStringsCommand.self, AuthorExploreCommand.self,
    ]
  )
}
