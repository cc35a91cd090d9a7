import ArgumentParser
import Glibc
import YarnAuthoring

/// Walks every path of a dialogue.
struct AuthorExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Walk every path, and prove that each ends well or show the shortest that does not.",
    discussion: """
      Each PATH is a script, folder or project, or a conversation that comes with the program; \
      without any, those that come with it are explored. Ends with 1 where a fault was found, and \
      with 3 where the bounds were met before every path was walked.
      """
  )

  @Argument(help: "Scripts, folders, projects or conversations.")
  var paths: [String] = []

  @Option(help: "The node to begin at.")
  var from: String?

  @Option(help: "The most states to remember.")
  var maxStates = 2_000_000

  @Option(help: "The most memory for states, in megabytes.")
  var maxMemory = 1000

  @Option(help: "Write the answers of the first finding here; chat takes them by --answers.")
  var answers: String?

  @Flag(help: "One JSON object, for other programs.")
  var json = false

  func validate() throws {
    guard maxStates > 0, maxMemory > 0 else {
      throw ValidationError("--max-states and --max-memory take numbers above 0.")
    }
  }

  func run() throws {
    try AuthorOutput.reporting { () throws(Refusal) in
      let bounds = ExplorationBounds(states: maxStates, bytes: maxMemory << 20)
      var explored: [Explored] = []
      for scripts in try AuthorScripts.all(paths) {
        explored.append(try Explored(scripts, from: from, within: bounds) { showProgress($0) })
      }
      endProgress()
      if json {
        try AuthorOutput.write(ExplorationJSON.text(of: explored))
      } else {
        for one in explored { try AuthorOutput.say(one.text) }
      }
      if let answers { try writeAnswers(of: explored, to: answers) }
      if explored.contains(where: \.hasFaults) { return .failed }
      return explored.allSatisfy(\.isComplete) ? .fine : .bounded
    }
  }

  private func writeAnswers(of explored: [Explored], to path: String) throws(Refusal) {
    guard let finding = explored.lazy.flatMap(\.findings).first(where: { $0.answers != nil }) else {
      return
    }
    try NewFile(path: path).write(finding.answerFile)
  }

  // MARK: - Progress

  private var showsProgress: Bool { !json && isatty(STDERR_FILENO) == 1 }

  private func showProgress(_ text: String) {
    if showsProgress { Output.complain("\r\u{1B}[K\(text)", terminator: "") }
  }

  private func endProgress() {
    if showsProgress { Output.complain("\r\u{1B}[K", terminator: "") }
  }
}
