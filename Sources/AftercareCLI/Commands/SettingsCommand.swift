import ArgumentParser
import PlainText
import Terminal

/// Shows and changes what someone prefers.
struct SettingsCommand: PlainCommand {
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

  func perform(in shell: Shell) throws {
    var settings = shell.settings
    guard let name else { return try shell.say(settings.text) }
    guard let key = Settings.Key(rawValue: name.lowercased()) else {
      let names = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
      let asked = PlainText.line(String(name.prefix(40)))
      throw Refusal("‘\(asked)’ is no setting; there are \(names)")
    }
    guard value != nil || unset else { return try shell.say("\(settings[key] ?? "(not set)")\n") }
    try settings.set(key, to: value)
    guard let file = shell.settingsFile else {
      throw Refusal("no HOME tells where settings are kept")
    }
    try file.write(settings)
  }
}
