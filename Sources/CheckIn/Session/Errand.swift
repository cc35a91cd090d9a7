import YarnProgram

/// Something that the session does by itself before the script goes on.
struct Errand: Hashable, Sendable {
  enum Action: Hashable, Sendable, Redacted {
    /// Play a node of the shared scripts, with these texts in its variables.
    case play(node: String, [SessionVariable: String])
    case show(ScreenKind)
    /// Carry out a command that clears the screen, once what was said is read.
    case perform(Command)
    /// Take the screen out of a private turn, without asking for anyone.
    case showEveryone
    case knowAtKeyboard(Int?)
    /// Go on with a turn, on its screen, that something urgent had set aside.
    case takeUp(People.Turn, ScreenKind)
  }

  let action: Action

  /// How many detours are open where it belongs.
  let depth: Int

  /// Whether it makes sense only while there is more than one person.
  var needsOthers: Bool {
    switch action {
    case .play(let node, _): HouseNode.presence.contains(node)
    case .show(let screen): screen != .shared
    case .perform, .showEveryone: false
    case .knowAtKeyboard, .takeUp: true
    }
  }
}

extension Errand.Action {
  /// Whether it is done only where a detour is possible.
  var isBetweenEvents: Bool {
    switch self {
    case .perform, .play, .showEveryone: true
    case .knowAtKeyboard, .show, .takeUp: false
    }
  }
}
