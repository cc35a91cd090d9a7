import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Goes on with a conversation that waits.
struct ResumeCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a conversation that was left.",
    discussion: """
      It goes on at the very question at which it was left, with the scripts it began with. The \
      first screen shows nothing of it but who is asked for.
      """
  )

  @Argument(help: "The beginning of a draft's ID; without it, the latest one.")
  var draft: String?

  @OptionGroup var access: JournalOptions
  @OptionGroup var look: ChatLook

  func run(in shell: Shell) throws -> ExitStatus {
    try Self.resume(draft, of: access.unlocked(for: .writing, in: shell), look, in: shell)
  }

  /// Goes on with the latest draft whose ID begins so.
  static func resume(
    _ beginning: String?,
    of journal: UnlockedJournal,
    _ look: ChatLook,
    in shell: Shell
  ) throws -> ExitStatus {
    let drafts = try journal.drafts().sorted { $0.touched > $1.touched }
    guard let open = drafts.first(where: { $0.id.text.hasPrefix(beginning ?? "") }) else {
      throw Refusal("no conversation is waiting")
    }
    let (draft, bytes, records) = try journal.reopen(open.id)
    let opening = try DraftOpening(decoding: bytes)
    let moments = try records.map(Moment.init(decoding:))
    let recorded = try DraftRerun(opening: opening, moments: moments, shell: shell).recorded()
    var keeper = DraftKeeper(draft: draft, head: opening.head, time: shell.time)
    if recorded.written != moments { try keeper.rewrite(recorded.written) }
    var loop = ConversationLoop(recorded, in: look.surroundings(in: shell), keeper: keeper)
    let seconds = recorded.written.last?.at ?? 0
    return TerminalProcess.keepingInterrupts { loop.resume(from: seconds) }
  }
}
