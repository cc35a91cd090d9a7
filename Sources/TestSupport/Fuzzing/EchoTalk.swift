import Foundation

/// The built program at the questions of a script that says what it hears.
final class EchoTalk {
  let terminal: PseudoTerminal
  private let folder: URL

  private var lastEscape: ContinuousClock.Instant?
  private var interrupts = 0

  /// What the program wrote, as far as it was looked at.
  var written = WrittenText()
  /// The number of the newest question, and where the next one is looked for.
  var question = 0
  var questions = TextSearch("Tell me ", from: 0)

  /// Whether the program was left.
  private(set) var hasEnded = false

  private static func script(isAlone: Bool) -> String {
    """
    title: Evening
    ---
    <<declare $words = "">>
    <<declare $count = 0>>
    \(isAlone ? "<<turn next>>\n<<private>>" : "")
    <<jump Evening_Loop>>
    ===
    title: Evening_Loop
    ---
    <<set $words to "">>
    <<set $count += 1>>
    Bot: Tell me {$count}.
    <<listen $words>>
    Bot: You said ({$words}).
    <<jump Evening_Loop>>
    ===
    """
  }

  init(hasViKeys: Bool, isAlone: Bool) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "typing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = folder.appending(path: "Evening.yarn")
    try Data(Self.script(isAlone: isAlone).utf8).write(to: script)
    if hasViKeys { try Data("bind -v\n".utf8).write(to: folder.appending(path: ".editrc")) }
    terminal = try PseudoTerminal(
      BuiltProduct.path("aftercare"),
      arguments: ["chat", "--seed", "5", script.path(percentEncoded: false)],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "HOME": folder.path(percentEncoded: false),
      ]
    )
    let people =
      isAlone
      ? [("here?", "2"), ("call you", "Ann"), ("next person?", "Bo"), ("Is this", "1")]
      : [("here?", "1"), ("call you", "Ann")]
    for (question, answer) in [("adult?", "yes")] + people {
      try terminal.expect(question)
      try terminal.expectRawMode()
      try terminal.send("\(answer)\r")
    }
    try expectQuestion(after: 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Does a step, and waits until the program has taken it; false where that has left it.
  func take(_ step: TypingStep, leaves: Bool) throws -> Bool {
    switch step {
    case .vi, .alone, .send: break
    case .resize(let columns, let rows): terminal.resize(columns: columns, rows: rows)
    case .type(let text):
      var rest = text[...]
      while !rest.isEmpty {
        try send(String(rest.prefix(90)))
        rest = rest.dropFirst(90)
      }
    case .paste(let text): try send("\u{1B}[200~\(text)\u{1B}[201~")
    case .pasteUnmarked(let text): try send(text.replacing("¶", with: "\r"))
    case .press(.interrupt): try interrupt(leaves: leaves)
    case .press(let key): try press(key.bytes)
    }
    if !hasEnded { try requireLife("after ‘\(step.kind)’") }
    return !hasEnded
  }

  /// Presses a key; two lone Escs in a second, with nothing between them, would be the way out.
  private func press(_ bytes: String) throws {
    while bytes.hasPrefix("\u{1B}"), !bytes.hasPrefix("\u{1B}["), let lastEscape,
      lastEscape.duration(to: .now) < .milliseconds(1100)
    {
      terminal.listen(seconds: 0.05)
    }
    try send(bytes)
    guard bytes == "\u{1B}" else { return }
    lastEscape = .now
    // An Esc by itself is one only after a while.
    terminal.listen(seconds: 0.1)
  }

  /// Presses Ctrl-C, which says how to leave; where nothing was typed since then, it leaves.
  func interrupt(leaves: Bool) throws {
    // What stood there before is not what it says now.
    terminal.listen(seconds: 0.001)
    written.take(terminal.transcript)
    var warning = TextSearch("once more leaves.", from: written.bytes.count)
    try terminal.send("\u{3}")
    interrupts += 1
    try wait("Ctrl-C is heard", turningAfter: .milliseconds(300)) {
      if let status = terminal.process.statusIfEnded {
        guard status == .code(130), interrupts > 1 else {
          throw BrokenLaw("Ctrl-C twice leaves with 130", "\(status) after \(interrupts) of them")
        }
        hasEnded = true
        return true
      }
      return !leaves && warning.end(in: written) != nil
    }
    if !hasEnded { try terminal.expectRawMode() }
  }

  /// Types, and waits until all of it was read.
  func send(_ keys: String) throws {
    lastEscape = nil
    do {
      // Between two questions the system keeps 4,095 bytes of a line, drops others, and nobody sees
      // how much of it waits.
      try terminal.expectRawMode()
      try terminal.send(keys)
      try terminal.awaitTaken()
    } catch {
      try requireLife("while it was typed at")
      throw BrokenLaw("the program reads on", "\(error)".suffix(400).description)
    }
  }

  func requireLife(_ moment: String) throws(BrokenLaw) {
    guard let status = terminal.process.statusIfEnded else { return }
    throw BrokenLaw("the program lives", "\(status) \(moment)")
  }
}
