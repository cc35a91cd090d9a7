/// How a command is written, as the author's guide shows it.
///
/// Words in small letters stand as they are, `|` parts those of which one is written, words in
/// capitals stand for values, and `TOPIC…` for as many topics as are wanted.
package struct CommandUsage: Hashable, Sendable {
  enum Word: Hashable, Sendable {
    case one(of: [String])
    case variable
    case topic
    case topics(least: Int)
    case value

    var literals: [String] { if case .one(let words) = self { words } else { [] } }
  }

  package let text: String
  package let name: String
  let words: [Word]

  /// How many words may follow the name of a command.
  private static let wordLimit = 9

  init(_ text: String) {
    self.text = text
    let words = text.split(separator: " ").map(String.init)
    name = words[0]
    self.words = words.dropFirst().map { word in
      switch word {
      case "TOPIC": .topic
      case "TOPIC…": .topics(least: 1)
      case "[TOPIC…]": .topics(least: 0)
      case "KIND": .one(of: SafetyScript.kinds)
      case _ where word.hasPrefix("$"): .variable
      case _ where word == word.uppercased(): .value
      default: .one(of: word.split(separator: "|").map(String.init))
      }
    }
  }

  /// How many words follow the name.
  var counts: ClosedRange<Int> {
    guard case .topics(let least)? = words.last else { return words.count...words.count }
    return words.count - 1 + least...Self.wordLimit
  }

  /// The word that tells what is taken into a variable, or `nil` where none does.
  var kind: String? { words.count > 1 ? words[1].literals.first : nil }

  /// Whether the words after the name are as they are here.
  package func fits(_ arguments: [String]) -> Bool {
    counts.contains(arguments.count)
      && zip(words, arguments).allSatisfy { $0.literals.isEmpty || $0.literals.contains($1) }
  }

  /// The topics that stand among the words after the name.
  package func topics<Text>(among arguments: [Text]) -> [Text] {
    guard let first = words.firstIndex(where: \.isTopic) else { return [] }
    return Array(arguments.dropFirst(first))
  }
}

extension CommandUsage.Word {
  fileprivate var isTopic: Bool {
    switch self {
    case .topic, .topics: true
    case .one, .value, .variable: false
    }
  }
}
