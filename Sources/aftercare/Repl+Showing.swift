import CheckIn
import Glibc
import Terminal

/// What people see, and what they are asked.
extension Repl {
  // MARK: - Showing

  mutating func say(_ line: SpokenLine) throws(ScreenError) {
    try show(line)
    switch screen.rest(after: line.text) {
    case .elapsed, .entered, .endOfInput: break
    case .interrupted: wasInterrupted = true
    case .out: interruption = .out
    case .hungUp: interruption = .hungUp
    case .terminated: interruption = .terminated
    }
  }

  private func show(_ line: SpokenLine) throws(ScreenError) {
    let isBot = line.speaker == Self.bot
    let speaker = isBot && !policy.isPlain ? nil : line.speaker
    try screen.show(speaker: speaker, text: line.text)
  }

  /// The speaker whose lines need no name.
  private static let bot = "Bot"

  /// Shows another screen, to which nothing that was typed before comes along.
  mutating func show(_ kind: ScreenKind) throws(ScreenError) {
    forgetTyping()
    if kind != .shared { source.discardTypeAhead() }
    guard policy.canHide else {
      // What is typed at a terminal is seen there, wherever the output goes.
      if isTerminal || isatty(STDOUT_FILENO) == 1 {
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
    if case .choice(let options) = prompt.kind { try screen.showOptions(options) }
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
      idleSeconds: prompt.isPrivate ? idleSeconds : nil
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
        return .typed(try part(text, at: prompt))
      case .interrupted:
        // Whoever typed in between did not mean to leave.
        if warned == .interrupted, !result.hadWords { return .interrupted }
        try notice(leaving("house_notice_interrupted"))
      case .endOfInput:
        if !isTerminal || warned == .endOfInput { return .inputEnded }
        try notice(leaving("house_notice_end"))
      case .out: return .out
      case .idle: return .idle
      case .hungUp: return .hungUp
      case .terminated: return .terminated
      }
      warned = result.outcome
    }
  }

  /// What of a line is for the session; the rest comes back as a draft, unless typing is hidden.
  private mutating func part(_ text: String, at prompt: Prompt) throws(ScreenError) -> String {
    guard !prompt.isHidden else { return text }
    let line = recorded.session.parted(text)
    if line.isUnknown { try notice("house_notice_unknown") }
    returned.keep(line, at: prompt.question)
    return line.typed
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
    switch try screen.wait(source, milliseconds: seconds * 1000) {
    case .elapsed: return .quietEnded(isEarly: false)
    case .entered: return .quietEnded(isEarly: true)
    case .interrupted where isWarned: return .interrupted
    case .interrupted:
      try notice(leaving("house_notice_interrupted"))
      return source.wait(milliseconds: 3000, above: screen.shown) == .interrupted
        ? .interrupted : .quietEnded(isEarly: true)
    case .out: return .out
    case .endOfInput: return isTerminal ? .quietEnded(isEarly: true) : .inputEnded
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
    switch ending {
    case .out, .interrupted, .inputEnded: StandardInput.discardAtExit()
    default: break
    }
    if ending == .out {
      screen.restore()
      if policy.canHide { try screen.erase() } else if isTerminal { try screen.scrollAway() }
      return .fine
    }
    screen.restore()
    switch ending {
    case .completed, .later, .notAdult, .stopped, .out: return .fine
    case .interrupted: return .interrupted
    case .inputEnded:
      guard !isTerminal else { return .fine }
      if let line = script.line(leaving("house_notice_input_ended")) { Output.complain(line.text) }
      return .refused
    case .hungUp: return .refused
    case .terminated:
      try notice(leaving("house_notice_terminated"))
      return .refused
    case .scriptFailed: return .failed
    }
  }
}
