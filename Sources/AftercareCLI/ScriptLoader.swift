import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Finds the scripts of a conversation and makes them ready to run.
struct ScriptLoader {
  private let shipped = ShippedFiles.texts()

  /// What people's words are understood by; making it takes most of the time.
  private static let lexicon = Result { () throws(ScriptBuilder.Problem) in
    try ScriptBuilder(own: [], shipped: ShippedFiles.texts()).makeLexicon()
  }
  private let shell: Shell

  /// The language that was asked for.
  private let language: String?

  init(_ shell: Shell, language: String?) {
    self.shell = shell
    self.language = language
  }

  /// Loads a shipped conversation by its name, or scripts of the user's own by their path.
  func load(_ conversation: String?) throws(Refusal) -> Script {
    guard let conversation, !conversation.isEmpty else {
      return try translated(try build([], entry: "Welcome", opening: nil))
    }
    if let name = names.first(where: { $0.lowercased() == conversation.lowercased() }) {
      let opening = name == "Welcome" ? nil : "Setup"
      return try translated(try build([], entry: name, opening: opening))
    }
    if let path = try projectPath(conversation) {
      if let own = try OwnProject.open(path, in: shell.files) { return try load(own) }
      shell.warn("\(path): \(OwnProject.oldFormRemark)")
      return try loadScripts(Files.folder(of: path))
    }
    return try loadScripts(conversation)
  }

  /// The project that a path names, or that the folder at the path holds.
  private func projectPath(_ path: String) throws(Refusal) -> String? {
    guard (try? shell.files.isFolder(path)) == true else {
      return OwnProject.isProject(path) ? path : nil
    }
    let choice = try Refusal.about(path) { () throws(FileError) in
      try ProjectFinder(shell).project(in: path)
    }
    for remark in choice.remarks { shell.warn("\(remark.file): \(remark.message)") }
    return choice.path
  }

  private func loadScripts(_ path: String) throws(Refusal) -> Script {
    let own = try ownSources(path)
    return try translated(try build(own, entry: entryNode(of: own, path), opening: "Setup"))
  }

  private func load(_ own: OwnProject) throws(Refusal) -> Script {
    let path = own.path
    for remark in own.remarks { shell.warn("\(path): \(remark)") }
    let strings = try language.flatMap { (code) throws(Refusal) in try own.strings(for: code) }
    let sources = try own.scripts()
    let start = own.project.editorOptions.startNode ?? entryNode(of: sources, path)
    let script = try build(
      sources,
      entry: start,
      opening: "Setup",
      rules: own.project.rules
    )
    let code = language ?? own.project.baseLanguage
    let shared = try shippedTexts(code) ?? [:]
    let texts = shared.merging(strings?.table.texts(for: code) ?? [:]) { _, own in own }
    let (result, report) = script.translated(by: Translation(language: code, texts: texts))
    if let strings { complain(of: report, of: script, sources, strings) }
    return result
  }

  // MARK: - Scripts

  /// The names of the shipped conversations.
  private var names: [String] { shippedNames(in: "Conversations/", ending: ".yarn") }

  private func shippedNames(in folder: String, ending: String) -> [String] {
    shipped.map(\.path).filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
  }

  private func ownSources(_ path: String) throws(Refusal) -> [SourceText] {
    do throws(FileProblem) {
      return try shell.files.scripts(at: path)
    } catch {
      guard case .missing = error.error, error.path == path else { throw Refusal(error) }
      let known = names.joined(separator: ", ")
      throw Refusal(.refused, "\(error.sentence); conversations: \(known)")
    }
  }

  /// The node called like the file, or `Start`, or the first of all; none in a file without nodes.
  private func entryNode(of sources: [SourceText], _ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let endings = [".yarn", ".yarnproject"].filter { file.hasSuffix($0) }
    let name = String(file.dropLast(endings.first?.count ?? 0))
    let titles = sources.flatMap { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.compactMap { node in
        node.headers.first { tree.source[$0.key] == "title" }.map { tree.source[$0.value] }
      }
    }
    // The compiler says what is wrong with sources that have no node.
    return titles.first { $0 == name } ?? titles.first { $0 == "Start" } ?? titles.first ?? ""
  }

  private func build(
    _ own: [SourceText],
    entry: String,
    opening: String?,
    rules: ProjectRules = ProjectRules()
  ) throws(Refusal) -> Script {
    let builder = ScriptBuilder(own: own, shipped: shipped)
    do throws(ScriptBuilder.Problem) {
      let lexicon = try Self.lexicon.get()
      return try builder.build(entry: entry, opening: opening, rules: rules, lexicon: lexicon)
    } catch {
      throw refusal(error, builder.sources)
    }
  }

  /// Why there is no script.
  private func refusal(_ problem: ScriptBuilder.Problem, _ sources: [SourceText]) -> Refusal {
    switch problem {
    case .faulty(let diagnostics): Refusal(diagnostics, in: sources)
    case .lexicon(let error): Refusal(.failed, "\(error)")
    case .support(let error): Refusal(.failed, "support.tsv: \(error)")
    case .missingNodes(let titles):
      Refusal(.failed, "these nodes are missing: \(titles.joined(separator: ", "))")
    }
  }

  // MARK: - Languages

  /// The language of the shipped scripts.
  private static let baseLanguage = "en"

  /// The script in the language that was asked for, by the program's own translations.
  private func translated(_ script: Script) throws(Refusal) -> Script {
    guard let language, !language.isLanguage(Self.baseLanguage) else { return script }
    guard let texts = try shippedTexts(language) else {
      let known = [Self.baseLanguage] + shippedNames(in: "Strings/", ending: ".csv")
      throw Refusal(unknownLanguage: language, of: "aftercare", known: known)
    }
    return script.translated(by: Translation(language: language, texts: texts)).script
  }

  /// The program's own texts in a language, or `nil` where it does not speak it.
  private func shippedTexts(_ language: String) throws(Refusal) -> [String: String]? {
    let codes = shippedNames(in: "Strings/", ending: ".csv")
    guard let code = codes.first(where: { $0.isLanguage(language) }),
      let file = shipped.first(where: { $0.path == "Strings/\(code).csv" })
    else { return nil }
    do throws(TableError) {
      return try StringTable(commaSeparated: Array(file.text.utf8)).texts(for: code)
    } catch {
      throw Refusal(.failed, "\(file.path):\(error)")
    }
  }

  /// Says what the project's table left as it was.
  private func complain(
    of report: TranslationReport,
    of script: Script,
    _ sources: [SourceText],
    _ strings: (name: String, table: StringTable)
  ) {
    let base = StringTable(of: script.program.program, sources: sources)
    let notes = TranslationNotes(
      report,
      own: base.rows.filter { !$0.file.isEmpty },
      outdated: strings.table.outdatedIDs(since: base)
    )
    for sentence in notes.sentences { shell.warn("\(strings.name): \(sentence)") }
  }
}
