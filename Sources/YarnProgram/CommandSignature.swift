/// What a host's command takes.
package struct CommandSignature: Sendable {
  package let name: String

  /// How many words may follow the name.
  package let arguments: ClosedRange<Int>

  /// The words that may come first, or else a variable if it has a type; any, where there are none.
  package let firstWords: [String]

  /// The type of the variable that comes first, by the word after it; `""` for every other word.
  package let variableTypes: [String: YarnType]

  /// The words that may come after the variable, and how many whole numbers each takes, the lowest
  /// first; any words, where there are none.
  package let kinds: [String: Int]

  /// What the whole number that comes first may be, or `nil` where none comes first.
  package let number: ClosedRange<Int>?

  package init(
    _ name: String,
    _ arguments: ClosedRange<Int>,
    firstWords: [String] = [],
    variableTypes: [String: YarnType] = [:],
    kinds: [String: Int] = [:],
    number: ClosedRange<Int>? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.firstWords = firstWords
    self.variableTypes = variableTypes
    self.kinds = kinds
    self.number = number
  }
}
