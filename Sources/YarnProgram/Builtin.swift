/// The functions that every dialogue has, as Yarn Spinner defines them.
package enum Builtin: String, Sendable, CaseIterable {
  case string, number, bool
  case format
  case formatInvariant = "format_invariant"
  case visited
  case visitedCount = "visited_count"
  case hasAnyContent = "has_any_content"
  case random
  case randomRange = "random_range"
  case randomRangeFloat = "random_range_float"
  case dice
  case min, max, round
  case roundPlaces = "round_places"
  case floor, ceil, int, inc, dec, decimal

  package var signature: FunctionSignature {
    switch self {
    case .string: FunctionSignature(rawValue, [.any], result: .string)
    case .number: FunctionSignature(rawValue, [.any], result: .number)
    case .bool: FunctionSignature(rawValue, [.any], result: .bool)
    case .format: FunctionSignature(rawValue, [.string, .any], result: .string)
    case .formatInvariant: FunctionSignature(rawValue, [.number], result: .string)
    case .visited, .hasAnyContent: FunctionSignature(rawValue, [.string], result: .bool)
    case .visitedCount: FunctionSignature(rawValue, [.string], result: .number)
    case .random: FunctionSignature(rawValue, [], result: .number)
    case .randomRange, .randomRangeFloat, .min, .max, .roundPlaces:
      FunctionSignature(rawValue, [.number, .number], result: .number)
    case .dice, .round, .floor, .ceil, .int, .inc, .dec, .decimal:
      FunctionSignature(rawValue, [.number], result: .number)
    }
  }
}
