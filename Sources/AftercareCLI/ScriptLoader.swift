import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Finds the scripts of a conversation and makes them ready to run.
struct ScriptLoader {
  /// What people's words are understood by; making it takes most of the time.
  private static let lexicon = Result { () throws(ScriptBuilder.Problem) in
    try ScriptBuilder(own: [], shipped: ShippedFiles.texts).makeLexicon()
  }

  /// The language of the shipped scripts.
  private static let baseLanguage = "en"
  let shell: Shell

  /// The language that was asked for.
  let language: String?

  /// Loads a shipped conversation by its name, or scripts of the user's own by their path.
  func load(_ conversation: String?) throws(Refusal) -> Script {
    let asked = conversation.flatMap { $0.isEmpty ? nil : $0 } ?? "Welcome"
    let shipped = ShippedFiles.conversations.first { $0.lowercased() == asked.lowercased() }
    if let shipped {
      return try untranslated(try build([], entry: shipped))
    }
    if let path = try projectPath(asked) {
      if let own = try OwnProject.open(path, in: shell.files) { return try load(own) }
      shell.warn("\(path): \(OwnProject.oldFormRemark)")
      return try loadScripts(Files.folder(of: path))
    }
    return try loadScripts(asked)
  }

  /// The project that a path names, or that the folder at the path holds.
  private func projectPath(_ path: String) throws(Refusal) -> String? {
    guard (try? shell.files.isFolder(path)) == true else {
      return OwnProject.isProject(path) ? path : nil
    }
    let choice = try ProjectFinder(shell).project(in: path)
    for remark in choice.remarks { shell.warn("\(remark.file): \(remark.message)") }
    return choice.path
  }

  private func loadScripts(_ path: String) throws(Refusal) -> Script {
    let names: [String]
    do throws(Refusal) {
      names = try shell.files.scriptPaths(at: path)
    } catch {
      guard case .missing? = error.file?.error else { throw error }
      let known = ShippedFiles.conversations.joined(separator: ", ")
      throw Refusal("\(error.sentence); conversations: \(known)")
    }
    return try untranslated(try build(AuthorScripts(path, in: shell.files, named: names)))
  }

  private func load(_ own: OwnProject) throws(Refusal) -> Script {
    for remark in own.remarks { shell.warn("\(own.path): \(remark)") }
    let strings = try language.flatMap { (code) throws(Refusal) in try own.strings(for: code) }
    let scripts = try AuthorScripts(own.path, in: shell.files, own)
    let script = try build(scripts)
    let code = language ?? own.project.baseLanguage
    let texts = strings?.table.texts(for: code) ?? [:]
    let (result, report) = script.translated(by: Translation(language: code, texts: texts))
    if let strings { complain(of: report, of: script, scripts.sources, strings) }
    return result
  }

  private func build(_ scripts: AuthorScripts) throws(Refusal) -> Script {
    if let refusal = scripts.unreadable.first { throw refusal }
    return try build(scripts.sources, entry: scripts.entry, rules: scripts.project?.rules)
  }

  private func build(
    _ own: [SourceText],
    entry: String,
    rules: ProjectRules? = nil
  ) throws(Refusal) -> Script {
    let builder = ScriptBuilder(own: own, shipped: ShippedFiles.texts)
    do throws(ScriptBuilder.Problem) {
      let lexicon = try Self.lexicon.get()
      return try builder.build(
        entry: entry,
        opening: ScriptBuilder.opening(before: entry),
        rules: rules ?? ProjectRules(),
        lexicon: lexicon
      )
    } catch .faulty(let diagnostics) {
      throw Refusal(diagnostics, in: builder.sources)
    } catch {
      throw Refusal(.failed, "\(error)")
    }
  }

  /// The script, where it is in the language that was asked for.
  private func untranslated(_ script: Script) throws(Refusal) -> Script {
    guard let language, !language.isLanguage(Self.baseLanguage) else { return script }
    throw Refusal(unknownLanguage: language, of: "aftercare", known: [Self.baseLanguage])
  }

  /// Says what the project's table left as it was.
  private func complain(
    of report: TranslationReport,
    of script: Script,
    _ sources: [SourceText],
    _ strings: (name: String, table: StringTable)
  ) {
    let program = script.program.program
    let notes = TranslationNotes(
      report,
      own: StringTable(of: program) { sources.indices.contains($0) }.rows,
      outdated: strings.table.outdatedIDs(since: StringTable(of: program))
    )
    for sentence in notes.sentences { shell.warn("\(strings.name): \(sentence)") }
  }
}
