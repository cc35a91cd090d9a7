import Understanding
package import YarnProgram
import YarnRuntime

/// The options of a question, with what their tags say.
struct OfferedChoices {
  private let options: [DialogueOption]
  private let program: Program

  fileprivate init(_ options: [DialogueOption], _ program: Program) {
    self.options = options
    self.program = program
  }

  /// The labels of those on offer.
  var labels: [String] { available.map { label($0) } }

  /// The option that Enter alone chooses.
  var preset: Int? { available.first { tag("enter", of: $0) != nil } }

  var skip: Int? { first(of: "skip") }

  /// The option that is to be taken for an answer that stays unclear, or `nil` if none is so marked.
  var fallback: Int? { available.first { tag("default", of: $0) != nil } }

  /// The options as the lexicon compares what is typed with them.
  var understood: [Choice] {
    options.indices.map { index in
      Choice(
        label: label(index),
        classes: classes(index),
        isAvailable: options[index].isAvailable
      )
    }
  }

  /// The first on offer that stands for a class of answers.
  func first(of answerClass: String) -> Int? {
    available.first { classes($0).contains(answerClass) }
  }

  /// The option on offer with this line.
  func index(ofLine id: String) -> Int? {
    available.first { lineID($0) == id }
  }

  /// The number of an option on offer, from 1, by the ID of its line.
  func number(ofLine id: String) -> Int? {
    available.firstIndex { lineID($0) == id }.map { $0 + 1 }
  }

  func label(_ index: Int) -> String { options[index].line.rendered(in: program).text }

  /// The name under which the option stays the same when the script is edited.
  func lineID(_ index: Int) -> String { line(index).id }

  func classes(_ index: Int) -> [String] { line(index).classes }

  private var available: [Int] { options.indices.filter { options[$0].isAvailable } }

  private func tag(_ name: String, of index: Int) -> String? {
    line(index).tag(name)
  }

  private func line(_ index: Int) -> ProgramLine { program.lines[options[index].line.line] }
}

extension ProgramLine {
  /// The answer classes that an option stands for.
  package var classes: [String] {
    (tag("class") ?? "").split(separator: ",").map(String.init)
  }
}

extension Script {
  func choices(_ options: [DialogueOption]) -> OfferedChoices {
    OfferedChoices(options, program.program)
  }
}
