import CheckIn
import YarnSyntax

extension SyntaxTree {
  /// What is known of a command, or `nil` for anything else.
  func row(of statement: StatementSyntax) -> CommandRow? {
    guard case .command(let command) = statement, case .text(let range)? = command.text.first else {
      return nil
    }
    return CommandRow.row(of: words(in: source[range]))
  }

  /// Whether a command is one that only check-ins have, with words that it takes.
  func isOwnToCheckIns(_ command: CommandSyntax) -> Bool {
    guard case .text(let range)? = command.text.first, command.text.count == 1 else { return false }
    let words = words(in: source[range])
    return CommandRow.all.contains { row in
      row.isOwnToCheckIns && row.usage.name == words.first
        && row.usage.fits(Array(words.dropFirst()))
    }
  }

  private func words(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
