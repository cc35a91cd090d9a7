import YarnAuthoring
import YarnProgram
import YarnSyntax

/// The texts of an author's scripts, for translators.
struct AuthoredStrings {
  let scripts: AuthorScripts
  let program: Program

  /// The texts in the scripts' own language, with places relative to their folder.
  let base: StringTable

  /// The tags of the lines that have any but their name.
  let tagTable: LineMetadataTable

  /// How many lines have no name of their own.
  let unnamedCount: Int

  init(_ scripts: AuthorScripts) throws(Refusal) {
    self.scripts = scripts
    program = try scripts.program(scripts.stubs())
    let isAsked = { scripts.sources.indices.contains($0) && scripts.isAsked($0) }
    base = StringTable(of: program, below: Self.folder(of: scripts), in: isAsked)
    tagTable = LineMetadataTable(of: program, in: isAsked)
    let trees = scripts.trees
    var namer = LineNamer(trees)
    unnamedCount = trees.filter { scripts.isAsked($0.file) }
      .reduce(0) { $0 + namer.additions(to: $1).count }
  }

  /// The folder that the places are relative to, with a slash at its end.
  private static func folder(of scripts: AuthorScripts) -> String {
    if scripts.isShipped { return "Dialogues/" }
    let isFile = scripts.path.hasSuffix(".yarn") || OwnProject.isProject(scripts.path)
    let folder = isFile ? Files.folder(of: scripts.path) : scripts.path
    return folder == "." ? "" : folder + "/"
  }

  /// How many lines have no name, as their translation gets lost when their text changes.
  var remark: String? {
    guard unnamedCount > 0 else { return nil }
    let lines = AuthorOutput.count(unnamedCount, "line")
    let verb = unnamedCount == 1 ? "has" : "have"
    return "\(scripts.path): \(lines) \(verb) no ‘#line:’ name; "
      + "‘aftercare author strings add-ids’ gives one"
  }

  // MARK: - Tables

  /// How far a translation is.
  func state(of table: StringTable, _ language: String) -> TranslationState {
    TranslationState(table, language: language, of: program, base: base)
  }

  /// Writes a table of all lines to a file, and tells so; without one, to standard output.
  func write(_ table: String, to path: String?, in shell: Shell) throws {
    guard let path else { return try shell.dump(table) }
    try shell.files.replace(path, with: Array(table.utf8))
    try shell.quote("\(path): \(AuthorOutput.count(base.rows.count, "line"))\n")
  }

  /// Where the table of a language is: where the author says, or where the project does.
  func path(of language: String, named path: String?) throws(Refusal) -> String {
    if let path { return path }
    guard let project = scripts.wholeProject else {
      throw Refusal("\(scripts.path): is no project; name the table with --table FILE")
    }
    guard let strings = project.localisation(for: language)?.strings else {
      throw Refusal(
        "\(scripts.path): localisation.\(language) names no file of strings; add it, "
          + "or name the table with --table FILE"
      )
    }
    let folder = Files.folder(of: scripts.path)
    return folder == "." ? strings.text : "\(folder)/\(strings.text)"
  }
}

extension Files {
  /// A table of texts, or `nil` where there is no such file.
  func table(at path: String) throws(Refusal) -> StringTable? {
    guard exists(path) else { return nil }
    let bytes = try read(path)
    return try Refusal.naming("\(path):", StringTable(commaSeparated: bytes))
  }
}
