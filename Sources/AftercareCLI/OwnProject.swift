import YarnAuthoring
import YarnSyntax

/// A project of the user's own, as far as a conversation needs it.
struct OwnProject {
  let project: YarnProject

  /// The project file as the user named it.
  let path: String

  /// What the project's relative paths are shown with.
  let prefix: String
  let folder: ProjectFolder

  static func isProject(_ path: String) -> Bool { path.lowercased().hasSuffix(".yarnproject") }

  /// Reads a project file, or `nil` where it is of the old form, which says nothing about scripts.
  static func open(_ path: String, in files: Files) throws(Refusal) -> OwnProject? {
    let bytes = try files.contents(of: path)
    if YarnProject.isOldForm(bytes) { return nil }
    do throws(YarnProjectError) {
      return OwnProject(path, in: files, try YarnProject(json: bytes))
    } catch {
      throw Refusal(.failed, "\(path): \(error)")
    }
  }

  private init(_ path: String, in files: Files, _ project: YarnProject) {
    self.path = path
    self.project = project
    prefix = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    folder = ProjectFolder(path: prefix.isEmpty ? "." : prefix, files: files)
  }

  /// What is to be said of a project file of the old form.
  static let oldFormRemark =
    "is a project file from before Yarn Spinner 2.3, which does not name its scripts; make a new "
    + "one, such as {\"projectFileVersion\": 4, \"sourceFiles\": [\"**/*.yarn\"], "
    + "\"baseLanguage\": \"en\"}; until then the folder counts as one without a project"

  /// What the project file says that is passed over.
  var remarks: [String] { project.remarks.map { "\($0); it is passed over" } }

  /// Whether the project names a script, by its path relative to the project's folder.
  func takesIn(_ relative: String) -> Bool { !project.scripts(among: [relative]).isEmpty }

  /// The scripts that the project names, sorted.
  func scripts() throws(Refusal) -> [SourceText] {
    let (scripts, problems) = try readableScripts()
    if let problem = problems.first { throw Refusal(problem) }
    return scripts
  }

  /// Those of the project's scripts that can be read, sorted, and why the others cannot.
  func readableScripts() throws(Refusal) -> (scripts: [SourceText], problems: [FileProblem]) {
    var scripts: [SourceText] = []
    var problems: [FileProblem] = []
    var size = 0
    for name in project.scripts(among: try files()) {
      do throws(FileError) {
        let bytes = try folder.read(name.split(separator: "/").map(String.init))
        try Files.refuseForeignText(bytes[...])
        size += bytes.count
        scripts.append(SourceText(name: prefix + name, bytes: bytes))
      } catch {
        problems.append(FileProblem(path: prefix + name, error: error))
      }
      guard size <= Files.sizeLimit else { throw Refusal(path, .tooLarge) }
    }
    guard !scripts.isEmpty || !problems.isEmpty else {
      throw Refusal(.refused, "\(path): none of the files beside it fits its sourceFiles")
    }
    return (scripts, problems)
  }

  /// The project's string table for a language, and the name to report it under.
  ///
  /// Nothing for the base language, which the scripts are written in.
  func strings(for language: String) throws(Refusal) -> (name: String, table: StringTable)? {
    if language.isLanguage(project.baseLanguage) { return nil }
    guard let entry = project.localisation(for: language) else {
      throw Refusal(unknownLanguage: language, of: path, known: project.languages)
    }
    guard let strings = entry.strings else {
      let reason = entry.stringsProblem.map { ".strings: \($0)" } ?? " names no file of strings"
      throw Refusal(.failed, "\(path): localisation.\(language)\(reason)")
    }
    let bytes = try Refusal.about(prefix + strings.text) { () throws(FileError) in
      try folder.read(strings.components)
    }
    do throws(TableError) {
      return (prefix + strings.text, try StringTable(commaSeparated: bytes))
    } catch {
      throw Refusal(.failed, "\(prefix)\(strings.text):\(error)")
    }
  }

  private func files() throws(Refusal) -> [String] {
    try Refusal.about(folder.path) { () throws(FileError) in try folder.files(where: takesIn) }
  }
}
