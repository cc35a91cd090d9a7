import ArgumentParser
import Terminal

/// How a conversation looks, for every command that holds one.
struct ChatLook: ParsableArguments {
  @Flag(help: "Whole lines only, no colour and no redrawing; suits screen readers.")
  var plain = false

  @Option(help: ArgumentHelp("Seconds after which a private turn hides.", visibility: .hidden))
  var idleSeconds = 180

  var policy: StylePolicy {
    StylePolicy.current(plainRequested: plain || SettingsFile.read().isOn(.plain))
  }
}
