import FoundationEssentials

extension YarnProject {
  /// Reads the JSON of a project file; comments and commas before a closing bracket are welcome.
  ///
  /// - Throws: `YarnProjectError` for bad JSON, a missing key, a wrong type, a version that is not
  ///   read and a path that leaves the folder. Keys that are not known are passed over.
  package init(json bytes: [UInt8]) throws(YarnProjectError) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      self = try decoder.decode(YarnProject.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw YarnProjectError(error)
    } catch {
      throw YarnProjectError(place: "", reason: "\(error)")
    }
  }
}

extension YarnProject: Decodable {
  private enum CodingKeys: String, CodingKey {
    case projectFileVersion, projectName, authorName, sourceFiles, excludeFiles, baseLanguage
    case localisation, definitions, compilerOptions, editorOptions
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
    name = try container.decodeIfPresent(String.self, forKey: .projectName)
    authors = try container.decodeIfPresent([String].self, forKey: .authorName) ?? []
    sourceFiles = try container.decodePatterns(.sourceFiles) ?? [GlobPattern("**/*.yarn")]
    excludeFiles = try container.decodePatterns(.excludeFiles) ?? []
    baseLanguage = try container.decodeIfPresent(String.self, forKey: .baseLanguage) ?? "en"
    localisation =
      try container.decodeIfPresent([String: Localisation].self, forKey: .localisation) ?? [:]
    definitions = try container.decodeTexts(.definitions)
    compilerOptions =
      try container.decodeIfPresent(CompilerOptions.self, forKey: .compilerOptions)
      ?? CompilerOptions()
    guard container.contains(.editorOptions) else {
      editorOptions = EditorOptions()
      return
    }
    let editor = try container.nestedContainer(keyedBy: EditorKeys.self, forKey: .editorOptions)
    editorOptions =
      try editor.decodeIfPresent(EditorOptions.self, forKey: .yarnScriptEditor) ?? EditorOptions()
  }
}

extension YarnProject.Localisation: Decodable {
  private enum CodingKeys: String, CodingKey { case strings, assets }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    assets = try container.decodeIfPresent(String.self, forKey: .assets)
    guard let text = try container.decodeIfPresent(String.self, forKey: .strings) else {
      strings = nil
      return
    }
    do throws(ProjectPathError) {
      strings = try ProjectPath(text)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: .strings,
        in: container,
        debugDescription: "\(error)"
      )
    }
  }
}

extension YarnProject.CompilerOptions: Decodable {
  private enum CodingKeys: String, CodingKey {
    case requiresVariableDeclarations = "requireVariableDeclarations"
    case allowsPreviewFeatures = "allowPreviewFeatures"
    case severities = "diagnosticsSeverity"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    requiresVariableDeclarations =
      try container.decodeIfPresent(Bool.self, forKey: .requiresVariableDeclarations) ?? false
    allowsPreviewFeatures =
      try container.decodeIfPresent(Bool.self, forKey: .allowsPreviewFeatures) ?? false
    severities =
      try container.decodeIfPresent([String: Severity].self, forKey: .severities) ?? [:]
  }
}

extension YarnProject.CompilerOptions.Severity: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let severity = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "‘\(name)’ is no severity; expected one of \(names)"
      )
    }
    self = severity
  }
}

extension KeyedDecodingContainer {
  /// A list of patterns; a fault is placed at its element.
  fileprivate func decodePatterns(_ key: Key) throws -> [GlobPattern]? {
    guard let texts = try decodeIfPresent([String].self, forKey: key) else { return nil }
    return try texts.map { text in
      do throws(ProjectPathError) {
        return try GlobPattern(text)
      } catch {
        throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "\(error)")
      }
    }
  }

  /// One text or a list of them.
  fileprivate func decodeTexts(_ key: Key) throws -> [String] {
    if let text = try? decodeIfPresent(String.self, forKey: key) { return [text] }
    return try decodeIfPresent([String].self, forKey: key) ?? []
  }
}
