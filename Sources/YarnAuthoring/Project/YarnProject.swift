/// What a `.yarnproject` file says: which scripts belong together, and in which languages.
///
/// Paths are relative to the file's folder. Nothing is read here: the caller lists the folder and
/// reads the files.
package struct YarnProject: Hashable, Sendable {
  /// The versions of the format that are read.
  package static let fileVersions = 2...4

  package let fileVersion: Int
  package let sourceFiles: [GlobPattern]
  package let excludeFiles: [GlobPattern]

  /// The code of the language that the scripts are written in.
  package let baseLanguage: String

  /// What there is for each further language, by its code.
  package let localisation: [String: Localisation]

  /// Paths of `.ysls.json` files; they may begin with `${workspaceRoot}`.
  package let definitions: [String]
  package let compilerOptions: CompilerOptions
  package let editorOptions: EditorOptions

  /// What the file says that was passed over, with its places.
  package let remarks: [YarnProjectError]

  package struct Localisation: Hashable, Sendable {
    /// The string table of the language.
    package let strings: ProjectPath?

    /// Why the table that is named is not read, if so.
    package let stringsProblem: ProjectPathError?
  }

  package struct CompilerOptions: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable {
      case none, info, warning, error
    }

    package var requiresVariableDeclarations = false

    /// How severe diagnostics are in this project, by their codes.
    package var severities: [String: Severity] = [:]
  }

  /// What an editor keeps about the project, as far as it says how to play it.
  package struct EditorOptions: Hashable, Sendable {
    package var startNode: String?

    /// The names of those who may speak, or `nil` where none is named.
    package var characters: [String]?
  }
}

extension YarnProject {
  /// The scripts among the files of the project's folder, sorted.
  package func scripts(among paths: [String]) -> [String] {
    paths.filter { path in
      sourceFiles.contains { $0.matches(path) } && !excludeFiles.contains { $0.matches(path) }
    }
    .sorted()
  }

  /// The codes of all languages, the base language first.
  package var languages: [String] {
    [baseLanguage] + localisation.keys.filter { !$0.isLanguage(baseLanguage) }.sorted()
  }

  /// What there is for a language, or `nil` where the project does not name it.
  package func localisation(for language: String) -> Localisation? {
    localisation[language] ?? localisation.first { $0.key.isLanguage(language) }?.value
  }
}

extension String {
  /// Whether two codes name one language: `de-AT` and `de_at` do.
  package func isLanguage(_ other: String) -> Bool {
    let forms = [self, other].map { $0.lowercased().map { $0 == "_" ? "-" : $0 } }
    return forms[0] == forms[1]
  }
}

/// Why a project file cannot be read.
package struct YarnProjectError: Error, Hashable, Sendable {
  /// The keys that lead to the fault, such as `localisation.de.strings`; empty for the whole file.
  package let place: String
  package let reason: String
}

extension YarnProjectError: CustomStringConvertible {
  package var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
