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
  @Argument(help: "A script, a project, a folder, or a conversation of the program's own.")
  var path: String

  func strings() throws(Refusal) -> AuthoredStrings {
    let strings = try AuthoredStrings(try AuthorScripts(path))
    strings.complainOfUnnamed()
    return strings
  }
}

/// Names the lines that have no name.
struct AuthorAddIDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-ids",
    abstract: "Give every line without one a lasting name.",
    discussion: """
      A name is made of the node and the line's first words, and is taken only once. What has a \
      name keeps it.
      """
  )

  @Argument(help: "Scripts to write the names into.")
  var paths: [String]

  func run() throws {
    try AuthorOutput.reporting { () throws(Refusal) in
      for path in paths { try addNames(to: try AuthorScripts(path)) }
      return .fine
    }
  }

  private func addNames(to scripts: AuthorScripts) throws(Refusal) {
    guard !scripts.isShipped else {
      throw Refusal(.refused, "\(scripts.path): is inside the program; nothing is written there")
    }
    let shared = scripts.isCheckIn ? scripts.shared.filter { $0.path.hasSuffix(".yarn") } : []
    let trees = scripts.sources.map { Parser.parse($0).0 }
    var namer = LineNamer(
      trees + shared.map { Parser.parse(SourceText(name: $0.path, text: $0.text)).0 }
    )
    var count = 0
    for (file, tree) in trees.enumerated() {
      let additions = namer.additions(to: tree, file: file)
      guard !additions.isEmpty else { continue }
      count += additions.count
      let fixIt = Diagnostic.FixIt("Name the lines", additions.map(\.edit))
      let changed = FixItApplier.apply([fixIt], to: scripts.sources)[file]
      try AuthorFiles.replace(changed.name, with: Array(changed.bytes.dropLast()))
    }
    try AuthorOutput.say("\(scripts.path): named \(AuthorOutput.count(count, "line"))\n")
  }
}

/// Writes the table of all texts.
struct AuthorExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the texts of all lines as a table."
  )

  @OptionGroup var arguments: AuthoredStringsArguments

  @Flag(help: "Write the tags of lines instead of their texts.")
  var tags = false

  @Option(help: "The file to write; else the table goes to standard output.")
  var output: String?

  func run() throws {
    try AuthorOutput.reporting { () throws(Refusal) in
      let strings = try arguments.strings()
      let text = tags ? strings.tagTable.commaSeparated : strings.base.commaSeparated
      guard let output else {
        try AuthorOutput.write(text)
        return .fine
      }
      try AuthorFiles.replace(output, with: Array(text.utf8))
      try AuthorOutput.say("\(output): \(AuthorOutput.count(strings.base.rows.count, "line"))\n")
      return .fine
    }
  }
}
