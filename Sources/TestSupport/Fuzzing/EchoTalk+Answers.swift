/// What is sent, and what is said to it.
extension EchoTalk {
  /// Has something said, so that the next line begins in the window as it is now.
  func beginAnew() throws { try answer("here", heard: "here") }

  /// Sends the line, which must come back if it is known; if not, the next one must.
  func finish(_ line: String?) throws {
    if let line, line.contains(where: { !$0.isWhitespace }) { return try answer("", heard: line) }
    // A search may have taken the first one.
    try send("\r")
    try send("\r")
    try clear()
    try answer("over and done", heard: "over and done")
  }

  /// Types the end of the line and sends it; all of it must come back, and the next question.
  private func answer(_ rest: String, heard line: String) throws {
    written.take(terminal.transcript)
    noteQuestions()
    let known = question
    var echo = TextSearch("You said (\(line)).", from: written.bytes.count)
    try send("\(rest)\r")
    try wait("what was typed comes back, ‘\(line.suffix(300))’") {
      try requireLife("after the line was sent")
      return echo.end(in: written) != nil
    }
    try expectQuestion(after: known)
  }

  /// Brings an empty line, whatever was typed so far.
  ///
  /// Ctrl-C drops a line and ends what has another prompt; then what was put aside stands there,
  /// which the second one drops. Something typed before keeps both from leaving.
  private func clear() throws {
    for _ in 0..<2 {
      try send("x")
      try interrupt(leaves: false)
      if hasEnded { throw BrokenLaw("a Ctrl-C after words only warns") }
    }
  }

  /// Waits for a question behind the one of this number, and until it can be answered.
  ///
  /// They are counted, as a screen that is redrawn has the old ones.
  func expectQuestion(after known: Int) throws {
    try wait("there is another question") {
      try requireLife("before the next question")
      return question > known
    }
    try terminal.expectRawMode()
  }

  /// Waits until the program has said what is wanted, and turns pages that stand for so long.
  func wait(
    _ law: String,
    turningAfter patience: Duration = .zero,
    until isRight: () throws -> Bool
  ) throws {
    let start = written.bytes.count
    let deadline = Deadline(seconds: 10)
    var lastChange = ContinuousClock.now
    while true {
      let before = written.bytes.count
      written.take(terminal.transcript)
      noteQuestions()
      if try isRight() { return }
      if written.bytes.count > before { lastChange = .now }
      if isOnPage, lastChange.duration(to: .now) >= patience {
        try terminal.send("\r")
        // Until it goes on, it is no other page.
        lastChange = .now + .seconds(2)
      }
      guard deadline.milliseconds > 0 else {
        throw BrokenLaw(law, "after …\(written.suffix(from: start, atMost: 300))")
      }
      terminal.listenForMore()
    }
  }

  private var isOnPage: Bool { written.bytes.suffix(12).elementsEqual("Entergoeson.".utf8) }

  private func noteQuestions() {
    while let end = questions.end(in: written) {
      let digits = written.bytes[end...].prefix { (0x30...0x39).contains($0) }
      guard end + digits.count < written.bytes.count else {
        // The rest of the number is on its way.
        questions = TextSearch("Tell me ", from: end - WrittenText.joined("Tell me").count)
        return
      }
      question = max(question, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
    }
  }
}
