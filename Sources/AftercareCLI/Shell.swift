import FoundationEssentials
import Glibc
import PlainText
package import Terminal

/// What a shell gives a command: a folder, an environment, the standard streams and the time.
package struct Shell {
  let files: Files
  let environment: [String: String]

  /// Whether somebody types at a terminal.
  var isTyped: Bool

  /// Makes what reads typed lines.
  let makeLines: (StylePolicy, Keymap) -> any LineSource
  let output: any ScreenOutput

  /// For what is no part of what was asked for.
  let errors: any ScreenOutput
  let time: any TimeSource

  /// Whether somebody wants the command to end that is under way.
  let isInterrupted: () -> Bool

  package init(
    folder: String? = nil,
    environment: [String: String],
    isTyped: Bool,
    makeLines: @escaping (StylePolicy, Keymap) -> any LineSource,
    output: any ScreenOutput,
    errors: any ScreenOutput,
    time: any TimeSource,
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    files = Files(folder: folder)
    self.environment = environment
    self.isTyped = isTyped
    self.makeLines = makeLines
    self.output = output
    self.errors = errors
    self.time = time
    self.isInterrupted = isInterrupted
  }

  /// What this process was given.
  static var process: Shell {
    Shell(
      environment: ProcessInfo.processInfo.environment,
      isTyped: isatty(STDIN_FILENO) == 1,
      makeLines: { TerminalProcess.makeLineSource(policy: $0, keys: $1) },
      output: DescriptorOutput(),
      errors: DescriptorOutput(STDERR_FILENO),
      time: SystemTime(),
      isInterrupted: { TerminalProcess.isInterrupted }
    )
  }

  /// Lets a file stand in for whoever types.
  mutating func readLines(from path: String) throws(Refusal) {
    let descriptor = unsafe open(files.place(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else { throw Refusal(path, .last) }
    close(descriptor)
    isTyped = isatty(STDIN_FILENO) == 1
  }

  // MARK: - Saying

  /// Writes text to standard output, as it is.
  func say(_ text: String) throws(ScreenError) {
    try output.write(text)
  }

  /// Writes text of others to standard output, without anything that steers a terminal.
  func quote(_ text: String) throws(ScreenError) {
    try say(PlainText.of(text))
  }

  /// Writes a file's text to standard output, byte for byte unless somebody looks at it there.
  func dump(_ text: String) throws(ScreenError) {
    if output.kind == .terminal { try quote(text) } else { try say(text) }
  }

  /// Writes a line to standard error; a closed one is no reason to stop.
  func complain(_ text: String, terminator: String = "\n") {
    guard !text.isEmpty else { return }
    try? errors.write(text + terminator)
  }

  /// Writes a sentence to standard error that may quote files of others.
  func warn(_ sentence: String) {
    complain(PlainText.line(sentence))
  }

  /// Names conversations that are damaged; what it is to the status of a command.
  func warn(ofDamaged ids: [some CustomStringConvertible]) -> ExitStatus {
    for id in ids { warn("\(id): this conversation is damaged") }
    return ids.isEmpty ? .fine : .damaged
  }

  // MARK: - Looking around

  /// How text may look here.
  func policy(plainRequested: Bool = false) -> StylePolicy {
    StylePolicy(
      environment: environment,
      isInputTerminal: isTyped,
      isOutputTerminal: output.kind == .terminal,
      plainRequested: plainRequested
    )
  }

  /// The country in the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; `*` without one.
  var region: String {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let place = (locale ?? "").prefix { $0 != "." && $0 != "@" }
    let parts = place.split(separator: "_")
    let isKnown = parts.count == 2 && parts[1].count == 2 && parts[1].allSatisfy(\.isUppercase)
    return isKnown ? String(parts[1]) : "*"
  }

  /// The folder of the journal: `AFTERCARE_HOME`, else one in the user's data folder.
  var journalFolder: String? {
    home("AFTERCARE_HOME") ?? home("XDG_DATA_HOME", "/aftercare")
      ?? home("HOME", "/.local/share/aftercare")
  }

  /// The file of settings: below `AFTERCARE_HOME`, else below the user's configuration folder.
  var settingsFile: SettingsFile? {
    let path =
      home("AFTERCARE_HOME", "/settings") ?? home("XDG_CONFIG_HOME", "/aftercare/settings")
      ?? home("HOME", "/.config/aftercare/settings")
    return path.map(SettingsFile.init)
  }

  var settings: Settings { settingsFile?.read() ?? Settings() }

  /// A place below a folder that a variable names; a value that is no absolute path counts as none.
  ///
  /// See the XDG base directory specification.
  private func home(_ variable: String, _ place: String = "") -> String? {
    environment[variable].flatMap { $0.hasPrefix("/") ? $0 + place : nil }
  }
}
