import PlainText
import Terminal

/// Why no conversation begins, as one sentence, and how the program ends then.
struct Refusal: Error {
  let status: ExitStatus
  let sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// A file that could not be read.
  init(_ path: String, _ error: FileError) {
    self.init(.refused, "\(path): \(error)")
  }

  init(unknownLanguage language: String, of subject: String, known: [String]) {
    let languages = known.joined(separator: ", ")
    self.init(
      .refused,
      "\(subject): there is no translation into ‘\(language)’; languages: \(languages)"
    )
  }

  /// Says why; files of others are quoted in it, so nothing in it may steer the terminal.
  func complain() {
    Output.complain(PlainText.line(sentence))
  }
}
