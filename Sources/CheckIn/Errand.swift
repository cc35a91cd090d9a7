import YarnProgram

/// Something that the session does by itself before the script goes on.
struct Errand: Hashable, Sendable {
  enum Action: Hashable, Sendable {
    /// Play a node of the shared scripts, with these texts in its variables.
    case play(node: String, [String: String])
    case show(ScreenKind)
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
    case .play(let node, _): node == HouseNode.handOver || node == HouseNode.together
    case .show(let screen): screen != .shared
    case .knowAtKeyboard, .takeUp: true
    }
  }
}

extension Errand.Action: Redacted {
  /// What is done, without the texts that go into it.
  var description: String {
    switch self {
    case .play(let node, _): "play ‘\(node)’"
    case .show(let screen): "show \(screen)"
    case .knowAtKeyboard: "know who is at the keyboard"
    case .takeUp(_, let screen): "take up a turn on \(screen)"
    }
  }
}
