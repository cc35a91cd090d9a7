import PlainText
import ArgumentParser
import Glibc
import Terminal

/// How the authoring commands speak and end.
enum AuthorOutput {
  /// Writes text to standard output without anything that steers a terminal.
  static func say(_ text: String) throws(Refusal) {
    do throws(ScreenError) {
      try Output.say(PlainText.of(text))
    } catch {
      throw Refusal(.refused, "\(error)")
    }
  }

  /// Writes a file's text to standard output, byte for byte unless somebody looks at it there.
  static func write(_ text: String) throws(Refusal) {
    guard isatty(STDOUT_FILENO) == 0 else { return try say(text) }
    do throws(ScreenError) {
      try Output.say(text)
    } catch {
      throw Refusal(.refused, "\(error)")
    }
  }

  /// Does the work of a command; says why in one sentence where the world refused.
  static func reporting(_ work: () throws(Refusal) -> ExitStatus) throws {
    let status: ExitStatus
    do throws(Refusal) {
      status = try work()
    } catch {
      error.complain()
      status = error.status
    }
    if status != .fine { throw ExitCode(status.rawValue) }
  }

  /// A number with the word for so many.
  static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
