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

  /// How it looks by these options and by the settings.
  func look(in shell: Shell) -> Look {
    let settings = shell.settings
    return Look(
      policy: shell.policy(plainRequested: plain || settings.isOn(.plain)),
      pace: pace || settings.isOn(.pace) ? .gentle : .atOnce,
      keys: settings[.keys].flatMap(Keymap.init) ?? .own,
      idleSeconds: idleSeconds
    )
  }
}

/// How a conversation is shown and typed.
struct Look {
  let policy: StylePolicy
  let pace: Pace
  let keys: Keymap

  /// Seconds after which a private turn that nobody types in is hidden.
  let idleSeconds: Int
}
