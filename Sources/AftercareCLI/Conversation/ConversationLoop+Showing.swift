import CheckIn
import Terminal

/// What people see, and what they are asked.
extension ConversationLoop {
  // MARK: - Showing

  /// Says a line, before these effects follow.
  mutating func say(
    _ line: SpokenLine,
    before rest: ArraySlice<Effect>
  ) throws(ScreenError) {
    try makeRoom(for: line, before: rest)
    guard interruption == nil else { return }
    try show(line)
    switch screen.rest(after: line.text) {
    case .elapsed, .entered, .endOfInput: break
    case .interrupted: wasInterrupted = true
    case .out: interruption = .out
    case .hungUp: interruption = .hungUp
    case .terminated: interruption = .terminated
    }
  }

  func show(_ line: SpokenLine) throws(ScreenError) {
    try screen.show(speaker: speaker(of: line), text: line.text)
  }

  /// The name that stands before a line.
  func speaker(of line: SpokenLine) -> String? {
    line.speaker == Self.bot && !policy.isPlain ? nil : line.speaker
  }

  /// The speaker whose lines need no name.
  private static let bot = "Bot"

  /// Shows another screen, to which nothing that was typed before comes along.
  mutating func show(_ kind: ScreenKind) throws(ScreenError) {
    forgetTyping()
    if kind != .shared { source.discardTypeAhead() }
    guard policy.canHide else {
      // What is typed at a terminal is seen there, wherever the output goes.
      if source.isTyped || screen.kind == .terminal {
        try screen.scrollAway()
        try notice("house_notice_scrolled")
      }
      return
    }
    switch kind {
    case .shared:
      // The same screen anew: something on it must not be read again, not by scrolling either.
      if screen.isOnAlternate { try screen.leaveAlternate() } else { try screen.erase() }
    case .handOver, .privateTurn:
      try screen.enterAlternate()
      try screen.clear()
    }
  }

  /// Forgets what was typed, wherever it waits to be brought back.
  mutating func forgetTyping() {
    source.forgetHistory()
    returned = ReturnedWords()
  }

  /// A line of the shared scripts that the terminal says, not the dialogue.
  func notice(_ id: String) throws(ScreenError) {
    guard let line = script.line(id) else { return }
    try show(line)
  }

  // MARK: - Asking

  mutating func ask(_ prompt: Prompt) throws(ScreenError) -> Input? {
    if case .choice(let options) = prompt.kind { try showOptions(options) }
    guard interruption == nil else { return nil }
    if prompt.kind == .page { try notice("house_notice_read") }
    var warned: ReadOutcome? = try warnIfInterrupted() ? .interrupted : nil
    var request = ReadRequest(
      prompt: screen.prompt(name(of: prompt)),
      above: screen.shown,
      // Whoever passes the keyboard on leaves nothing on its keys, either.
      privacy: prompt.screen == .shared ? .shared : .privateTurn,
      question: prompt.question,
      hidden: prompt.isHidden,
      completions: completions(prompt),
      draft: returned.take(for: prompt),
      hint: hint(prompt),
      idleSeconds: prompt.isPrivate ? surroundings.idleSeconds : nil
    )
    while true {
      let result = source.read(request)
      request.draft = ""
      if result.hadUnreadableBytes { try notice("house_notice_unreadable") }
      if result.wasTooLong { try notice("house_notice_long") }
      switch result.outcome {
      case .line(let text):
        screen.beginTurn()
        try screen.blankLine()
        return try take(recorded.session.read(text), at: prompt.question)
      case .interrupted:
        // Whoever typed in between did not mean to leave.
        if warned == .interrupted, !result.hadWords { return .interrupted }
        try notice(leaving("house_notice_interrupted"))
      case .endOfInput:
        if !source.isTyped || warned == .endOfInput { return .inputEnded }
        try notice(leaving("house_notice_end"))
      case .out: return .out
      case .idle: return .idle
      case .hungUp: return .hungUp
      case .terminated: return .terminated
      }
      warned = result.outcome
    }
  }

  /// What of a line is for the session; the rest comes back as a draft.
  private mutating func take(
    _ reading: Reading,
    at question: String
  ) throws(ScreenError) -> Input {
    if reading.isUnknown { try notice("house_notice_unknown") }
    returned.keep(reading, at: question)
    return .replied(reading.reply)
  }

  /// What was typed where only Enter is waited for, if the session hears it: whoever says a word
  /// that always works, or that all is not well, need not wait for a question.
  mutating func heard() throws(ScreenError) -> Input? {
    let session = recorded.session
    let reading = source.takeEntered { text in
      let reading = session.read(text)
      return reading.isHeard ? reading : nil
    }
    guard let reading else { return nil }
    screen.beginTurn()
    return try take(reading, at: "")
  }

  /// Says how to leave if Ctrl-C came while lines arrived; the next one leaves then.
  private mutating func warnIfInterrupted() throws(ScreenError) -> Bool {
    guard wasInterrupted else { return false }
    wasInterrupted = false
    try notice(leaving("house_notice_interrupted"))
    return true
  }

  /// How to get help and away, at the first prompt of each screen.
  private mutating func hint(_ prompt: Prompt) -> String {
    guard hinted != prompt.screen, let line = script.line("house_notice_hint") else { return "" }
    hinted = prompt.screen
    return screen.hint(line.text)
  }

  /// What stands before what is typed: who is asked, in words where signs are not enough, and
  /// whether it is shown.
  private func name(of prompt: Prompt) -> String {
    let anyone = policy.isPlain ? script.line("house_notice_you")?.text : nil
    let name = prompt.person ?? anyone ?? ""
    guard prompt.isHidden, let hidden = script.line("house_notice_hidden") else { return name }
    return name.isEmpty ? "(\(hidden.text))" : "\(name) (\(hidden.text))"
  }

  func completions(_ prompt: Prompt) -> [String] {
    let always = script.alwaysOnWords + recorded.session.names
    guard case .choice(let options) = prompt.kind else { return always }
    return options + always
  }

  mutating func beQuiet(_ seconds: Int) throws(ScreenError) -> Input? {
    let isWarned = try warnIfInterrupted()
    try announceQuiet(seconds)
    let outcome = try screen.wait(source, milliseconds: seconds * 1000)
    screen.noteRead()
    guard outcome == .interrupted, !isWarned else { return try end(by: outcome) }
    try notice(leaving("house_notice_interrupted"))
    let next = source.wait(milliseconds: 3000, above: screen.shown)
    return next == .elapsed ? .quietEnded(isEarly: true) : try end(by: next)
  }

  /// Says in words what elsewhere a row of dots says; the halves of a breath say it themselves.
  private func announceQuiet(_ seconds: Int) throws(ScreenError) {
    guard source.isTyped, !policy.canEdit, seconds >= 10,
      let line = script.line("house_notice_quiet", values: [String(seconds)])
    else { return }
    try show(line)
  }

  /// What the end of a silence is to the session.
  private mutating func end(by outcome: WaitOutcome) throws(ScreenError) -> Input {
    switch outcome {
    case .elapsed: return .quietEnded(isEarly: false)
    case .entered: return try heard() ?? .quietEnded(isEarly: true)
    case .interrupted: return .interrupted
    case .out: return .out
    case .endOfInput: return source.isTyped ? .quietEnded(isEarly: true) : .inputEnded
    case .hungUp: return .hungUp
    case .terminated: return .terminated
    }
  }

  // MARK: - Ending

  /// The notice that says what becomes of the conversation when it is left now.
  func leaving(_ notice: String) -> String {
    recorded.session.waitsWhenLeft ? "\(notice)_draft" : notice
  }

  func finish(_ ending: Ending) throws(ScreenError) -> ExitStatus {
    if [.out, .interrupted, .inputEnded].contains(ending) { source.discardAtExit() }
    screen.restore()
    switch ending {
    case .completed, .later, .notAdult, .stopped: return .fine
    case .out:
      if policy.canHide { try screen.erase() } else if source.isTyped { try screen.scrollAway() }
      return .fine
    case .interrupted: return .interrupted
    case .inputEnded:
      guard !source.isTyped else { return .fine }
      if let line = script.line(leaving("house_notice_input_ended")) {
        surroundings.complain(line.text)
      }
      return .refused
    case .hungUp: return .refused
    case .terminated:
      try notice(leaving("house_notice_terminated"))
      return .refused
    case .scriptFailed: return .failed
    }
  }
}
