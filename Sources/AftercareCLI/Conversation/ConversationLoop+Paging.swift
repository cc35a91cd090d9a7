import CheckIn
import Terminal

/// What is taller than the window, a page at a time.
extension ConversationLoop {
  /// Whether a row that leaves the window cannot be read any more: on the alternate screen nothing
  /// scrolls back.
  private var losesRows: Bool { source.isTyped && policy.canEdit && screen.isOnAlternate }

  /// The rows for what is shown of a page, with one left for the prompt.
  private var room: Int { screen.size.rows - 1 }

  /// Turns the page if a line finds no room below what was not read yet; a question stays together
  /// with its options where that can be.
  mutating func makeRoom(
    for line: SpokenLine,
    before rest: ArraySlice<Effect>
  ) throws(ScreenError) {
    guard losesRows, screen.unreadRows > 0 else { return }
    let options = isLast(rest) ? height(of: rest) : 0
    let fitsWhole = screen.unreadRows + height(of: line) + height(of: rest) <= room
    // Unless all of it fits, a row is left to say that there is more.
    let fits = screen.unreadRows + height(of: line) + options <= room - (options > 0 ? 0 : 1)
    if !fitsWhole, !fits { _ = try turnPage() }
  }

  /// Whether nothing is said any more before somebody is waited for.
  private func isLast(_ rest: ArraySlice<Effect>) -> Bool {
    !rest.contains { if case .say = $0 { true } else { false } }
  }

  /// Shows options, on several pages where the window is lower than they are; each begins with what
  /// was asked.
  mutating func showOptions(_ options: [String]) throws(ScreenError) {
    guard losesRows else { return try screen.showOptions(options) }
    for index in options.indices {
      let rest = (index..<options.count).reduce(0) { $0 + screen.height(ofOption: $1, of: options) }
      let next = screen.height(ofOption: index, of: options)
      let isTooLow = screen.unreadRows + rest > room && screen.unreadRows + next > room - 1
      if isTooLow, screen.unreadRows > 0 {
        guard try turnPage() else { return }
        if let lead = recorded.session.lead, height(of: lead) + next < room { try show(lead) }
      }
      try screen.showOption(index, of: options)
    }
  }

  // MARK: - Heights

  private func height(of line: SpokenLine) -> Int {
    screen.height(speaker: speaker(of: line), text: line.text)
  }

  /// The rows of what comes on this screen before somebody is waited for.
  private func height(of effects: ArraySlice<Effect>) -> Int {
    var rows = 0
    for effect in effects {
      switch effect {
      case .say(let line): rows += height(of: line)
      case .ask(let prompt):
        // What says to press Enter stands in a row of its own.
        if prompt.kind == .page { return rows + 1 }
        guard case .choice(let options) = prompt.kind else { return rows }
        let heights = options.indices.map { screen.height(ofOption: $0, of: options) }
        return rows + heights.reduce(0, +)
      case .screen, .quiet, .review, .conclude, .finish: return rows
      case .forgetTyping, .keepNotes, .trouble: break
      }
    }
    return rows
  }

  // MARK: - Pages

  /// Waits for Enter and clears the screen; false if something else is to be done than go on.
  mutating func turnPage() throws(ScreenError) -> Bool {
    try notice("house_notice_more")
    // Nobody leaves what is for one person alone on the screen for long.
    let patience = screen.isOnAlternate ? surroundings.idleSeconds * 1000 : .max
    let outcome = source.wait(milliseconds: patience, above: screen.shown)
    if policy.canRedraw { try screen.clear() }
    screen.beginTurn()
    switch outcome {
    case .entered: interruption = try heard()
    case .elapsed: interruption = .idle
    case .interrupted: wasInterrupted = true
    case .out: interruption = .out
    case .hungUp: interruption = .hungUp
    case .terminated: interruption = .terminated
    case .endOfInput: break
    }
    return outcome == .entered && interruption == nil
  }
}
