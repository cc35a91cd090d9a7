import Glibc
import Terminal

/// Performs steps, written `name` or `name=value`, with the real terminal.
struct Probe {
  let screen = Screen(policy: .current(), pace: .gentle)
  private let source: any LineSource
  private var request = ReadRequest(prompt: "")
  private var number = 0

  /// Reads with the keys of `TERMINAL_PROBE_KEYS`, else with the person's own.
  init() {
    let keys = unsafe getenv("TERMINAL_PROBE_KEYS").map { unsafe String(cString: $0) } ?? ""
    source = TerminalProcess.makeLineSource(
      policy: .current(),
      keys: Keymap(rawValue: keys) ?? .own
    )
  }

  mutating func perform(_ step: String) {
    let parts = step.split(separator: "=", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts.first ?? "" {
    case "read": read(value.isEmpty ? 1 : Int(value) ?? 1)
    case "wait": wait(Int(value) ?? 600_000)
    case "keys": readKeys(Int(value))
    case "private": request.privacy = .privateTurn
    case "shared": request.privacy = .shared
    case "hidden": request.hidden = true
    case "shown": request.hidden = false
    case "show": try? screen.show(text: value)
    case "above": request.above = screen.shown
    case "forget": source.forgetHistory()
    case "typeahead": awaitTypeAhead()
    case "flush": source.discardTypeAhead()
    case "idle": request.idleSeconds = Int(value)
    case "complete": request.completions = value.split(separator: ",").map(String.init)
    case "draft": request.draft = value
    case "hint": request.hint = screen.hint(value)
    case "speak": speak(value)
    case "options": try? screen.showOptions(value.split(separator: ",").map(String.init))
    case "quiet": beQuiet(Int(value) ?? 600_000)
    case "gently": showGently(value.split(separator: ",").map(String.init))
    case "crash": crash()
    case "style": request.prompt = screen.prompt(value, style: Style(color: .magenta))
    case "alternate": try? screen.enterAlternate()
    case "main": try? screen.leaveAlternate()
    case "say": say(value)
    case "peak": recordPeak()
    default: say("unknown step \(step)")
    }
  }

  private mutating func read(_ count: Int) {
    for _ in 0..<count {
      number += 1
      var numbered = request
      numbered.prompt = "\(number)\(request.prompt.isEmpty ? "> " : request.prompt)"
      report(source.read(numbered))
    }
  }

  private mutating func wait(_ milliseconds: Int) {
    number += 1
    say("wait \(number)")
    record("\(number) wait \(source.wait(milliseconds: milliseconds, above: request.above))")
    say("waited \(number)")
  }

  /// Waits with a row of dots.
  private mutating func beQuiet(_ milliseconds: Int) {
    number += 1
    say("quiet \(number)")
    let outcome = try? screen.wait(
      source,
      milliseconds: milliseconds,
      beginning: "Quiet begins.",
      end: "Quiet ends."
    )
    record("\(number) quiet \(outcome ?? .hungUp)")
  }

  /// Shows lines at the pace of the screen, until one is interrupted.
  private func showGently(_ lines: [String]) {
    for line in lines {
      try? screen.show(text: line)
      let outcome = screen.rest(after: line)
      record("\(line) \(outcome)")
      guard outcome == .elapsed || outcome == .entered else { return }
    }
  }

  /// Says what somebody else may have written: `speaker:text`.
  private func speak(_ value: String) {
    let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
    try? screen.show(speaker: parts.first, text: parts.last ?? "")
  }

  /// Ends by a trap, as a mistake in the program would.
  private func crash() {
    preconditionFailure("asked for")
  }

  /// Reads keys until `q`, each within so many milliseconds if there is a number.
  private func readKeys(_ milliseconds: Int?) {
    guard var keys = try? KeySource() else { return record("no keys") }
    say("keys")
    while true {
      let event = keys.next(milliseconds: milliseconds)
      record("\(event)")
      say("\(event)")
      switch event {
      case .key(.character("q")), .elapsed, .hungUp, .terminated: return
      case .key, .resized, .returned: break
      }
    }
  }

  /// Reads nothing until the signal SIGUSR1 comes.
  private func awaitTypeAhead() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGUSR1)
    unsafe sigprocmask(SIG_BLOCK, &signals, nil)
    say("type ahead")
    var number: Int32 = 0
    _ = unsafe sigwait(&signals, &number)
  }

  /// Tells the most memory that was ever resident, in kibibytes.
  ///
  /// What `getrusage` tells may be that of the process that started this one.
  private func recordPeak() {
    let file = unsafe open("/proc/self/status", O_RDONLY)
    defer { close(file) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(file, &block, block.count)
    let text = String(decoding: block.prefix(max(0, count)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    record("peak \(line.filter(\.isNumber))")
  }

  private func report(_ result: ReadResult) {
    var text = "\(number) "
    if case .line(let line) = result.outcome {
      // Most lines need no escape, and a megabyte of single characters is a lot of memory.
      let isPlain = !line.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\\") }
      let escaped =
        isPlain ? [line] : line.map { $0 == "\n" ? "\\n" : $0 == "\\" ? "\\\\" : String($0) }
      text += "line \(escaped.joined())"
    } else {
      text += "\(result.outcome)"
    }
    if result.hadUnreadableBytes { text += " (unreadable bytes)" }
    if result.wasTooLong { text += " (too long)" }
    record(text)
    say("done \(number)")
  }

  private func say(_ text: String) {
    try? screen.write("[\(text)]\n")
  }

  private func record(_ text: String) {
    guard let path = unsafe getenv("TERMINAL_PROBE_RESULTS") else { return }
    let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    defer { close(file) }
    try? Screen(output: DescriptorOutput(file), policy: screen.policy).write(text + "\n")
  }
}
