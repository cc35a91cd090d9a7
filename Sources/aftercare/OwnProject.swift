import YarnAuthoring
import YarnSyntax

/// A project of the user's own, as far as a conversation needs it.
struct OwnProject {
  let project: YarnProject

  /// The project file as the user named it.
  private let path: String

  /// What the project's relative paths are shown with.
  private let prefix: String
  private let folder: ProjectFolder

  static func isProject(_ path: String) -> Bool { path.lowercased().hasSuffix(".yarnproject") }

  /// Reads a project file.
  init(_ path: String) throws(Refusal) {
    self.path = path
    prefix = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    folder = ProjectFolder(path: prefix.isEmpty ? "." : prefix)
    do {
      project = try YarnProject(json: try ScriptFiles.readFile(path))
    } catch let error as FileError {
      throw Refusal(path, error)
    } catch {
      throw Refusal(.failed, "\(path): \(error)")
    }
  }

  /// The scripts that the project names, sorted.
  func scripts() throws(Refusal) -> [SourceText] {
    var scripts: [SourceText] = []
    var size = 0
    for name in project.scripts(among: try files()) {
      let bytes = try read(name.split(separator: "/").map(String.init))
      size += bytes.count
      guard size <= ScriptFiles.sizeLimit else { throw Refusal(path, .tooLarge) }
      scripts.append(SourceText(name: prefix + name, bytes: bytes))
    }
    guard !scripts.isEmpty else {
      throw Refusal(.refused, "\(path): none of the files beside it fits its sourceFiles")
    }
    return scripts
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
      throw Refusal(.failed, "\(path): localisation.\(language) names no file of strings")
    }
    let bytes = try read(strings.components)
    do throws(TableError) {
      return (prefix + strings.text, try StringTable(commaSeparated: bytes))
    } catch {
      throw Refusal(.failed, "\(prefix)\(strings.text):\(error)")
    }
  }

  private func files() throws(Refusal) -> [String] {
    do throws(FileError) {
      return try folder.files()
    } catch {
      throw Refusal(folder.path, error)
    }
  }

  private func read(_ components: [String]) throws(Refusal) -> [UInt8] {
    do throws(FileError) {
      return try folder.read(components)
    } catch {
      throw Refusal(prefix + components.joined(separator: "/"), error)
    }
  }
}
