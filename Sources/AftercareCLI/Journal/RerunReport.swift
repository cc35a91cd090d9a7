import CheckIn
import JournalStore

/// What comes of playing a kept conversation on today's script.
struct RerunReport {
  private let conversation: Conversation
  private let script: Script
  private let shell: Shell

  init(_ conversation: Conversation, script: String?, in shell: Shell) throws {
    self.shell = shell
    self.conversation = conversation
    self.script = try ScriptLoader(shell: shell, language: conversation.head.language)
      .load(script ?? conversation.head.title)
  }

  /// Says whether everything still comes as it came, and where it does not.
  func check() throws -> ExitStatus {
    var rerun = Rerun(conversation, on: script)
    switch rerun.run() {
    case .same:
      try shell.say("Everything comes as it came: \(conversation.events.count) events.\n")
      return .fine
    case .differs(let event, let kept, let now):
      try shell.say("Event \(event + 1) comes another way.\n")
      try shell.say("kept: \(text(of: kept))\nnow:  \(text(of: now))\n")
      return .failed
    case .unknowable(let reason): throw refusal(reason)
    }
  }

  /// Prints the conversation as a test plan.
  func printTestPlan() throws -> ExitStatus {
    var rerun = Rerun(conversation, on: script)
    switch rerun.run() {
    case .same:
      try shell.say(rerun.testPlan)
      return .fine
    case .differs(let event, _, _):
      throw Refusal(.failed, "the script has changed at event \(event + 1); --check shows how")
    case .unknowable(let reason): throw refusal(reason)
    }
  }

  private func text(of kind: Conversation.Kind?) -> String {
    guard let kind else { return "(the end)" }
    let paragraphs = Rendering.paragraphs(of: Conversation.Event(at: 0, kind))
    return paragraphs.map(\.text).joined(separator: " / ")
  }

  private func refusal(_ reason: Rerun.Reason) -> Refusal {
    let sentence =
      switch reason {
      case .privateTurn(let event):
        """
        event \(event + 1) comes another way, and a private turn comes before it: an answer that \
        was not shared may have steered the path, so this cannot tell whether the script changed
        """
      case .takenBack(let event):
        "the answer at event \(event + 1) was taken back, so the path after it cannot be played"
      case .circumstances:
        "the conversation does not tell how it began, so it cannot be played again"
      }
    return Refusal(.failed, sentence)
  }
}
