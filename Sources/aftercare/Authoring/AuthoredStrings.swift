import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
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
    let folder = Self.folder(of: scripts)
    let own = scripts.sources.map { source in
      let isBelow = source.name.hasPrefix(folder)
      let name = isBelow ? String(source.name.dropFirst(folder.count)) : source.name
      return SourceText(name: name, bytes: Array(source.bytes.dropLast()))
    }
    guard let program = try Self.compile(scripts, own) else {
      throw Refusal(
        .failed,
        "\(scripts.path): the scripts have errors; ‘aftercare author check’ shows them"
      )
    }
    self.program = program
    base = StringTable(
      rows: StringTable(of: program, sources: own).rows.filter { !$0.file.isEmpty }
    )
    tagTable = LineMetadataTable(
      rows: LineMetadataTable(of: program, sources: own).rows.filter { !$0.node.isEmpty }
    )
    let trees = own.map { Parser.parse($0).0 }
    var namer = LineNamer(trees)
    unnamedCount = trees.enumerated().reduce(0) { count, entry in
      count + namer.additions(to: entry.element, file: entry.offset).count
    }
  }

  private static func compile(
    _ scripts: AuthorScripts,
    _ own: [SourceText]
  ) throws(Refusal) -> Program? {
    guard scripts.isCheckIn else {
      let functions = try PlanFinder.stubs(for: scripts.path).signatures
      return Compiler(functions: functions).compile(own).program
    }
    let shared = scripts.shared.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
    return CheckInChecker.compiler.compile(own + shared).program
  }

  /// The folder that the places are relative to, with a slash at its end.
  private static func folder(of scripts: AuthorScripts) -> String {
    if scripts.isShipped { return "Dialogues/" }
    let isFile = scripts.path.hasSuffix(".yarn") || OwnProject.isProject(scripts.path)
    let folder = isFile ? AuthorFiles.folder(of: scripts.path) : scripts.path
    return folder == "." ? "" : folder + "/"
  }

  /// Says how many lines have no name, as their translation gets lost when their text changes.
  func complainOfUnnamed() {
    guard unnamedCount > 0 else { return }
    let lines = AuthorOutput.count(unnamedCount, "line")
    let verb = unnamedCount == 1 ? "has" : "have"
    Refusal(
      .fine,
      "\(scripts.path): \(lines) \(verb) no ‘#line:’ name; "
        + "‘aftercare author strings add-ids’ gives one"
    ).complain()
  }

  // MARK: - Tables

  /// Where the table of a language is: where the author says, or where the project does.
  func path(of language: String, named path: String?) throws(Refusal) -> String {
    if let path { return path }
    guard let project = scripts.project else {
      throw Refusal(.refused, "\(scripts.path): is no project; name the table with --table FILE")
    }
    guard let strings = project.localisation(for: language)?.strings else {
      throw Refusal(
        .refused,
        "\(scripts.path): localisation.\(language) names no file of strings; add it, "
          + "or name the table with --table FILE"
      )
    }
    let folder = AuthorFiles.folder(of: scripts.path)
    return folder == "." ? strings.text : "\(folder)/\(strings.text)"
  }

  /// Reads a table; nothing where there is no such file.
  static func table(at path: String) throws(Refusal) -> StringTable? {
    guard AuthorFiles.exists(path) else { return nil }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try ScriptFiles.readFile(path)
    } catch {
      throw Refusal(path, error)
    }
    do throws(TableError) {
      return try StringTable(commaSeparated: bytes)
    } catch {
      throw Refusal(.failed, "\(path):\(error)")
    }
  }
}
