import CheckIn
import JournalStore
import YarnProgram

/// Brings a draft back to where it was left.
struct DraftRerun {
  let opening: DraftOpening
  let moments: [Moment]
  let shell: Shell

  /// The conversation as it was, by its own scripts and the lexicon of today.
  ///
  /// Where these scripts cannot be run any more as they were, it goes on, if someone wants that,
  /// at the last question up to which everything still fits.
  func recorded() throws -> RecordedSession {
    let today = try ScriptLoader(shell: shell, language: nil).load(nil)
    let script =
      try ownScript(today)
      ?? ScriptLoader(shell: shell, language: opening.head.language).load(opening.head.title)
    do throws(RecordedSession.RerunError) {
      return try RecordedSession(script, rerunning: moments)
    } catch {
      guard error.moment > 1, let question = today.line("house_notice_draft_changed"),
        try TerminalQuestion.isYes(question.text, in: shell)
      else { throw error }
      return try RecordedSession(script, rerunning: Array(moments.prefix(error.moment)))
    }
  }

  private func ownScript(_ today: Script) -> Script? {
    guard let program = opening.program else { return nil }
    let script = Script(
      program: CompiledProgram(program),
      lexicon: today.lexicon,
      support: today.support,
      entry: opening.entry,
      opening: opening.opening
    )
    return script.missingNodes.isEmpty ? script : nil
  }
}
