import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnSyntax

/// Scripts that belong together, as an author names them: a file, a folder, a project, a
/// conversation that comes with the program.
struct AuthorScripts {
  /// How the author named them.
  let path: String
  let files: Files
  var sources: [SourceText]

  /// The project that they are, or that the file is part of.
  var ownProject: OwnProject?

  /// The sources that were named one by one, by their indices, or `nil` where all were named.
  ///
  /// The others are of the same project: they are compiled along, and nothing is said of them.
  var asked: Set<Int>?

  /// What is to be known of files that are no scripts.
  var remarks: [FileRemark] = []

  /// The files among them that cannot be read.
  var unreadable: [Refusal] = []

  /// What the project says of its host.
  var definitions = HostDefinitions()

  /// Whether they are inside the program, where nothing can be written.
  var isShipped = false

  init(_ path: String, in files: Files, _ sources: [SourceText]) {
    self.path = path
    self.files = files
    self.sources = sources
  }

  // MARK: - What they are

  var project: YarnProject? { ownProject?.project }

  /// The project, where all of it was named and not only some of its scripts.
  var wholeProject: YarnProject? { asked == nil ? project : nil }

  /// Whether something was asked about a source.
  func isAsked(_ file: Int) -> Bool { asked?.contains(file) ?? true }

  /// The sources that something was asked about.
  var askedSources: [SourceText] {
    sources.enumerated().filter { isAsked($0.offset) }.map(\.element)
  }

  /// Whether they are for a check-in, and not for any other host of Yarn.
  var isCheckIn: Bool { isShipped || CheckInChecker.isCheckIn(sources) }

  /// The compiler for scripts of any host but a check-in, with these values of its functions.
  func compiler(_ stubs: FunctionStubs) -> Compiler {
    var compiler = Compiler(
      functions: stubs.signatures,
      rules: project?.rules ?? ProjectRules()
    )
    compiler.declaredCommands = definitions.commandNames
    compiler.declarations = definitions.declarations + stubs.declarations
    return compiler
  }

  /// The node at which they begin.
  var entry: String {
    if asked == nil, let start = project?.editorOptions.startNode { return start }
    let file = path.split(separator: "/").last ?? ""
    let endings = [".yarn", ".yarnproject"].filter { file.hasSuffix($0) }
    let name = String(file.dropLast(endings.first?.count ?? 0))
    let titles = askedSources.flatMap(\.titles)
    return titles.first { $0 == name } ?? titles.first { $0 == "Start" } ?? titles.first ?? ""
  }

  /// The shared scripts beside them.
  ///
  /// A shipped file of the same name is left out, so that a copy of it can be worked on.
  var shared: [(path: String, text: String)] {
    let names = Set(sources.map { Files.name(of: $0.name) })
    return ShippedFiles.texts.filter { file in
      !file.path.hasSuffix(".yarn") || !names.contains(Files.name(of: file.path))
    }
  }

  /// What makes scripts of them together with the shared ones.
  var builder: ScriptBuilder {
    isShipped
      ? ScriptBuilder(own: [], shipped: ShippedFiles.texts)
      : ScriptBuilder(own: sources, shipped: shared)
  }

  /// The shared scripts that are compiled along.
  var sharedSources: [SourceText] {
    guard isCheckIn else { return [] }
    return shared.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
  }

  /// The files whose texts are others among changed sources, with their texts before and after.
  func changes(to changed: [SourceText]) -> [(path: String, old: [UInt8], new: [UInt8])] {
    zip(sources, changed).filter { $0.bytes != $1.bytes }.map { old, new in
      (path: old.name, old: Array(old.bytes.dropLast()), new: Array(new.bytes.dropLast()))
    }
  }

  // MARK: - Shipped ones

  /// All scripts that come with the program.
  static func shipped(in files: Files) -> AuthorScripts {
    var scripts = AuthorScripts("Dialogues", in: files, shippedSources)
    scripts.isShipped = true
    return scripts
  }

  static var shippedSources: [SourceText] {
    ShippedFiles.texts.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: "Dialogues/\($0.path)", text: $0.text) }
  }

  /// A shipped conversation by its name.
  static func conversation(_ name: String) -> SourceText? {
    shippedSources.first {
      $0.name.lowercased() == "dialogues/conversations/\(name.lowercased()).yarn"
    }
  }
}

extension SourceText {
  /// The titles of its nodes; empty for those that have none.
  var titles: [String] {
    let (tree, _) = Parser.parse(self)
    return tree.nodes.map { tree.title(of: $0) }
  }
}
