import Foundation

extension PseudoTerminal {
  /// Presses Ctrl-C where it makes a signal, and waits until the program has got that.
  ///
  /// Of two that wait for a program which finds no time, the system makes one.
  package func interrupt(within seconds: Double = 10) throws {
    try send("\u{3}")
    // Has the system make the signal at once.
    try awaitTaken(within: seconds)
    let deadline = Deadline(seconds: seconds)
    while process.hasWaitingInterrupt {
      guard deadline.milliseconds > 0 else {
        throw ProcessError.late(waitingFor: "a program that takes signals", transcript: text)
      }
      listen(seconds: 0.001)
    }
  }
}

extension SpawnedProcess {
  /// Whether an interrupt was sent to it and is not handled yet; see proc_pid_status(5).
  fileprivate var hasWaitingInterrupt: Bool {
    let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    let lines = (status ?? "").split(separator: "\n").filter { $0.hasPrefix("ShdPnd:") }
    let waiting = lines.first.flatMap { Int($0.dropFirst(7).drop { $0 == "\t" }, radix: 16) } ?? 0
    return waiting & (1 << Int(SIGINT - 1)) != 0
  }
}
