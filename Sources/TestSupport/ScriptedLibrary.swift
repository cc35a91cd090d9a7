package import YarnProgram

/// Host functions that give what a test says, whatever they are called with.
package struct ScriptedLibrary: Library {
  private let values: [String: Value]

  /// What functions give that have no value of their own; they fail where this is nothing.
  private let otherwise: Value?

  package init(_ values: [String: Value] = [:], otherwise: Value? = nil) {
    self.values = values
    self.otherwise = otherwise
  }

  /// The functions of a check-in with two people and nothing out of the way.
  package static let checkIn = ScriptedLibrary(
    [
      "anyone": .bool(false), "everyone": .bool(true), "people": .number(2),
      "shared_count": .number(2), "shared_label": .string("a wish"),
      "support": .string("a contact"),
    ],
    otherwise: .number(1)
  )

  package func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let value = values[function] ?? otherwise else {
      throw LibraryError("no function is called ‘\(function)’")
    }
    return value
  }
}
