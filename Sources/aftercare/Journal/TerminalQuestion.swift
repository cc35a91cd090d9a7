import CheckIn
import Glibc
import Terminal

/// A question of the program itself, before a conversation.
enum TerminalQuestion {
  /// Whether someone at the terminal says yes; nobody is a no.
  static func isYes(_ question: SpokenLine) throws(ScreenError) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    let screen = Screen(policy: .current(plainRequested: false))
    try screen.show(text: question.text)
    let source = TerminalProcess.makeLineSource(policy: screen.policy)
    let result = source.read(ReadRequest(prompt: screen.prompt("")))
    guard case .line(let text) = result.outcome else { return false }
    return text.lowercased().hasPrefix("y")
  }
}
