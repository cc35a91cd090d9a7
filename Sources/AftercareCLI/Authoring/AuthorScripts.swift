import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnProgram
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

  /// Whether they are inside the program, where nothing can be written.
  var isShipped = false

  /// Whether they are for a check-in, and not for any other host of Yarn.
  private(set) var isCheckIn = false

  init(_ path: String, in files: Files, _ sources: [SourceText]) {
    self.path = path
    self.files = files
    self.sources = sources
  }

  // MARK: - What they are

  var project: YarnProject? { ownProject?.project }

  /// The project, where all of it was named and not only some of its scripts.
  var wholeProject: YarnProject? { asked == nil ? project : nil }

  /// Whether something was asked about a source; of those that are none of theirs all is told.
  func isAsked(_ file: Int) -> Bool { file >= sources.count || asked?.contains(file) ?? true }

  /// The trees of all sources.
  var trees: [SyntaxTree] { sources.enumerated().map { Parser.parse($1, file: $0).0 } }

  /// The sources that something was asked about.
  var askedSources: [SourceText] {
    sources.enumerated().filter { isAsked($0.offset) }.map(\.element)
  }

  /// Finds out, once all sources are there, which host they are for.
  mutating func settleHost() {
    isCheckIn = isShipped || CheckInScripts.isCheckIn(sources)
  }

  /// They and the scripts of the house.
  var checkIn: CheckInScripts {
    CheckInScripts(sources, in: ShippedFiles.house, rules: project?.rules ?? ProjectRules())
  }

  /// The scripts of the house that are compiled along.
  var sharedSources: [SourceText] { isCheckIn ? checkIn.shared : [] }

  /// What the project says of its host, and what is wrong with the files that say it.
  var definitions: (definitions: HostDefinitions, remarks: [FileRemark]) {
    ownProject?.definitions() ?? (HostDefinitions(), [])
  }

  /// The compiler for scripts of any host but a check-in, with these values of its functions.
  func compiler(_ stubs: FunctionStubs) -> Compiler {
    let definitions = definitions.definitions
    var compiler = Compiler(
      functions: stubs.signatures,
      rules: project?.rules ?? ProjectRules()
    )
    compiler.declaredCommands = definitions.commandNames
    compiler.declarations = definitions.declarations + stubs.declarations
    return compiler
  }

  /// What they are compiled to.
  func program(_ stubs: FunctionStubs) throws(Refusal) -> Program {
    let output = isCheckIn ? checkIn.compile() : compiler(stubs).compile(sources)
    guard let program = output.program else { throw faulty }
    return program
  }

  /// Why nothing can be done with scripts that have errors.
  var faulty: Refusal {
    let command = "aftercare author check \(path)"
    return Refusal(.failed, "\(path): the scripts have errors; ‘\(command)’ shows them")
  }

  /// The node at which they begin.
  var entry: String {
    if asked == nil, let start = project?.editorOptions.startNode { return start }
    if isShipped, let shipped = House.conversation(in: sources[0].name) {
      return House.entry(of: shipped)
    }
    let ending = [".yarn", ".yarnproject"].first { path.hasSuffix($0) }
    let name = Files.name(of: path, without: ending ?? "")
    let titles = askedSources.flatMap(\.titles)
    return titles.first { $0 == name } ?? titles.first { $0 == "Start" } ?? titles.first ?? ""
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
    var scripts = AuthorScripts("Dialogues", in: files, ShippedFiles.house.scripts)
    scripts.isShipped = true
    scripts.settleHost()
    return scripts
  }

  /// The nodes at which conversations begin: of all that come with the program, each one's.
  var entries: [String] {
    isShipped && sources.count > 1
      ? ShippedFiles.house.conversations.map(House.entry) : [entry]
  }
}
