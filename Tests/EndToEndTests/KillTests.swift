import CheckIn
import Foundation
import JournalStore
import TestSupport
import Testing
import YarnRuntime

/// The program, killed again and again while it is being answered.
@Suite(.serialized)
struct KillTests {
  /// How often; `AFTERCARE_KILLS` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["AFTERCARE_KILLS"].flatMap { Int($0) } ?? 12

  @Test func `no acknowledged answer is lost, and every draft is gone on with`() throws {
    let home = try JournalHome()
    var chance = SplitMix64(seed: 20)
    for round in 0..<Self.count {
      let acknowledged = try begin(home, round, &chance)
      try check(home, acknowledged)
      try goOn(home, acknowledged, &chance)
      _ = try Journal.open(in: home.folder, for: .writing).destroyDrafts(untouchedSince: .max)
    }
  }

  /// Begins a conversation and kills it at some moment; how many answers were acknowledged.
  private func begin(
    _ home: JournalHome,
    _ round: Int,
    _ chance: inout SplitMix64
  ) throws -> [String] {
    let answers = [
      "yes, everyone", "yes, by us", "two of us", "Jo\(round)", "Mina\(round)", "", "",
      "zq\(round)a glorp", "zq\(round)a glorp", "zq\(round)b glorp", "zq\(round)b glorp",
    ]
    let conversation = try TypedConversation(
      arguments: ["--seed", "\(round)", "--plain"],
      environment: home.environment
    )
    let wanted = Int.random(in: 1...answers.count, using: &chance)
    var acknowledged: [String] = []
    for answer in answers.prefix(wanted) {
      try conversation.expectPrompt()
      acknowledged.append(answer)
      try conversation.type(answer)
    }
    // The last answer is not acknowledged; the program dies anywhere on the way.
    conversation.terminal.listen(seconds: Double.random(in: 0...0.004, using: &chance))
    conversation.terminal.process.signal(SIGKILL)
    _ = conversation.terminal.process.collect()
    return Array(acknowledged.dropLast())
  }

  /// Every acknowledged answer is written down, and every seal holds.
  private func check(_ home: JournalHome, _ acknowledged: [String]) throws {
    #expect(try home.unlocked().verify().damaged.isEmpty)
    let replies = try home.moments().filter { if case .replied = $0.input { true } else { false } }
    #expect(replies.count >= acknowledged.count)
    let words = replies.map { "\($0.words)" }.joined(separator: "\n")
    for answer in acknowledged where answer.hasPrefix("Jo") || answer.hasPrefix("Mina") {
      #expect(words.contains(answer))
    }
  }

  /// Takes the conversation up, answers once, kills it again and looks again.
  private func goOn(
    _ home: JournalHome,
    _ acknowledged: [String],
    _ chance: inout SplitMix64
  ) throws {
    let before = try home.moments().count
    let conversation = try TypedConversation(
      arguments: ["resume", "--plain"],
      environment: home.environment
    )
    guard before > 0 else {
      // Killed before the age question was answered: nothing was written down yet.
      return
    }
    try conversation.terminal.expect("Passphrase: ")
    try conversation.terminal.expectRawMode()
    try conversation.terminal.send(JournalHome.passphrases[0] + "\r")
    try conversation.expectPrompt()
    try conversation.type("yes")
    try conversation.expectPrompt()
    conversation.terminal.process.signal(SIGKILL)
    _ = conversation.terminal.process.collect()
    #expect(try home.unlocked().verify().damaged.isEmpty)
    #expect(try home.moments().count > before)
  }
}

extension Moment {
  /// What a person wrote, if it is an answer with words.
  var words: String {
    guard case .replied(let reply) = input else { return "" }
    return switch reply.meaning {
    case .words(let text), .name(let text), .unclear(let text, _): text
    case .chosen(_, let text): text ?? ""
    case .word, .blank, .unavailable, .number, .enter: ""
    }
  }
}
