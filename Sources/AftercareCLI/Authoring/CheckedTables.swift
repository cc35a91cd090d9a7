import YarnAuthoring
import YarnSyntax

/// The tables of translations that a project names, and what is wrong with them.
struct CheckedTables {
  /// The tables that were looked at, and the project file that names those there are not.
  private(set) var sources: [SourceText] = []
  private(set) var findings: [Finding] = []

  /// No tables at all.
  init() {}

  /// Looks at the tables of a whole project; its scripts can be compiled.
  init(_ scripts: AuthorScripts) throws(Refusal) {
    guard let project = scripts.wholeProject else { return }
    let languages = project.languages.dropFirst()
    guard !languages.isEmpty else { return }
    let strings = try AuthoredStrings(scripts)
    let first = scripts.sources.count + scripts.sharedSources.count
    for language in languages {
      guard let named = project.localisation(for: language)?.strings else { continue }
      let path = try strings.path(of: language, named: nil)
      let file = first + sources.count
      let isThere = scripts.files.exists(path)
      let name = isThere ? path : scripts.path
      let text = SourceText(name: name, bytes: try scripts.files.read(name))
      let found =
        isThere
        ? Self.findings(in: text, file, language, strings)
        : [TranslationCheck.missingTable(named.text, language: language, project: text, file: file)]
      sources.append(text)
      findings += found.compactMap { $0.adjusted(by: project.compilerOptions.severities) }
    }
  }

  /// What is to be said of a table, or why it cannot be read.
  private static func findings(
    in text: SourceText,
    _ file: Int,
    _ language: String,
    _ strings: AuthoredStrings
  ) -> [Finding] {
    do throws(TableError) {
      let table = try StringTable(commaSeparated: Array(text.bytes.dropLast()))
      let state = strings.state(of: table, language)
      return TranslationCheck.findings(state, language: language, in: text, file: file)
    } catch {
      return [TranslationCheck.brokenTable(error, in: text, file: file)]
    }
  }
}
