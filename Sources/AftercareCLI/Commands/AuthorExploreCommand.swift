import ArgumentParser
import PlainText
import Terminal
import YarnAuthoring

/// Walks every path of a dialogue.
struct AuthorExploreCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Walk every path, and prove that each ends well or show the shortest that does not.",
    discussion: """
      Each PATH is a script, folder or project, or a conversation that comes with the program; \
      without any, the project in the current folder or, where there is none, those that come \
      with it are explored. Ends with 1 where a fault was found, and \
      with 3 where the bounds were met before every path was walked; what was not reached until \
      then is named. Ctrl-C ends it in the same way.
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
    guard maxStates <= 1 << 31, maxMemory <= Int.max >> 20 else {
      throw ValidationError("--max-states or --max-memory is more than can be counted.")
    }
  }

  func run(in shell: Shell) throws -> ExitStatus {
    let all = try ScriptFinder(shell: shell).all(paths)
    let explored = try TerminalProcess.keepingInterrupts { try explore(all, in: shell) }
    if json {
      try shell.dump(ExplorationJSON.text(of: explored))
    } else {
      for one in explored { try shell.quote(one.text) }
    }
    // What a path shows comes before what is not reached, and what answers alone lead to before both.
    let found = explored.flatMap(\.findings).filter { $0.answers != nil }
    let finding =
      found.first { !$0.isUnreached && $0.conditions.isEmpty }
      ?? found.first { !$0.isUnreached } ?? found.first
    if let answers, let finding {
      try NewFile(path: answers, in: shell.files).write(finding.answerFile)
    }
    if explored.contains(where: \.isFaulty) { return .failed }
    let isComplete = explored.count == all.count && explored.allSatisfy(\.isComplete)
    return isComplete ? .fine : .bounded
  }

  /// Explores one after the other until Ctrl-C.
  private func explore(_ all: [AuthorScripts], in shell: Shell) throws -> [Explored] {
    let limits = ExplorationLimits(states: maxStates, bytes: maxMemory << 20)
    var explored: [Explored] = []
    for scripts in all where !shell.isInterrupted() {
      let one = try Explored(scripts, from: from, within: limits) { progress in
        showProgress(progress, in: shell)
        return !shell.isInterrupted()
      }
      explored.append(one)
    }
    showProgress("", in: shell)
    for scripts in all.dropFirst(explored.count) { shell.warn("\(scripts.path): not explored") }
    return explored
  }

  /// Shows how far it is where somebody sees it; nothing in the end.
  private func showProgress(_ text: String, in shell: Shell) {
    guard !json, shell.errors.kind == .terminal else { return }
    shell.complain("\r\u{1B}[K\(PlainText.line(text))", terminator: "")
  }
}
