import CheckIn
import Terminal
import YarnProgram

/// What a replay shows on a screen that is redrawn each time, and what keys do to it.
struct ReplayView: Redacted {
  private(set) var player: Player
  private let policy: StylePolicy

  /// What is being typed; nothing plays on meanwhile.
  private var entry: ReplayEntry?

  /// What to tell until the next key.
  private var message: String?

  /// The text that was looked for last.
  private var sought = ""

  /// How many rows are hidden below, for someone who reads what was before.
  private var scrolled = 0

  init(player: Player, policy: StylePolicy) {
    self.player = player
    self.policy = policy
  }

  /// Milliseconds until it goes on by itself, or `nil` while it does not.
  var delay: Int? { entry == nil && scrolled == 0 ? player.delay : nil }

  /// Goes on, as its time has come.
  mutating func goOn() {
    _ = player.apply(.forward)
  }

  /// Does what a key asks; how to leave, if it asks for that.
  mutating func press(_ key: Key, _ size: TerminalSize) -> ExitStatus? {
    message = nil
    if var typed = entry {
      let progress = typed.press(key)
      entry = progress == .goesOn ? typed : nil
      if progress == .isDone { carryOut(typed) }
      return nil
    }
    switch ReplayKeys.meaning(of: key) {
    case .command(let command): perform(command)
    case .ask(let purpose): entry = ReplayEntry(purpose: purpose)
    case .scroll(let pages): scroll(pages: pages, size)
    case .leave(let status): return status
    case nil: break
    }
    return nil
  }

  private mutating func carryOut(_ typed: ReplayEntry) {
    switch typed.purpose {
    case .question:
      guard !typed.text.isEmpty else { return }
      perform(.goTo(question: Int(typed.text.filter { !$0.isWhitespace }) ?? 0))
    case .find(let direction):
      // Nothing typed means the same once more.
      if !typed.text.isEmpty { sought = typed.text }
      if !sought.isEmpty { perform(.find(sought, direction)) }
    }
  }

  private mutating func perform(_ command: PlayerCommand) {
    scrolled = 0
    switch player.apply(command) {
    case .moved, .changed, .unchanged: break
    case .notFound: message = "not found"
    case .noSuchQuestion(of: 0): message = "there are no questions"
    case .noSuchQuestion(of: 1): message = "there is one question"
    case .noSuchQuestion(let count): message = "there are questions 1 to \(count)"
    }
  }

  private mutating func scroll(pages: Int, _ size: TerminalSize) {
    let page = ReplayFrame.bodyRows(size)
    let all = rows(atLeast: .max, layout(size)).count
    let most = max(0, all - page)
    scrolled = min(max(0, scrolled + pages * max(1, page - 1)), most)
  }

  // MARK: - Showing

  /// What to write to show it all, on an alternate screen.
  func frame(_ size: TerminalSize) -> String {
    let page = ReplayFrame.bodyRows(size)
    let rows = rows(atLeast: page + scrolled, layout(size))
    return ReplayFrame.text(
      body: rows.dropLast(min(scrolled, max(0, rows.count - page))).suffix(page),
      state: entry.map { .typing($0.label, $0.text) } ?? .telling(message.map { [$0] } ?? states),
      keys: ReplayKeys.rows,
      size
    )
  }

  private func layout(_ size: TerminalSize) -> ReplayLayout {
    ReplayLayout(width: max(TextWrapping.narrowest, min(size.columns, 72)), policy: policy)
  }

  /// At least so many of the last rows that are shown, or all.
  private func rows(atLeast wanted: Int, _ layout: ReplayLayout) -> [String] {
    var parts: [[String]] = []
    var count = 0
    for event in player.shown.reversed() where count < wanted {
      parts.append(layout.rows(of: event))
      count += parts.last?.count ?? 0
    }
    if count < wanted { parts.append(layout.heading(player.conversation.head)) }
    return parts.reversed().flatMap { $0 }
  }

  /// Where it is and how it goes, the longest first.
  private var states: [String] {
    let mood =
      scrolled > 0 ? "above" : player.isAtEnd ? "end" : player.isPaused ? "paused" : "playing"
    let place = "\(player.position) of \(player.conversation.events.count)"
    let question = "question \(player.question) of \(player.questionCount)"
    return [
      "\(mood)  \(player.speed)  \(place)  \(question)",
      "\(mood)  \(player.speed)  \(place)",
      "\(mood) \(player.speed)",
    ]
  }
}
