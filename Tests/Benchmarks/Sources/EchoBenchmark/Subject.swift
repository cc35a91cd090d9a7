import TestSupport

/// A program that prompts in a terminal, and how to tell that it does.
struct Subject {
  let program: String
  let prompt: String
  var arguments: [String] = []
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

  /// The times from pressing a key at the first prompt to seeing it, one for each key.
  func echoTimes(keys: Int) throws -> [Duration] {
    let terminal = try started()
    try terminal.expectRawMode()
    let clock = ContinuousClock()
    return try (0..<keys).map { index in
      // Letters that differ from their neighbours, so that each is seen as itself.
      let key = index.isMultiple(of: 2) ? "x" : "q"
      let start = clock.now
      try terminal.send(key)
      try terminal.expect(key)
      return clock.now - start
    }
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
