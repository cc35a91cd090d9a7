import CheckIn
import Terminal

/// Shows a saved conversation in the terminal, and does what keys ask.
struct ReplayLoop {
  private let player: Player
  private let policy: StylePolicy
  private let screen: Screen

  init(conversation: Conversation, policy: StylePolicy, options: ReplayOptions = ReplayOptions()) {
    var player = Player(
      conversation,
      speed: options.speed,
      longestPause: options.longestPause
    )
    if options.isInstant { _ = player.apply(.end) }
    self.player = player
    self.policy = policy
    screen = Screen(policy: policy)
  }

  /// Shows it until someone leaves; all of it at once where nothing can be drawn anew.
  func run() -> ExitStatus {
    do throws(ScreenError) {
      guard policy.canEdit else {
        try printAll()
        return .fine
      }
      return try play()
    } catch {
      Output.complain("\(error)")
      return .refused
    }
  }

  private func printAll() throws(ScreenError) {
    let layout = ReplayLayout(width: screen.textWidth, policy: policy)
    let rows =
      layout.heading(player.conversation.head)
      + player.conversation.events.flatMap(layout.rows(of:))
    try screen.write(rows.joined(separator: "\n") + "\n")
  }

  private func play() throws(ScreenError) -> ExitStatus {
    var keys: KeySource
    do throws(TerminalError) {
      keys = try KeySource()
    } catch {
      Output.complain("\(error)")
      return .refused
    }
    // Nothing of a conversation stays behind to be scrolled to.
    try screen.enterAlternate()
    defer { screen.restore() }
    var view = ReplayView(player: player, policy: policy)
    var shownAt = ContinuousClock.now
    while true {
      while view.delay == 0 { view.goOn() }
      let size = TerminalSize.current()
      try screen.write(view.frame(size))
      let event = keys.next(milliseconds: view.delay.map { Self.left(of: $0, since: shownAt) })
      let before = view.player
      switch event {
      case .key(let key):
        if let status = view.press(key, size) { return status }
      case .elapsed: view.goOn()
      case .resized, .returned: break
      case .hungUp, .terminated: return .refused
      }
      if before.position != view.player.position || before.isPaused != view.player.isPaused {
        shownAt = .now
      }
    }
  }

  private static func left(of milliseconds: Int, since moment: ContinuousClock.Instant) -> Int {
    let passed = moment.duration(to: .now) / .milliseconds(1)
    return max(0, milliseconds - Int(passed))
  }
}
