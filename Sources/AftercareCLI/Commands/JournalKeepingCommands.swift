import ArgumentParser
import CheckIn
import JournalStore
import PlainText

/// Takes in conversations that were exported.
struct JournalImportCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in conversations from an export in JSON Lines."
  )

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var access: JournalOptions

  func perform(in shell: Shell) throws {
    let conversations = try ConversationSource.readExport(file, in: shell.files)
    let journal = try access.unlocked(for: .writing, in: shell)
    let day = shell.time.daysSince1970 + DraftKeeper.daysKept
    var taken = 0
    for conversation in conversations where try journal.add(conversation, fadesOn: day) != nil {
      taken += 1
    }
    let known = conversations.count - taken
    try shell.say("Taken in: \(taken).\(known > 0 ? " Already there: \(known)." : "")\n")
  }
}

/// Keeps conversations for another while.
struct JournalKeepCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Keep conversations for another 90 days."
  )

  @Argument(help: "The beginnings of IDs, or last.")
  var conversations: [String]

  @OptionGroup var access: JournalOptions

  func perform(in shell: Shell) throws {
    let journal = try access.unlocked(for: .writing, in: shell)
    for id in try conversations.map({ try journal.find($0) }) {
      try journal.keepAgain(id, fadesOn: shell.time.daysSince1970 + DraftKeeper.daysKept)
      try shell.say("\(id.short): kept for another \(DraftKeeper.daysKept) days.\n")
    }
  }
}

/// Takes one answer out of a conversation.
struct JournalRedactCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Take an answer out of a conversation, wherever it is repeated.",
    discussion: """
      Without --answer the answers are listed with their questions and numbers, which stay as they \
      are when one is taken out.
      """
  )

  @Argument(help: "The beginning of an ID, or last.")
  var conversation: String

  @Option(help: "The number of the answer, from 1.")
  var answer: Int?

  @Flag(help: "Do not ask whether to take it out.")
  var yes = false

  @OptionGroup var access: JournalOptions

  func perform(in shell: Shell) throws {
    let journal = try access.unlocked(for: .writing, in: shell)
    let id = try journal.find(conversation)
    let answers = AnswerList(try journal.conversation(id).events)
    guard let answer else {
      for entry in answers.entries { try shell.say(Self.text(of: entry)) }
      return
    }
    guard let entry = answers[answer] else {
      throw Refusal("\(id.short): it has no answer \(answer); without --answer they are listed")
    }
    guard try yes || isWanted(entry, in: shell) else {
      return try shell.say("\(id.short): nothing was taken out.\n")
    }
    try journal.redact(id, event: entry.event)
    try shell.say("\(id.short): answer \(answer) is gone.\n")
  }

  private func isWanted(_ entry: AnswerList.Entry, in shell: Shell) throws -> Bool {
    guard shell.isTyped else {
      throw Refusal("where nobody can be asked, redact takes an answer out only with --yes")
    }
    try shell.say(Self.text(of: entry))
    let question = "Take this out for good, wherever it is repeated? (yes or no)"
    return try TerminalQuestion.isYes(question, in: shell)
  }

  private static func text(of entry: AnswerList.Entry) -> String {
    let number = "\(entry.number)  "
    let blanks = String(repeating: " ", count: number.count)
    return "\(number)\(PlainText.line(entry.question))\n\(blanks)> \(PlainText.line(entry.text))\n"
  }
}

/// Destroys conversations.
struct JournalDeleteCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Destroy conversations, for good.",
    discussion: "Each of you may delete any conversation, or all, without asking anyone."
  )

  @Argument(help: "The beginnings of IDs, or last.")
  var conversations: [String] = []

  @Flag(help: "Every conversation, and your own notes.")
  var all = false

  @OptionGroup var access: JournalOptions

  func validate() throws {
    if conversations.isEmpty != all { throw ValidationError("Give IDs, or --all.") }
  }

  func perform(in shell: Shell) throws {
    let journal = try access.unlocked(for: .writing, in: shell)
    if all {
      try journal.deleteEverything()
      try shell.say("Everything is gone.\n")
      return
    }
    for id in try conversations.map({ try journal.find($0) }) {
      try journal.delete(id)
      try shell.say("\(id.short): gone.\n")
    }
  }
}

/// Takes back that a conversation may be kept.
struct JournalWithdrawCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take back your yes to keeping a conversation; it is destroyed then."
  )

  @Argument(help: "The beginning of an ID, or last.")
  var conversation: String

  @OptionGroup var access: JournalOptions

  func perform(in shell: Shell) throws {
    let journal = try access.unlocked(for: .writing, in: shell)
    let id = try journal.find(conversation)
    try journal.delete(id)
    try shell.say("\(id.short): your yes is taken back, and the conversation is gone.\n")
  }
}
