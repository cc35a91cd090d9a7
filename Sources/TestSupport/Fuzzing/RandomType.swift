/// The types that random scripts use.
enum RandomType: CaseIterable {
  case number, string, bool, plain, word

  var name: String {
    switch self {
    case .number: "number"
    case .string: "string"
    case .bool: "bool"
    case .plain: "Plain"
    case .word: "Word"
    }
  }

  /// The stored variables of the type.
  var variables: [String] { ["$\(self)_a", "$\(self)_b"] }
}
