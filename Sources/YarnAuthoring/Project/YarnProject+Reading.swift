extension YarnProject {
  /// Reads the JSON of a project file; comments and commas before a closing bracket are welcome.
  ///
  /// Letter case of keys does not matter, as in Yarn Spinner. Keys that are not known are passed
  /// over, and so are, with a remark, paths that leave the folder and characters without a name.
  /// - Throws: `YarnProjectError` for bad JSON, a missing key, a wrong type and a version that is
  ///   not read.
  package init(json bytes: [UInt8]) throws(YarnProjectError) {
    self = try AuthoredJSON.decode(YarnProject.self, from: bytes, keys: Self.keys)
  }
}

extension YarnProject: Decodable {
  /// All keys that are read, by their small letters.
  private static let keys = AnyCaseKey.table(
    CodingKeys.allCases.map(\.rawValue) + [
      "yarnScriptEditor", "strings", "requireVariableDeclarations", "diagnosticsSeverity",
      "startNode", "characters", "name",
    ]
  )

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case projectFileVersion, sourceFiles, excludeFiles, baseLanguage, localisation, definitions
    case compilerOptions, editorOptions
  }

  private enum EditorKeys: String, CodingKey { case yarnScriptEditor }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fileVersion = try container.decode(Int.self, forKey: .projectFileVersion)
    guard Self.fileVersions.contains(fileVersion) else {
      throw DecodingError.dataCorruptedError(
        forKey: .projectFileVersion,
        in: container,
        debugDescription: "version \(fileVersion) is not known; 2, 3 and 4 are"
      )
    }
    var remarks: [YarnProjectError] = []
    sourceFiles =
      try container.decodePatterns(.sourceFiles, &remarks) ?? [try GlobPattern("**/*.yarn")]
    excludeFiles = try container.decodePatterns(.excludeFiles, &remarks) ?? []
    baseLanguage = try container.decodeIfPresent(String.self, forKey: .baseLanguage) ?? "en"
    localisation =
      try container.decodeIfPresent([String: Localisation].self, forKey: .localisation) ?? [:]
    for (language, entry) in localisation.sorted(by: { $0.key < $1.key }) {
      guard let problem = entry.stringsProblem else { continue }
      let place = "localisation.\(language).strings"
      remarks.append(YarnProjectError(place: place, reason: "\(problem)"))
    }
    definitions = try container.decodeTexts(.definitions)
    compilerOptions =
      try container.decodeIfPresent(CompilerOptions.self, forKey: .compilerOptions)
      ?? CompilerOptions()
    editorOptions = try Self.editorOptions(in: container, &remarks)
    self.remarks = remarks
  }

  /// The editor's options; projects of version 3 have them among the compiler's.
  private static func editorOptions(
    in container: KeyedDecodingContainer<CodingKeys>,
    _ remarks: inout [YarnProjectError]
  ) throws -> EditorOptions {
    for key in [CodingKeys.editorOptions, .compilerOptions] {
      guard container.contains(key), try !container.decodeNil(forKey: key) else { continue }
      let editor = try container.nestedContainer(keyedBy: EditorKeys.self, forKey: key)
      guard let form = try editor.decodeIfPresent(EditorForm.self, forKey: .yarnScriptEditor)
      else { continue }
      remarks += form.remarks
      return form.options
    }
    return EditorOptions()
  }
}

extension YarnProject.Localisation: Decodable {
  private enum CodingKeys: String, CodingKey { case strings }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let text = try container.decodeIfPresent(String.self, forKey: .strings), !text.isEmpty
    else {
      strings = nil
      stringsProblem = nil
      return
    }
    do throws(ProjectPathError) {
      strings = try ProjectPath(text)
      stringsProblem = nil
    } catch {
      strings = nil
      stringsProblem = error
    }
  }
}

extension YarnProject.CompilerOptions: Decodable {
  private enum CodingKeys: String, CodingKey {
    case requiresVariableDeclarations = "requireVariableDeclarations"
    case severities = "diagnosticsSeverity"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    requiresVariableDeclarations =
      try container.decodeIfPresent(Bool.self, forKey: .requiresVariableDeclarations) ?? false
    let forms = try container.decodeIfPresent([String: SeverityForm].self, forKey: .severities)
    severities = (forms ?? [:]).compactMapValues(\.severity)
  }

  /// A severity, or `nil` for a number: Yarn Spinner takes those, too, and says nowhere which is
  /// which.
  private struct SeverityForm: Decodable {
    let severity: Severity?

    init(from decoder: any Decoder) throws {
      let isNumber = (try? decoder.singleValueContainer().decode(Int.self)) != nil
      severity = isNumber ? nil : try Severity(from: decoder)
    }
  }
}

extension YarnProject.CompilerOptions.Severity: Decodable {
  /// Reads a name in any letter case: Yarn Spinner itself writes `Error`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let severity = Self(rawValue: name.lowercased()) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "‘\(name)’ is no severity; expected one of \(names)"
      )
    }
    self = severity
  }
}

/// An editor's options as its file has them.
private struct EditorForm: Decodable {
  private(set) var options = YarnProject.EditorOptions()
  private(set) var remarks: [YarnProjectError] = []

  private enum CodingKeys: String, CodingKey { case startNode, characters }

  /// A character, or `nil` for what is none; a list is not refused for one of its elements.
  private struct Character: Decodable {
    let name: String?

    private enum CodingKeys: String, CodingKey { case name }

    init(from decoder: any Decoder) {
      let text = try? decoder.singleValueContainer().decode(String.self)
      let container = try? decoder.container(keyedBy: CodingKeys.self)
      name = text ?? (try? container?.decodeIfPresent(String.self, forKey: .name))
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    options.startNode = try container.decodeIfPresent(String.self, forKey: .startNode)
    let place = "editorOptions.yarnScriptEditor.characters"
    let characters: [Character]
    do {
      characters = try container.decodeIfPresent([Character].self, forKey: .characters) ?? []
    } catch {
      remarks.append(YarnProjectError(place: place, reason: "expected a list"))
      return
    }
    let names = characters.map { $0.name.flatMap { $0.isEmpty ? nil : $0 } }
    for (index, name) in names.enumerated() where name == nil {
      let reason = "expected a name, or an object with a name"
      remarks.append(YarnProjectError(place: "\(place)[\(index)]", reason: reason))
    }
    // An empty list is what an editor writes before anybody has named a character.
    let known = names.compactMap(\.self)
    options.characters = known.isEmpty ? nil : known
  }
}

extension KeyedDecodingContainer {
  /// A list of patterns; what is none is passed over with a remark.
  fileprivate func decodePatterns(
    _ key: Key,
    _ remarks: inout [YarnProjectError]
  ) throws -> [GlobPattern]? {
    guard let texts = try decodeIfPresent([String].self, forKey: key) else { return nil }
    var patterns: [GlobPattern] = []
    for (index, text) in texts.enumerated() {
      do throws(ProjectPathError) {
        patterns.append(try GlobPattern(text))
      } catch {
        let place = "\(key.stringValue)[\(index)]"
        remarks.append(YarnProjectError(place: place, reason: "\(error)"))
      }
    }
    return patterns
  }

  /// One text or a list of them.
  fileprivate func decodeTexts(_ key: Key) throws -> [String] {
    if let text = try? decodeIfPresent(String.self, forKey: key) { return [text] }
    return try decodeIfPresent([String].self, forKey: key) ?? []
  }
}
