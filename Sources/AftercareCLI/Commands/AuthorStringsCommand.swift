import ArgumentParser
import YarnAuthoring
import YarnSyntax

/// Everything about translations.
struct AuthorStringsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strings",
    abstract: "Name lines, and hand their texts to translators and back.",
    subcommands: [
      AuthorAddIDsCommand.self, AuthorExtractCommand.self, AuthorMergeCommand.self,
      AuthorReportCommand.self, AuthorPseudoCommand.self,
    ]
  )
}

/// Which scripts a command about strings is for.
struct AuthoredStringsArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A script, a project, a folder, or a conversation of the program's own.",
      discussion: "Without it, the project of the current folder."
    )
  )
  var path: String?

  func strings(in shell: Shell) throws(Refusal) -> AuthoredStrings {
    let strings = try AuthoredStrings(try Self.scripts(at: path, in: shell))
    if let remark = strings.remark { shell.warn(remark) }
    return strings
  }

  /// The scripts at a path; without one, those of the project that the current folder holds.
  static func scripts(at path: String?, in shell: Shell) throws(Refusal) -> AuthorScripts {
    let finder = ScriptFinder(shell: shell)
    if let path { return try finder.scripts(at: path) }
    if let scripts = try finder.presentProject { return scripts }
    throw Refusal("this folder holds no project; name a script, a project or a folder")
  }
}

/// Names the lines that have no name.
struct AuthorAddIDsCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-ids",
    abstract: "Give every line without one a lasting name.",
    discussion: """
      A name is made of the node and the line's first words, and is taken only once. What has a \
      name keeps it.
      """
  )

  @Argument(help: "Scripts to write the names into; else the project of the current folder.")
  var paths: [String] = []

  func perform(in shell: Shell) throws {
    let paths: [String?] = paths.isEmpty ? [nil] : paths
    for path in paths {
      try addNames(to: AuthoredStringsArguments.scripts(at: path, in: shell), in: shell)
    }
  }

  private func addNames(to scripts: AuthorScripts, in shell: Shell) throws {
    guard !scripts.isShipped else {
      throw Refusal("\(scripts.path): is inside the program; nothing is written there")
    }
    let trees = scripts.trees
    var namer = LineNamer(trees + scripts.sharedSources.map { Parser.parse($0).0 })
    let names = trees.filter { scripts.isAsked($0.file) }
      .flatMap { tree in namer.additions(to: tree).map { Mend(naming: $0.edit) } }
    var mending = SafeMending(scripts.sources, inspect: try scripts.makeInspector())
    mending.apply(names)
    try shell.files.replace(scripts.changes(to: mending.sources))
    try shell.quote("\(scripts.path): named \(AuthorOutput.count(mending.count, "line"))\n")
    try shell.quote(AuthorOutput.text(of: mending.leftOut, in: mending.sources))
  }
}

/// Writes the table of all texts.
struct AuthorExtractCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the texts of all lines as a table."
  )

  @OptionGroup var arguments: AuthoredStringsArguments

  @Flag(help: "Write the tags of lines instead of their texts.")
  var tags = false

  @Option(help: "The file to write; else the table goes to standard output.")
  var output: String?

  func perform(in shell: Shell) throws {
    let strings = try arguments.strings(in: shell)
    let text = tags ? strings.tagTable.commaSeparated : strings.base.commaSeparated
    try strings.write(text, to: output, in: shell)
  }
}
