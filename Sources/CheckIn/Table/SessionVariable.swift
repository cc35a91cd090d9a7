import YarnProgram
import YarnRuntime

/// The variables of scripts that a session reads or sets by itself, in the order of the guide.
package enum SessionVariable: String, CaseIterable, Sendable {
  case me = "$me"
  case them = "$them"
  case lowered = "$house_lowered"
  case mode = "$house_mode"
  case minutes = "$house_minutes"
  case revealTopic = "$house_reveal_topic"
  case revealName = "$house_reveal_name"
  case revealWords = "$house_reveal_words"
  case low = "$house_low"
  case high = "$house_high"

  package enum Use: Hashable, Sendable {
    /// Read whenever the session likes.
    case read
    /// Read by functions alone.
    case readByFunctions
    /// Set whenever the session likes.
    case set
    /// Set for a node that is played at once.
    case setForNode
    /// The same, to what people answered, so that it goes with the answers.
    case setToAnswers
  }

  package var use: Use {
    switch self {
    case .mode: .read
    case .minutes: .readByFunctions
    case .lowered, .me, .them: .set
    case .high, .low: .setForNode
    case .revealName, .revealTopic, .revealWords: .setToAnswers
    }
  }

  /// How the names of variables begin that each person has a value of their own in.
  package static let personalPrefix = "$me_"
}

extension Dialogue {
  subscript(variable: SessionVariable) -> Value? { self[variable: variable.rawValue] }

  mutating func set(_ variable: SessionVariable, to value: Value) {
    set(variable.rawValue, to: value)
  }
}
