import Foundation
import Understanding

/// A question of the shipped scripts: its options as they are asked, conditions left out.
struct ShippedQuestion: Sendable {
  let file: String
  let node: String

  /// The topic that `<<ask>>` names, or nothing.
  let topic: String

  /// The options in the order of the script.
  private(set) var choices: [Choice] = []

  /// Where it is asked, for messages.
  var place: String { "\(file) \(node) \(topic)" }

  /// Every question of the conversations and of what they share.
  static func all() throws -> [ShippedQuestion] {
    try ["Conversations", "Shared"].flatMap { folder in
      let url = EnglishLexicon.root.appending(path: "Dialogues/\(folder)")
      return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "yarn" }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .flatMap { file in
          questions(
            in: try String(contentsOf: file, encoding: .utf8),
            file: file.lastPathComponent
          )
        }
    }
  }

  /// The question of a topic that has options for the most of these classes.
  static func question(_ topic: String, for classes: Set<String>) throws -> ShippedQuestion? {
    func count(_ question: ShippedQuestion) -> Int {
      classes.intersection(question.choices.flatMap(\.classes)).count
    }
    return try all().filter { $0.topic == topic }.max { count($0) < count($1) }
  }

  private static func questions(in script: String, file: String) -> [ShippedQuestion] {
    var questions: [ShippedQuestion] = []
    var (node, topic) = ("", "")
    // Options of one question share their indentation and are parted only by deeper lines.
    var open: (indentation: Int, question: Int)?
    for line in script.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      let indentation = line.count - text.count
      if let name = text.removingPrefix("title: ") {
        (node, topic, open) = (String(name), "", nil)
      } else if let name = text.removingPrefix("<<ask ") {
        topic = String(name.prefix { $0 != ">" })
      } else if let option = text.removingPrefix("-> ") {
        if open?.indentation != indentation {
          open = (indentation, questions.count)
          questions.append(ShippedQuestion(file: file, node: node, topic: topic))
          topic = ""
        }
        questions[questions.count - 1].choices.append(choice(option))
      } else if let indent = open?.indentation, indentation <= indent {
        open = nil
      }
    }
    return questions
  }

  /// The classes of the option that an answer chooses, or `unclear`.
  func classes(of text: String, _ lexicon: Lexicon) -> [String] {
    switch lexicon.choose(lexicon.read(text), among: choices, topic: topic) {
    case .chosen(let index): choices[index].classes
    case .unavailable, .unclear: ["unclear"]
    }
  }

  private init(file: String, node: String, topic: String) {
    (self.file, self.node, self.topic) = (file, node, topic)
  }

  private static func choice(_ option: Substring) -> Choice {
    let label = option.prefix { $0 != "#" && $0 != "<" }
    let classes =
      option.split(separator: "#").first { $0.hasPrefix("class:") }?
      .dropFirst("class:".count)
      .split(separator: ",") ?? []
    return Choice(
      label: label.trimmingCharacters(in: .whitespaces),
      classes: classes.map { $0.trimmingCharacters(in: .whitespaces) }
    )
  }
}

extension Substring {
  /// What follows a prefix, or nil where it is not there.
  fileprivate func removingPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
