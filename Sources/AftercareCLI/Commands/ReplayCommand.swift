import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Plays a saved conversation, or looks whether today's script still says the same.
struct ReplayCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a saved conversation.",
    discussion: """
      CONVERSATION is the beginning of an ID that `aftercare journal list` shows, or `last`, or \
      the path of an export in JSON Lines. Where output is no terminal, all of it is printed.
      """
  )

  @Argument(help: "The beginning of an ID, last, or the path of a .jsonl file.")
  var conversation = "last"

  @Option(
    help: "How fast: 0.25, 0.5, 1, 2, 4, 8 or 16.",
    transform: { text in
      guard let speed = PlaybackSpeed(text) else {
        throw ValidationError("‘\(text)’ is no speed; speeds are 0.25, 0.5, 1, 2, 4, 8 and 16.")
      }
      return speed
    }
  )
  var speed = PlaybackSpeed.normal

  @Option(help: "The longest pause between two events, in seconds.")
  var maxPause = 2.0

  @Flag(help: "Show everything at once.")
  var instant = false

  @Flag(help: "Whole lines only, no colour and no redrawing; suits screen readers.")
  var plain = false

  @Flag(help: "Play it against today's script and show the first difference.")
  var check = false

  @Flag(name: .customLong("as-testplan"), help: "Print it as a test plan.")
  var asTestPlan = false

  @Option(help: "The script for --check and --as-testplan, where it is one of your own.")
  var script: String?

  @OptionGroup var access: JournalOptions

  func validate() throws {
    guard maxPause >= 0, maxPause <= 3600 else {
      throw ValidationError("--max-pause takes 0 to 3600 seconds.")
    }
    if check && asTestPlan {
      throw ValidationError("--check and --as-testplan do not go together.")
    }
  }

  func run(in shell: Shell) throws -> ExitStatus {
    let conversation = try ConversationSource.load(conversation, access, in: shell)
    if check { return try RerunReport(conversation, script: script, in: shell).check() }
    if asTestPlan {
      return try RerunReport(conversation, script: script, in: shell).printTestPlan()
    }
    var player = Player(conversation, speed: speed, longestPause: .seconds(maxPause))
    if instant { _ = player.apply(.end) }
    let screen = Screen(output: shell.output, policy: shell.policy(plainRequested: plain))
    return try ReplayLoop(player: player, screen: screen).run()
  }
}
