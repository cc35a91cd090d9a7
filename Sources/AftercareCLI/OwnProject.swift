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
    let bytes = try files.read(path)
    if YarnProject.isOldForm(bytes) { return nil }
    let project = try Refusal.naming("\(path): ", YarnProject(json: bytes))
    return OwnProject(path, in: files, project)
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

  /// The paths of the scripts that the project names, relative to its folder, sorted.
  func scriptNames() throws(Refusal) -> [String] {
    let names = project.scripts(among: try folder.files(where: takesIn))
    guard !names.isEmpty else {
      let reasons = remarks.map { "; \($0)" }.joined()
      throw Refusal("\(path): none of the files beside it fits its sourceFiles\(reasons)")
    }
    return names
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
    let name = prefix + strings.text
    let bytes = try folder.read(strings.text, as: name)
    return (name, try Refusal.naming("\(name):", StringTable(commaSeparated: bytes)))
  }
}
