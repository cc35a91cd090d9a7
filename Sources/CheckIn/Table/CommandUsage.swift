/// How a command is written, as the author's guide shows it.
///
/// Words in small letters stand as they are, `|` parts those of which one is written, words in
/// capitals stand for values, and `TOPIC…` for as many topics as are wanted.
package struct CommandUsage: Hashable, Sendable {
  enum Word: Hashable, Sendable {
    case one(of: [String])
    case variable
    case topics(ClosedRange<Int>)
    case value

    var literals: [String] { if case .one(let words) = self { words } else { [] } }
  }

  package let text: String
  package let name: String
  let words: [Word]

  init(_ text: String) {
    self.text = text
    let words = text.split(separator: " ").map(String.init)
    name = words[0]
    self.words = words.dropFirst().map { word in
      switch word {
      case "TOPIC": .topics(1...1)
      case "TOPIC…": .topics(1...9)
      case "[TOPIC…]": .topics(0...8)
      case "KIND": .one(of: SafetyScript.kinds)
      case _ where word.hasPrefix("$"): .variable
      case _ where word == word.uppercased(): .value
      default: .one(of: word.split(separator: "|").map(String.init))
      }
    }
  }

  /// How many words follow the name.
  var counts: ClosedRange<Int> {
    guard case .topics(let counts)? = words.last else { return words.count...words.count }
    return words.count - 1 + counts.lowerBound...words.count - 1 + counts.upperBound
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
    let first = words.firstIndex { if case .topics = $0 { true } else { false } }
    return first.map { Array(arguments.dropFirst($0)) } ?? []
  }
}
