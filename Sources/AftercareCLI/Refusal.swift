import CheckIn
import JournalStore
import PlainText
import Terminal
import YarnAuthoring
import YarnSyntax

/// Why a command could not do what it should, as one sentence, and how the program ends then.
struct Refusal: Error {
  let status: ExitStatus

  /// Empty where nobody is there any more to read it.
  let sentence: String

  /// What is shown above the sentence.
  private(set) var details = ""

  /// The file that could not be read, if that is why.
  private(set) var file: (path: String, error: FileError)?

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  init(_ sentence: String) {
    self.init(.refused, sentence)
  }

  /// A file that could not be read.
  init(_ path: String, _ error: FileError) {
    let line = error.line.map { ":\($0)" } ?? ""
    self.init("\(path)\(line): \(error)")
    file = (path, error)
  }

  /// Does something, and puts a name before what is wrong with it.
  static func naming<Value>(
    _ name: String,
    as status: ExitStatus = .failed,
    _ work: @autoclosure () throws -> Value
  ) throws(Refusal) -> Value {
    do {
      return try work()
    } catch {
      throw Refusal(status, "\(name)\(error)")
    }
  }

  init(unknownLanguage language: String, of subject: String, known: [String]) {
    let languages = known.joined(separator: ", ")
    self.init("\(subject): there is no translation into ‘\(language)’; languages: \(languages)")
  }

  /// More than so many nobody reads, and most follow from the first.
  private static let shownDiagnostics = 100

  /// Scripts with errors.
  init(_ diagnostics: [Diagnostic], in sources: [SourceText]) {
    let count = AuthorOutput.count(diagnostics.count { $0.severity == .error }, "error")
    self.init(.failed, "\(count); nothing was started")
    var renderer = DiagnosticRenderer(sources: sources)
    // Names of files, too, come from whoever wrote the scripts.
    details = diagnostics.prefix(Self.shownDiagnostics)
      .map { PlainText.of(renderer.render($0)) }.joined()
    if diagnostics.count > Self.shownDiagnostics {
      details += "… and \(diagnostics.count - Self.shownDiagnostics) more\n"
    }
  }

  /// What another error comes to; nothing for what the argument parser has to say.
  init?(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let error as JournalError: self.init(error.status, "\(error)")
    case let error as DraftFormatError: self.init(.damaged, "\(error)")
    case is ScreenError, is TerminalError, is RecordedSession.RerunError:
      self.init("\(error)")
    default: return nil
    }
  }

  /// The sentence without the name of a file, with which those about one begin.
  var reason: String {
    file.map { "\($0.error)" } ?? String(sentence.split(separator: ": ", maxSplits: 1).last ?? "")
  }

  /// The same for other programs.
  var remark: FileRemark {
    let name = sentence.firstRange(of: ": ").map { String(sentence[..<$0.lowerBound]) } ?? ""
    return FileRemark(.unreadableFile, file?.path ?? name, line: file?.error.line, reason)
  }
}
