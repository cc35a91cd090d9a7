import CheckIn
import CheckInAuthoring
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
  static func open(in shell: Shell) -> Journal? {
    guard let folder = shell.journalFolder, Journal.exists(in: folder) else { return nil }
    do throws(JournalError) {
      let journal = try Journal.open(in: folder, for: .writing)
      try journal.destroyDrafts(untouchedSince: shell.time.secondsSince1970 - patience)
      try journal.fade(today: shell.time.daysSince1970)
      return journal
    } catch {
      shell.warn("\(error); nothing of this conversation is written down")
      return nil
    }
  }

  /// What writes a conversation down that begins now.
  static func keeper(
    _ journal: Journal,
    _ script: Script,
    _ circumstances: Circumstances,
    _ time: any TimeSource
  ) -> DraftKeeper {
    let head = Conversation.Head(
      title: House.conversation(from: script.entry),
      names: [],
      began: time.secondsSince1970,
      offset: time.offset,
      language: script.program.program.language,
      circumstances: circumstances
    )
    let opening = DraftOpening(
      head: head,
      entry: script.entry,
      opening: script.opening,
      program: script.program.program
    )
    return DraftKeeper(journal: journal, opening: opening, time: time)
  }
}
