import CheckIn
import JournalStore
import YarnProgram

/// The journal as a conversation that begins needs it: no passphrase, and never a reason not to
/// talk.
enum DraftJournal {
  /// Seconds after which a draft that nobody took up is destroyed.
  private static let patience = 48 * 3600

  /// Opens the journal, if one is set up, and does what is due in it.
  ///
  /// Where it does not open, the reason is told and the conversation is off the record.
  static func open() -> Journal? {
    guard let folder = JournalFolder.path, Journal.exists(in: folder) else { return nil }
    do throws(JournalError) {
      let journal = try Journal.open(in: folder, for: .writing)
      try journal.destroyDrafts(untouchedSince: Clock.secondsSince1970() - patience)
      try journal.fade(today: Clock.daysSince1970())
      return journal
    } catch {
      Refusal(.refused, "\(error); nothing of this conversation is written down").complain()
      return nil
    }
  }

  /// What writes a conversation down that begins now.
  static func keeper(
    _ journal: Journal,
    _ script: Script,
    _ language: String?,
    _ circumstances: Circumstances
  ) -> DraftKeeper {
    let head = DraftOpening.Head(
      title: script.entry,
      entry: script.entry,
      opening: script.opening,
      language: language ?? "en",
      began: Clock.secondsSince1970(),
      offset: Clock.offset(),
      circumstances: circumstances
    )
    let opening = DraftOpening(head: head, program: script.program.program)
    return DraftKeeper(journal: journal, opening: opening)
  }

  /// Whether a conversation waits and someone at the terminal wants to go on with it.
  static func isResumed(_ journal: Journal, _ script: Script) throws -> Bool {
    guard try journal.openDraftCount() > 0, let question = script.line("house_notice_draft_waits")
    else { return false }
    return try TerminalQuestion.isYes(question)
  }
}
