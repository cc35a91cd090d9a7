import PlainText
import ArgumentParser
import CheckIn
import CheckInAuthoring
import Terminal
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Finds the scripts of a conversation and makes them ready to run.
struct ScriptLoader {
  private let shipped = ShippedFiles.all().map { (path: $0.name, text: $0.text) }

  /// The language that was asked for.
  private let language: String?

  /// Loads a shipped conversation by its name, or scripts of the user's own by their path.
  ///
  /// - Throws: `ExitCode`, after the reason was printed.
  static func load(_ conversation: String?, language: String?) throws -> Script {
    do throws(Refusal) {
      return try ScriptLoader(language: language).load(conversation ?? "")
    } catch {
      error.complain()
      throw ExitCode(error.status.rawValue)
    }
  }

  private init(language: String?) {
    self.language = language
  }

  private func load(_ conversation: String) throws(Refusal) -> Script {
    if conversation.isEmpty {
      return try translated(try build([], entry: "Welcome", opening: nil))
    }
    if let name = names.first(where: { $0.lowercased() == conversation.lowercased() }) {
      let opening = name == "Welcome" ? nil : "Setup"
      return try translated(try build([], entry: name, opening: opening))
    }
    if OwnProject.isProject(conversation) { return try loadProject(conversation) }
    let own = try ownSources(conversation)
    return try translated(try build(own, entry: entryNode(of: own, conversation), opening: "Setup"))
  }

  private func loadProject(_ path: String) throws(Refusal) -> Script {
    let own = try OwnProject(path)
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
    do throws(FileError) {
      return try ScriptFiles.read(path)
    } catch {
      guard case .missing = error else { throw Refusal(path, error) }
      throw Refusal(.refused, "\(path): \(error); conversations: \(names.joined(separator: ", "))")
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
      return try builder.build(entry: entry, opening: opening, rules: rules)
    } catch {
      throw refusal(error, builder.files)
    }
  }

  /// More than so many nobody reads, and most follow from the first.
  private static let shownDiagnostics = 100

  /// Why there is no script; diagnostics are printed above it.
  private func refusal(_ problem: ScriptBuilder.Problem, _ sources: [SourceText]) -> Refusal {
    switch problem {
    case .faulty(let diagnostics):
      var renderer = DiagnosticRenderer(sources: sources)
      for diagnostic in diagnostics.prefix(Self.shownDiagnostics) {
        // Names of files, too, come from whoever wrote the scripts.
        Output.complain(PlainText.of(renderer.render(diagnostic)), terminator: "")
      }
      if diagnostics.count > Self.shownDiagnostics {
        Output.complain("… and \(diagnostics.count - Self.shownDiagnostics) more")
      }
      let count = diagnostics.count { $0.severity == .error }
      return Refusal(.failed, "\(count) \(count == 1 ? "error" : "errors"); nothing was started")
    case .lexicon(let error): return Refusal(.failed, "\(error)")
    case .support(let error): return Refusal(.failed, "support.tsv: \(error)")
    case .missingNodes(let titles):
      return Refusal(.failed, "these nodes are missing: \(titles.joined(separator: ", "))")
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

  /// The program's own texts in a language; nothing where it does not speak it.
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
    for sentence in notes.sentences { Refusal(.fine, "\(strings.name): \(sentence)").complain() }
  }
}
