import ArgumentParser
import FoundationEssentials

/// Prints the manual page.
struct ManualCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man to show.",
    discussion: "Try: aftercare manual | man -l -"
  )

  func perform(in shell: Shell) throws {
    let description = Data(Aftercare._dumpHelp().utf8)
    let tool = try JSONDecoder().decode(ToolDescription.self, from: description)
    try shell.say(ManualPage(tool: tool.command).text)
  }
}

/// Prints what a shell needs to complete commands and options.
struct CompletionsCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what bash, zsh or fish needs to complete commands and options.",
    discussion: "In bash: source <(aftercare completions bash)"
  )

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Kind

  func perform(in shell: Shell) throws {
    let kind: CompletionShell =
      switch self.shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try shell.say(Aftercare.completionScript(for: kind) + "\n")
  }
}
