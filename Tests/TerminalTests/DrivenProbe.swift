import Glibc
import TestSupport
import Testing

/// The probe program in a terminal, with the file where it writes what came of each step.
final class DrivenProbe {
  let terminal: PseudoTerminal
  private let folder: String

  /// Starts the probe with these steps in an environment of nothing else.
  convenience init(
    _ steps: String...,
    environment: [String: String] = [:],
    editorSettings: String? = nil,
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    try self.init(
      steps: steps,
      environment: environment,
      editorSettings: editorSettings,
      columns: columns,
      rows: rows
    )
  }

  /// Starts the probe with steps that a test made.
  init(
    steps: [String],
    environment: [String: String] = [:],
    editorSettings: String? = nil,
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    folder = try Self.makeFolder()
    if let editorSettings { try Self.write(editorSettings, to: folder + "/.editrc") }
    terminal = try PseudoTerminal(
      BuiltProduct.path("TerminalProbe"),
      arguments: steps,
      environment: Self.environment(folder: folder).merging(environment) { $1 },
      columns: columns,
      rows: rows
    )
  }

  /// Starts the probe under a shell with job control.
  init(inShellWith steps: String, environment: [String: String] = [:]) throws {
    folder = try Self.makeFolder()
    terminal = try PseudoTerminal(
      shellIn: Self.environment(folder: folder).merging(environment) { $1 }
    )
    try terminal.send(BuiltProduct.path("TerminalProbe") + " \(steps)\n")
  }

  deinit {
    for name in ["results", ".editrc"] { unsafe unlink(folder + "/" + name) }
    unsafe rmdir(folder)
  }

  /// Waits for the probe to end well and gives what came of its steps.
  func results() throws -> [String] {
    let status = try terminal.waitForExit()
    let text = try Self.read(folder + "/results")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return status == .code(0) ? lines.dropLast() : ["\(status)"] + lines.dropLast()
  }

  /// Where the settings of editline are, if there are any.
  var settingsPath: String { folder + "/.editrc" }

  /// What the terminal shows at this moment.
  var screen: ScreenEmulator { terminal.screen }

  /// Waits until the last rows that show something are these.
  func expectScreen(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try terminal.awaitScreen("\(lines)", sourceLocation: sourceLocation) { screen in
      screen.lines.suffix(lines.count) == lines
    }
  }

  /// Answers each prompt when it comes up.
  func answer(_ lines: String..., from first: Int = 1) throws {
    for (index, line) in lines.enumerated() {
      try terminal.expect("\(index + first)> ")
      try terminal.send(line + "\r")
    }
  }

  private static func environment(folder: String) -> [String: String] {
    [
      "HOME": folder, "LANG": "C", "TERM": "xterm", "PATH": "/usr/bin:/bin",
      "TERMINAL_PROBE_RESULTS": folder + "/results",
    ]
  }

  private static func makeFolder() throws -> String {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw ProcessError.system("mkdtemp", errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { throw ProcessError.system("open", errno) }
    defer { close(file) }
    _ = unsafe Glibc.write(file, text, text.utf8.count)
  }

  private static func read(_ path: String) throws -> String {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(file, &block, block.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
