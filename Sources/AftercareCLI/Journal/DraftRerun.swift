import CheckIn
import JournalStore
import YarnProgram

/// Brings a draft back to where it was left.
struct DraftRerun {
  private let opening: DraftOpening
  private let moments: [Moment]
  private let today: Script
  private let shell: Shell

  init(_ opening: DraftOpening, _ moments: [Moment], in shell: Shell) throws {
    self.shell = shell
    self.opening = opening
    self.moments = moments
    today = try ScriptLoader(shell, language: nil).load(nil)
  }

  /// The conversation as it was, by its own scripts and the lexicon of today.
  ///
  /// Where these scripts cannot be run any more as they were, it goes on, if someone wants that,
  /// at the last question up to which everything still fits.
  func recorded() throws -> RecordedSession {
    let script = try ownScript() ?? todaysScript()
    do throws(RecordedSession.RerunError) {
      return try RecordedSession(script, rerunning: moments)
    } catch {
      guard error.moment > 1, try wantsToGoOn() else { throw Refusal(.refused, "\(error)") }
      do throws(RecordedSession.RerunError) {
        return try RecordedSession(script, rerunning: Array(moments.prefix(error.moment)))
      } catch {
        throw Refusal(.refused, "\(error)")
      }
    }
  }

  private func ownScript() -> Script? {
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

  private func todaysScript() throws -> Script {
    try ScriptLoader(shell, language: opening.head.language).load(opening.head.title)
  }

  private func wantsToGoOn() throws -> Bool {
    guard let question = today.line("house_notice_draft_changed") else { return false }
    return try TerminalQuestion.isYes(question, in: shell)
  }
}
