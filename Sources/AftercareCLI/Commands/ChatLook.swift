import ArgumentParser
import Terminal

/// How a conversation looks, for every command that holds one.
struct ChatLook: ParsableArguments {
  @Flag(help: "Whole lines only, no colour and no redrawing; suits screen readers.")
  var plain = false

  @Flag(help: "Let lines arrive gently; any key shows the rest of a turn at once.")
  var pace = false

  @Option(help: ArgumentHelp("Seconds after which a private turn hides.", visibility: .hidden))
  var idleSeconds = 180

  /// What a conversation is held with, by these options and by the settings.
  func surroundings(in shell: Shell) -> Surroundings {
    let settings = shell.settings
    let policy = shell.policy(plainRequested: plain || settings.isOn(.plain))
    let pace: Pace = pace || settings.isOn(.pace) ? .gentle : .atOnce
    return Surroundings(
      lines: shell.makeLines(policy, settings[.keys].flatMap(Keymap.init) ?? .own),
      screen: Screen(output: shell.output, policy: policy, pace: pace),
      complaints: shell.errors,
      time: shell.time,
      idleSeconds: idleSeconds
    )
  }
}
