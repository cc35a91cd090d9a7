import Understanding

/// Which script answers which concern.
enum SafetyScript {
  /// The neutral pause on a screen that others can see.
  static let shared = "House_Safety_Shared"

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
    case .bodyUrgent: "House_Safety_Body"
    case .pain: "House_Safety_Pain"
    case .consent: "House_Safety_Consent"
    case .pressure: "House_Safety_Pressure"
    case .panic: "House_Safety_Panic"
    case .selfHarm: "House_Safety_SelfHarm"
    case .harmDone: "House_Safety_Harm"
    case .underage: "House_Safety_Young"
    case .drunk: "House_Safety_Drunk"
    case .protection: "House_Safety_Protection"
    case .violence: "House_Safety_Violence"
    case .images: "House_Safety_Images"
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
