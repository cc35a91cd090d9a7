import Foundation
import Glibc
import TestSupport
import Testing

/// What was typed for the program, and not yet read by it, when it ends.
@Suite(.serialized)
struct UnreadTypingTests {
  /// A shell that waits for the program, and then shows each line that it gets.
  private let shell: PseudoTerminal
  private let journal: OwnJournal

  init() throws {
    journal = try OwnJournal()
    shell = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", "read command; eval \"$command\"; echo over; exec cat"],
      environment: AftercareProgram.environment(["AFTERCARE_HOME": journal.folder])
    )
  }

  /// Runs the program until it asks this, and puts it aside.
  private func ask(_ question: String, _ arguments: String) throws -> Int32 {
    try shell.send("'\(AftercareProgram.path)' \(arguments)\n")
    try shell.expect(question)
    try shell.expectRawMode()
    let children = "/proc/\(shell.process.id)/task/\(shell.process.id)/children"
    let program = try #require(
      Int32(String(contentsOfFile: children, encoding: .utf8).trimmingCharacters(in: .whitespaces))
    )
    kill(program, SIGSTOP)
    let state = "/proc/\(program)/stat"
    let deadline = ContinuousClock.now + .seconds(10)
    while try !String(contentsOfFile: state, encoding: .utf8).contains(") T ") {
      guard ContinuousClock.now < deadline else {
        throw ProcessError.late(waitingFor: "a stop", transcript: shell.text)
      }
      shell.listen(seconds: 0.005)
    }
    return program
  }

  /// Ends the program by a signal while a line for it is waiting.
  private func end(_ program: Int32, by signal: Int32) throws {
    try shell.send("wombat\n")
    kill(program, signal)
    kill(program, SIGCONT)
    try shell.expect("over\r\n")
  }

  @Test(
    arguments: [SIGSEGV, SIGQUIT, SIGTERM, SIGHUP],
    [("Passphrase:", "journal list"), ("18 or over", "chat"), ("18 or over", "chat --plain")]
  )
  func `words for a program that is gone are neither shown nor left to the shell`(
    signal: Int32,
    asked: (question: String, arguments: String)
  ) throws {
    try end(ask(asked.question, asked.arguments), by: signal)
    try shell.send("quokka\n")
    try shell.expect("quokka\r\nquokka\r\n")
    #expect(!shell.text.contains("wombat"))
  }

  @Test(arguments: ["\u{1B}\u{1B}", "\u{3}\u{3}"])
  func `a line behind the keys that leave is not left to the shell`(keys: String) throws {
    // In a silence no more is read than the keys that count.
    let script = try OwnScript("title: Evening\n---\nBot: Quiet now.\n<<hold 600>>\n===\n")
    let command = "'\(AftercareProgram.path)' chat --plain --off-record --seed 5 '\(script.path)'"
    try shell.send(command + "\n")
    for (question, answer) in [("adult?", "1"), ("Who is here?", "1"), ("call you", "Ann")] {
      try shell.expect(question)
      try shell.expect("> ")
      try shell.send(answer + "\n")
    }
    try shell.expect("Quiet now.")
    try shell.expectRawMode()
    try shell.send(keys + "wombat\n")
    try shell.expect("over\r\n")
    try shell.send("quokka\n")
    try shell.expect("quokka\r\nquokka\r\n")
    #expect(!shell.text.contains("ombat"))
  }
}
