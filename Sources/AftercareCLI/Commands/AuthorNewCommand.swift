import ArgumentParser
import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// Begins a conversation of the author's own.
struct AuthorNewCommand: PlainCommand {
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

  func perform(in shell: Shell) throws {
    let title = Files.name(of: name)
    try refuseUnfit(title)
    guard !shell.files.exists(name) else {
      throw Refusal("\(name): there is such a file or folder already; it is left as it is")
    }
    try shell.files.makeFolder(name)
    for file in ShippedFiles.template {
      let path = "\(name)/\(file.path.replacing("Template", with: title))"
      // Lines and variables have the name in small letters.
      let text = file.text.replacing("Template", with: title)
        .replacing("template", with: title.lowercased())
      try shell.files.replace(path, with: Array(text.utf8))
    }
    try shell.quote(
      """
      \(name)/ is ready. Next:
        aftercare chat \(name)/\(title).yarnproject
        aftercare author check \(name)
        aftercare author test \(name)

      """
    )
  }

  private func refuseUnfit(_ title: String) throws(Refusal) {
    guard title.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]{0,39}/) != nil else {
      throw Refusal(
        "‘\(title)’ is no name for a conversation; use letters, digits and _, a letter first"
      )
    }
    let isTaken = ShippedFiles.house.scripts.flatMap(\.titles).map { $0.lowercased() }.contains {
      $0 == title.lowercased() || $0.hasPrefix(title.lowercased() + "_")
    }
    guard !isTaken else {
      throw Refusal("‘\(title)’ is a part of the program's own scripts; choose another name")
    }
  }
}
