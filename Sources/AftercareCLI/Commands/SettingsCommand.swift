import ArgumentParser
import PlainText
import Terminal

/// Shows and changes what someone prefers.
struct SettingsCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Show settings, or set one.",
    discussion: """
      Settings are region (such as IE), language (such as en), plain (on, off), pace (on, off) \
      and keys (emacs, vi). An option of a command goes before the setting.
      """
  )

  @Argument(
    help: "The setting; without one, all are shown.",
    completion: .list(Settings.Key.allCases.map(\.rawValue))
  )
  var name: String?

  @Argument(help: "Its value; without one, it is shown.")
  var value: String?

  @Flag(help: "Take the setting away.")
  var unset = false

  func run(in shell: Shell) throws -> ExitStatus {
    var settings = shell.settings
    guard let name else {
      try shell.say(settings.text)
      return .fine
    }
    guard let key = Settings.Key(rawValue: name.lowercased()) else {
      let names = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
      let asked = PlainText.line(String(name.prefix(40)))
      throw Refusal(.refused, "‘\(asked)’ is no setting; there are \(names)")
    }
    guard value != nil || unset else {
      try shell.say("\(settings[key] ?? "(not set)")\n")
      return .fine
    }
    try settings.set(key, to: value)
    guard let file = shell.settingsFile else {
      throw Refusal(.refused, "no HOME tells where settings are kept")
    }
    try file.write(settings)
    return .fine
  }
}
