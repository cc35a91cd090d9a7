import Glibc
import Terminal

/// Performs steps, written `name` or `name=value`, with the real terminal.
struct Probe {
  let screen = Screen(policy: .current())
  private var source: any LineSource = TerminalProcess.makeLineSource(policy: .current())
  private var request = ReadRequest(prompt: "")
  private var number = 0

  mutating func perform(_ step: String) {
    let parts = step.split(separator: "=", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts.first ?? "" {
    case "plain": source = PlainLineSource()
    case "read": read(value.isEmpty ? 1 : Int(value) ?? 1)
    case "wait": wait(Int(value))
    case "private": request.privacy = .privateTurn
    case "shared": request.privacy = .shared
    case "hidden": request.hidden = true
    case "shown": request.hidden = false
    case "prefill": request.prefill = value
    case "idle": request.idleSeconds = Int(value)
    case "complete": request.completions = value.split(separator: ",").map(String.init)
    case "style": request.prompt = screen.prompt(value, style: Style(color: .magenta))
    case "alternate": try? screen.enterAlternate()
    case "main": try? screen.leaveAlternate()
    case "say": say(value)
    case "crash": _ = kill(getpid(), SIGSEGV)
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

  private mutating func wait(_ milliseconds: Int?) {
    number += 1
    say("wait \(number)")
    record("\(number) wait \(source.wait(milliseconds: milliseconds))")
    say("waited \(number)")
  }

  private func report(_ result: ReadResult) {
    var text = "\(number) "
    if case .line(let line) = result.outcome {
      let escaped = line.map { $0 == "\n" ? "\\n" : $0 == "\\" ? "\\\\" : String($0) }
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
