import Terminal

/// A question of the program itself, before a conversation.
enum TerminalQuestion {
  /// Whether someone at the terminal says yes; nobody is a no.
  ///
  /// - Throws: `Refusal` without a sentence where they leave instead.
  static func isYes(_ question: String, in shell: Shell) throws -> Bool {
    guard shell.isTyped else { return false }
    // Whoever types sees what is asked, wherever the conversation goes.
    let output = shell.output.kind == .terminal ? shell.output : shell.errors
    let screen = Screen(output: output, policy: shell.policy())
    try screen.show(text: question)
    let source = shell.makeLines(screen.policy, .own)
    let result = source.read(ReadRequest(prompt: screen.prompt("")))
    switch result.outcome {
    case .line(let text) where text.lowercased() != "/out":
      return ["y", "yes"].contains(text.lowercased().filter { !$0.isWhitespace })
    case .line, .out:
      screen.restore()
      if screen.policy.canHide { try screen.erase() }
      throw Refusal(.fine, "")
    case .interrupted: throw Refusal(.interrupted, "")
    case .endOfInput, .hungUp, .terminated: throw Refusal(.refused, "")
    case .idle: return false
    }
  }
}
