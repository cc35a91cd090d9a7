import Glibc
import Terminal

/// Performs steps, written `name` or `name=value`, with the real terminal.
struct Probe {
  let screen = Screen(policy: .current())
  private let source: any LineSource = TerminalProcess.makeLineSource(policy: .current())
  private var request = ReadRequest(prompt: "")
  private var number = 0

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
    try? Screen(descriptor: file, policy: screen.policy).write(text + "\n")
  }
}
