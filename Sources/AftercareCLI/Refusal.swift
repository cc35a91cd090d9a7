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

  /// The file that it is about, where it is about one, and what of it.
  private var problem: FileProblem?

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// A file that could not be read.
  init(_ path: String, _ error: FileError) {
    self.init(FileProblem(path: path, error: error))
  }

  init(_ problem: FileProblem) {
    self.init(.refused, problem.sentence)
    self.problem = problem
  }

  /// Does something with a file that nothing goes on without.
  static func about<Result>(
    _ path: String,
    _ work: () throws(FileError) -> Result
  ) throws(Refusal) -> Result {
    do throws(FileError) {
      return try work()
    } catch {
      throw Refusal(path, error)
    }
  }

  init(unknownLanguage language: String, of subject: String, known: [String]) {
    let languages = known.joined(separator: ", ")
    self.init(
      .refused,
      "\(subject): there is no translation into ‘\(language)’; languages: \(languages)"
    )
  }

  /// More than so many nobody reads, and most follow from the first.
  private static let shownDiagnostics = 100

  /// Scripts with errors.
  init(_ diagnostics: [Diagnostic], in sources: [SourceText]) {
    let count = diagnostics.count { $0.severity == .error }
    self.init(.failed, "\(count) \(count == 1 ? "error" : "errors"); nothing was started")
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
    case is ScreenError, is TerminalError: self.init(.refused, "\(error)")
    default: return nil
    }
  }

  /// The same for other programs.
  var remark: FileRemark {
    if let problem {
      return FileRemark(.unreadableFile, problem.path, line: problem.error.line, "\(problem.error)")
    }
    // Sentences about a file begin with its name.
    let parts = sentence.split(separator: ": ", maxSplits: 1)
    let file = parts.count == 2 ? String(parts[0]) : ""
    return FileRemark(.unreadableFile, file, String(parts.last ?? ""))
  }
}
