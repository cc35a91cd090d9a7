import ArgumentParser
import YarnAuthoring
import YarnSyntax

/// Begins a conversation of the author's own.
struct AuthorNewCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a conversation: a script with three questions, its test plan, its project.",
    discussion: """
      A folder called NAME is made with NAME.yarn, NAME.testplan and NAME.yarnproject in it. They \
      can be checked, tested and played at once. Nothing is ever overwritten.
      """
  )

  @Argument(help: "What it is called: letters, digits and _, such as Evening.")
  var name: String

  func run(in shell: Shell) throws -> ExitStatus {
    let title = Files.name(of: name)
    try refuseUnfit(title)
    guard !shell.files.exists(name) else {
      throw Refusal(
        .refused,
        "\(name): there is such a file or folder already; it is left as it is"
      )
    }
    try shell.files.makeFolder(name)
    for file in NewConversation(name: title).files {
      try shell.files.replace("\(name)/\(file.name)", with: Array(file.text.utf8))
    }
    try shell.quote(
      """
      \(name)/ is ready. Next:
        aftercare chat \(name)/\(title).yarnproject
        aftercare author check \(name)
        aftercare author test \(name)

      """
    )
    return .fine
  }

  private func refuseUnfit(_ title: String) throws(Refusal) {
    guard NewConversation.isName(title) else {
      throw Refusal(
        .refused,
        "‘\(title)’ is no name for a conversation; use letters, digits and _, a letter first"
      )
    }
    let titles = ShippedFiles.all().filter { $0.name.hasSuffix(".yarn") }.flatMap { file in
      let (tree, _) = Parser.parse(SourceText(name: file.name, bytes: file.bytes))
      return tree.nodes.map { tree.title(of: $0).lowercased() }
    }
    let isTaken = titles.contains { known in
      known == title.lowercased() || known.hasPrefix(title.lowercased() + "_")
    }
    guard !isTaken else {
      throw Refusal(
        .refused,
        "‘\(title)’ is a part of the program's own scripts; choose another name"
      )
    }
  }
}
