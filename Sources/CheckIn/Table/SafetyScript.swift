import Understanding

/// Which script answers which concern.
enum SafetyScript {
  /// The neutral pause on a screen that others can see.
  static let shared = "Safety_Shared"

  /// A header with this key raises the concern to its value when the node is entered.
  static let levelHeader = "level"

  static let kinds = SafetyKind.allCases.map(\.rawValue)
  static let nodes = SafetyKind.allCases.map { node(for: $0) }

  /// Whether a session enters the node because of a concern.
  static func isSafety(_ node: String) -> Bool {
    node == shared || nodes.contains(node)
  }

  static func node(for kind: SafetyKind) -> String {
    switch kind {
    case .bodyUrgent: "Safety_Body"
    case .pain: "Safety_Pain"
    case .consent: "Safety_Consent"
    case .pressure: "Safety_Pressure"
    case .panic: "Safety_Panic"
    case .selfHarm: "Safety_SelfHarm"
    case .harmDone: "Safety_Harm"
    case .underage: "Safety_Young"
    case .drunk: "Safety_Drunk"
    case .protection: "Safety_Protection"
    case .violence: "Safety_Violence"
    case .images: "Safety_Images"
    }
  }

  /// The node for a concern typed where everyone can see the screen.
  ///
  /// What a partner can help with, or what cannot wait, is said at once. Everything else leads to
  /// a neutral pause, so that nothing tells on whoever typed it.
  static func nodeOnSharedScreen(for signal: SafetySignal) -> String {
    switch signal.kind {
    case .underage, .protection: node(for: signal.kind)
    case .bodyUrgent, .selfHarm, .violence:
      signal.level >= 3 ? node(for: signal.kind) : shared
    case .pain, .consent, .pressure, .panic, .harmDone, .drunk, .images: shared
    }
  }
}
