import ArgumentParser
import CheckIn
import Terminal

/// Leads people through a conversation.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Begin a conversation.",
    discussion: """
      CONVERSATION is the name of one that comes with the program, or the path of a dialogue \
      file, project or folder of your own. Without it you are asked.
      """
  )

  @Argument(help: "A conversation's name, or the path of a .yarn file, .yarnproject or folder.")
  var conversation: String?

  @Flag(help: "Whole lines only, no colour and no redrawing; suits screen readers.")
  var plain = false

  @Option(help: "The region whose contacts are shown, such as IE; else the locale's.")
  var region: String?

  @Option(help: "The language to talk in, such as en; a project may have more.")
  var language: String?

  @Option(help: ArgumentHelp("Determines all chance.", visibility: .hidden))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Seconds after which a private turn hides.", visibility: .hidden))
  var idleSeconds = 180

  func run() throws {
    let script = try ScriptLoader.load(conversation, language: language)
    let policy = StylePolicy.current(plainRequested: plain)
    let circumstances = Circumstances(
      seed: seed ?? UInt64.random(in: .min ... .max),
      region: region?.uppercased() ?? Locale.region()
    )
    let repl = Repl(script: script, policy: policy, idleSeconds: idleSeconds)
    let status = repl.run(circumstances)
    if status != .fine { throw ExitCode(status.rawValue) }
  }
}
