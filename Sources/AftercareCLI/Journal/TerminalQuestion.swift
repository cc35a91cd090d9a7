import CheckIn
import Terminal

/// A question of the program itself, before a conversation.
enum TerminalQuestion {
  /// Whether someone at the terminal says yes; nobody is a no.
  static func isYes(_ question: SpokenLine, in shell: Shell) throws(ScreenError) -> Bool {
    guard shell.isTyped else { return false }
    // Whoever types sees what is asked, wherever the conversation goes.
    let output = shell.output.kind == .terminal ? shell.output : shell.errors
    let screen = Screen(output: output, policy: shell.policy())
    try screen.show(text: question.text)
    let source = shell.makeLines(screen.policy, .own)
    let result = source.read(ReadRequest(prompt: screen.prompt("")))
    guard case .line(let text) = result.outcome else { return false }
    return text.lowercased().hasPrefix("y")
  }
}
