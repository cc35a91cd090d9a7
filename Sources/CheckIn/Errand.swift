/// Something that the session does by itself before the script goes on.
struct Errand: Hashable, Sendable {
  enum Action: Hashable, Sendable {
    /// Play a node of the shared scripts, with these texts in its variables.
    case play(node: String, [String: String])
    case show(ScreenKind)
    case knowAtKeyboard(Int?)
  }

  let action: Action

  /// How many detours are open where it belongs.
  let depth: Int
}
