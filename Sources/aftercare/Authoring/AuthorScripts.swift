import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// Scripts that belong together, as an author names them: a file, a folder, a project, a
/// conversation that comes with the program.
struct AuthorScripts {
  /// How the author named them.
  let path: String
  let sources: [SourceText]
  let project: YarnProject?

  /// Whether they are inside the program, where nothing can be written.
  let isShipped: Bool

  /// The scripts at each path; all shipped ones where no path is given.
  static func all(_ paths: [String]) throws(Refusal) -> [AuthorScripts] {
    guard !paths.isEmpty else {
      return [AuthorScripts("Dialogues", Self.shippedSources, project: nil, isShipped: true)]
    }
    var all: [AuthorScripts] = []
    for path in paths { all.append(try AuthorScripts(path)) }
    return all
  }

  private init(_ path: String, _ sources: [SourceText], project: YarnProject?, isShipped: Bool) {
    self.path = path
    self.sources = sources
    self.project = project
    self.isShipped = isShipped
  }

  /// Reads the scripts at a path.
  init(_ path: String) throws(Refusal) {
    if let source = Self.conversation(path) {
      self.init(path, [source], project: nil, isShipped: true)
      return
    }
    let projectPath = OwnProject.isProject(path) ? path : try Self.onlyProject(in: path)
    guard let projectPath else {
      let sources = try Self.read(path)
      try Self.refuseUnreadable(sources)
      self.init(path, sources, project: nil, isShipped: false)
      return
    }
    let own = try OwnProject(projectPath)
    let sources = try own.scripts()
    try Self.refuseUnreadable(sources)
    self.init(projectPath, sources, project: own.project, isShipped: false)
  }

  // MARK: - What they are

  /// Whether they are for a check-in, and not for any other host of Yarn.
  var isCheckIn: Bool { isShipped || CheckInChecker.isCheckIn(sources) }

  /// The node at which they begin.
  var entry: String {
    if let start = project?.editorOptions.startNode { return start }
    let file = path.split(separator: "/").last ?? ""
    let endings = [".yarn", ".yarnproject"].filter { file.hasSuffix($0) }
    let name = String(file.dropLast(endings.first?.count ?? 0))
    let titles = sources.flatMap { source in
      let (tree, _) = Parser.parse(source)
      return tree.nodes.map { tree.title(of: $0) }
    }
    return titles.first { $0 == name } ?? titles.first { $0 == "Start" } ?? titles.first ?? ""
  }

  /// The shared scripts beside them.
  ///
  /// A shipped file of the same name is left out, so that a copy of it can be worked on.
  var shared: [(path: String, text: String)] {
    let names = Set(sources.map { Self.fileName($0.name) })
    return ShippedFiles.all().compactMap { file in
      let isReplaced = file.name.hasSuffix(".yarn") && names.contains(Self.fileName(file.name))
      return isReplaced ? nil : (path: file.name, text: file.text)
    }
  }

  private static func fileName(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  // MARK: - Reading

  private static var shippedSources: [SourceText] {
    ShippedFiles.all().filter { $0.name.hasSuffix(".yarn") }
      .map { SourceText(name: "Dialogues/\($0.name)", bytes: $0.bytes) }
  }

  static func isConversation(_ name: String) -> Bool { conversation(name) != nil }

  /// A shipped conversation by its name.
  private static func conversation(_ name: String) -> SourceText? {
    shippedSources.first {
      $0.name.lowercased() == "dialogues/conversations/\(name.lowercased()).yarn"
    }
  }

  /// The project of a folder, if it has just one.
  private static func onlyProject(in path: String) throws(Refusal) -> String? {
    do throws(FileError) {
      guard try AuthorFiles.isFolder(path) else { return nil }
      let projects = try AuthorFiles.names(in: path).filter(OwnProject.isProject)
      return projects.count == 1 ? "\(path)/\(projects[0])" : nil
    } catch {
      throw Refusal(path, error)
    }
  }

  /// The script at a path, or those of a folder and, if it has none itself, of the folders in it.
  private static func read(_ path: String) throws(Refusal) -> [SourceText] {
    do throws(FileError) {
      return try ScriptFiles.read(path)
    } catch {
      guard case .noScripts = error else { throw Refusal(path, error) }
    }
    let folder = ProjectFolder(path: path)
    do throws(FileError) {
      var sources: [SourceText] = []
      for name in try folder.files().sorted() where name.hasSuffix(".yarn") {
        let bytes = try folder.read(name.split(separator: "/").map(String.init))
        sources.append(SourceText(name: "\(path)/\(name)", bytes: bytes))
      }
      guard !sources.isEmpty else { throw FileError.noScripts }
      return sources
    } catch {
      throw Refusal(path, error)
    }
  }

  /// Refuses what is not UTF-8, with the line at which it stops being text.
  private static func refuseUnreadable(_ sources: [SourceText]) throws(Refusal) {
    for source in sources {
      let bytes = source.bytes.dropLast()
      guard String(validating: bytes, as: UTF8.self) == nil else { continue }
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw Refusal(
        .refused,
        "\(source.name):\(line + 1): these bytes are not UTF-8; save the file as UTF-8"
      )
    }
  }
}
