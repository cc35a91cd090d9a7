import ArgumentParser
import YarnAuthoring
import YarnProgram

/// Brings a translation up to date.
struct AuthorMergeCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring a translation up to date, and keep all of the translator's work.",
    discussion: """
      New lines come without a text. The column ‘original’ has what is to be translated, ‘lock’ \
      tells which original was translated: a line whose original has changed keeps its text and \
      its lock until somebody looks at it and empties the lock. Rows whose line is gone come last.
      """
  )

  @OptionGroup var arguments: AuthoredStringsArguments

  @Option(help: "The language of the translation, such as de.")
  var language: String

  @Option(help: "The translation's file; else the one that the project names.")
  var table: String?

  @Flag(help: "Drop the rows whose line is gone.")
  var prune = false

  func perform(in shell: Shell) throws {
    let strings = try arguments.strings(in: shell)
    let path = try strings.path(of: language, named: table)
    let merge = TranslationMerge(
      strings.base,
      into: try shell.files.table(at: path),
      language: language,
      drops: prune
    )
    try shell.files.replace(path, with: Array(merge.table.commaSeparated.utf8))
    let state = strings.state(of: merge.table, language)
    let moved = merge.moved.isEmpty ? "" : ", \(merge.moved.count) moved"
    try shell.quote(
      "\(path): \(AuthorOutput.count(state.total, "line")), \(merge.added.count) new\(moved), "
        + "\(state.changed.count) changed, \(state.stale.count) gone\n"
    )
  }
}

/// Tells how far translations are.
struct AuthorReportCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell what translations lack.",
    discussion: "Fails if a line has no text, an outdated one, or one that it cannot have."
  )

  @OptionGroup var arguments: AuthoredStringsArguments

  @Option(help: "The language; else all languages of the project.")
  var language: String?

  @Option(help: "The translation's file; else the one that the project names.")
  var table: String?

  func run(in shell: Shell) throws -> ExitStatus {
    let strings = try arguments.strings(in: shell)
    var isComplete = true
    for language in try languages(of: strings) {
      let path = try strings.path(of: language, named: table)
      guard let table = try shell.files.table(at: path) else {
        throw Refusal(
          "\(path): there is no such table yet; ‘aftercare author strings merge "
            + "\(strings.scripts.path) --language \(language)’ makes it"
        )
      }
      let state = strings.state(of: table, language)
      try shell.quote(text(of: state, language, path))
      if !state.isComplete { isComplete = false }
    }
    return isComplete ? .fine : .failed
  }

  private func languages(of strings: AuthoredStrings) throws(Refusal) -> [String] {
    if let language { return [language] }
    let languages = strings.scripts.wholeProject?.languages.dropFirst() ?? []
    guard !languages.isEmpty else {
      throw Refusal("\(strings.scripts.path): has no translation; name a --language")
    }
    return Array(languages)
  }

  private func text(of state: TranslationState, _ language: String, _ path: String) -> String {
    let translated = state.total - state.missing.count
    var text = "\(language): \(translated) of \(state.total) lines translated (\(path))\n"
    let rows = [
      ("no text", state.missing), ("original changed", state.changed),
      ("line is gone", state.stale),
    ]
    for (what, ids) in rows {
      for id in ids { text += "  \(id): \(what)\n" }
    }
    for fault in state.faults { text += "  \(fault.id): \(fault.reason)\n" }
    return text
  }
}

/// Writes a translation into a language that nobody speaks.
struct AuthorPseudoCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudo",
    abstract: "Write a pretended translation, to see what translators will run into.",
    discussion: """
      Letters have accents, texts are a third longer, brackets stand at both ends. Name the table \
      as localisation.qps in the project and play it with ‘aftercare chat PATH --language qps’.
      """
  )

  @OptionGroup var arguments: AuthoredStringsArguments

  @Option(help: "The file to write; else the project's, or standard output without one.")
  var table: String?

  func perform(in shell: Shell) throws {
    let strings = try arguments.strings(in: shell)
    let text = PseudoLanguage.table(of: strings.base).commaSeparated
    let isNamed =
      table != nil || strings.scripts.wholeProject?.localisation(for: PseudoLanguage.code) != nil
    let path = isNamed ? try strings.path(of: PseudoLanguage.code, named: table) : nil
    try strings.write(text, to: path, in: shell)
  }
}
