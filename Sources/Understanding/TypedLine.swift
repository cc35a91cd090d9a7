/// A line that a person typed, read once and ready to be understood.
///
/// - Note: It holds private words, so nothing that prints values shows them.
package struct TypedLine: Equatable, Sendable {
  /// One way to read the whole line, for the safety scan.
  struct Reading: Equatable, Sendable {
    /// The numbers of the words.
    var words: [WordID] = []

    /// Whether something parts each word from the one before it.
    var opensClause: [Bool] = []
  }

  /// How many words are looked at for options, numbers and commands.
  static let longestAnswer = 256

  /// The line as it was typed.
  package let raw: String

  /// The words, written out; no more than an answer can reasonably have.
  package let words: [Word]

  /// The whole line written out, and as typed where that differs.
  let readings: [Reading]

  /// The first character that is no space.
  let firstMark: Character?

  /// Whether it begins with a slash.
  var isCommand: Bool { firstMark == "/" }

  /// Whether it begins with a minus, which makes a number none of ours.
  var isNegative: Bool { firstMark == "-" }
}

extension TypedLine: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Says only that there is a line.
  package var description: String {
    "(typed line)"
  }

  /// Says only that there is a line.
  package var debugDescription: String {
    description
  }

  /// Shows no part of the line.
  package var customMirror: Mirror {
    Mirror(self, children: [:] as KeyValuePairs<String, Any>)
  }
}
