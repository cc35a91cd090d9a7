import TestSupport

/// A program that prompts in a terminal, and how to tell that it does.
struct Subject {
  let program: String
  let prompt: String
  /// What it writes once an answer has been taken, and not before.
  let answered: String
  var arguments: [String] = []
  /// What a terminal puts around pasted text, if the program asked it to.
  var pasteMarks = (begin: "", end: "")
  /// A folder without settings, so that nobody's own are read or written.
  let home: String

  /// The time from starting the program to its first prompt.
  func timeToPrompt() throws -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = try started()
    // The program is ended after the clock is read.
    return withExtendedLifetime(terminal) { clock.now - start }
  }

  /// The middle of the times from pressing a key at the first prompt to seeing it.
  func echoTime(keys: Int) throws -> Duration {
    let terminal = try started()
    try terminal.expectRawMode()
    let clock = ContinuousClock()
    let times = try (0..<keys).map { index in
      // Letters that differ from their neighbours, so that each is seen as itself.
      let key = index.isMultiple(of: 2) ? "x" : "q"
      let start = clock.now
      try terminal.send(key)
      try terminal.expect(key)
      return clock.now - start
    }
    return times.sorted()[keys / 2]
  }

  /// The time from pasting a line, with Enter behind it, to its being taken.
  func pasteTime(_ line: String) throws -> Duration {
    let terminal = try started()
    try terminal.expectRawMode()
    let clock = ContinuousClock()
    let start = clock.now
    try terminal.send(pasteMarks.begin + line + pasteMarks.end + "\r")
    try terminal.expect(answered)
    return clock.now - start
  }

  private func started() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program,
      arguments: arguments,
      environment: [
        "HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm",
      ]
    )
    try terminal.expect(prompt)
    return terminal
  }
}
