import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Leads people through a conversation.
struct ChatCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Begin a conversation.",
    discussion: """
      CONVERSATION is the name of one that comes with the program, or the path of a dialogue \
      file, project or folder of your own. Without it you are asked.

      Where a journal is set up, the conversation waits there, sealed, while it runs, and is kept \
      only if everyone says yes at its end.
      """
  )

  @Argument(help: "A conversation's name, or the path of a .yarn file, .yarnproject or folder.")
  var conversation: String?

  @Option(help: "The region whose contacts are shown, such as IE; else the locale's.")
  var region: String?

  @Option(help: "The language to talk in, such as en; a project may have more.")
  var language: String?

  @Option(help: "Take the answers from this file, one a line, such as explore writes.")
  var answers: String?

  @Flag(help: "Write nothing down, whether a journal is set up or not.")
  var offRecord = false

  @Flag(help: "Recall what earlier conversations kept; asks for a passphrase.")
  var remember = false

  @Option(help: "Decides everything random, as author explore may ask.")
  var seed: UInt64?

  @OptionGroup var access: JournalOptions
  @OptionGroup var look: ChatLook

  func validate() throws {
    if offRecord && remember { throw ValidationError("--off-record recalls nothing.") }
  }

  func run(in shell: Shell) throws -> ExitStatus {
    var shell = shell
    if let answers { try shell.readLines(from: answers) }
    let settings = shell.settings
    let language = language ?? settings[.language]
    let script = try ScriptLoader(shell: shell, language: language).load(conversation)
    let memory = remember ? try access.unlocked(for: .reading, in: shell).memory() : [:]
    let journal = offRecord ? nil : DraftJournal.open(in: shell)
    if conversation == nil, !remember, let journal,
      try journal.openDraftCount() > 0, let question = script.line("house_notice_draft_waits"),
      try TerminalQuestion.isYes(question.text, in: shell)
    {
      return try ResumeCommand.resume(nil, of: access.unlock(journal, in: shell), look, in: shell)
    }
    let circumstances = Circumstances(
      seed: seed ?? UInt64.random(in: .min ... .max),
      region: region?.uppercased() ?? settings[.region] ?? shell.region,
      today: shell.time.today,
      places: journal?.places ?? 0,
      memory: memory
    )
    let keeper = journal.map {
      DraftJournal.keeper($0, script, circumstances, shell.time)
    }
    var loop = ConversationLoop(script: script, in: look.surroundings(in: shell), keeper: keeper)
    return TerminalProcess.keepingInterrupts { loop.run(circumstances) }
  }
}
