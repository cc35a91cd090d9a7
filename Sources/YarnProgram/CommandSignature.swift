/// What a host's command takes.
package struct CommandSignature: Sendable {
  package let name: String

  /// How many words may follow the name.
  package let arguments: ClosedRange<Int>

  /// The words that may come first; any, where there are none.
  package let firstWords: [String]

  /// The type of the variable that comes first, by the word after it; `""` for every other word.
  package let variableTypes: [String: YarnType]

  package init(
    _ name: String,
    _ arguments: ClosedRange<Int>,
    firstWords: [String] = [],
    variableTypes: [String: YarnType] = [:]
  ) {
    self.name = name
    self.arguments = arguments
    self.firstWords = firstWords
    self.variableTypes = variableTypes
  }
}
