import CheckIn
import Terminal

/// Shows a saved conversation in the terminal, and does what keys ask.
struct ReplayLoop {
  let player: Player
  let screen: Screen

  private var policy: StylePolicy { screen.policy }

  /// Shows it until someone leaves; all of it at once where nothing can be redrawn.
  func run() throws -> ExitStatus {
    guard policy.canEdit else {
      try printAll()
      return .fine
    }
    return try play()
  }

  private func printAll() throws(ScreenError) {
    let layout = ReplayLayout(width: screen.textWidth, policy: policy)
    let rows =
      layout.heading(player.conversation.head)
      + player.conversation.events.flatMap(layout.rows(of:))
    try screen.write(rows.joined(separator: "\n") + "\n")
  }

  private func play() throws -> ExitStatus {
    var keys = try KeySource()
    // Nothing of a conversation stays behind to be scrolled to.
    try screen.enterAlternate()
    defer { screen.restore() }
    var view = ReplayView(player: player, policy: policy)
    var shownAt = ContinuousClock.now
    while true {
      while view.delay == 0 { view.goOn() }
      let size = screen.size
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
