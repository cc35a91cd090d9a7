package import YarnSyntax

/// The lines of a file whose author most likely meant something else than a line.
///
/// Whoever writes anything behind them makes it harder to mend them.
package struct UnsettledLines: Sendable {
  /// Statements, commands and lines with a condition whose brackets are missing or broken.
  package var commands: Set<SourceRange> = []

  /// Links of Yarn 1.
  package var links: Set<SourceRange> = []

  /// Lines whose address a comment has cut off, with the rest of its line.
  package var addresses: Set<SourceRange> = []

  /// The titles of the nodes to which such lines were meant to lead.
  package var destinations: [SourceRange: [String]] = [:]

  /// Whether a line is one of them, for whatever reason.
  package func contains(_ line: SourceRange) -> Bool {
    commands.contains(line) || links.contains(line) || addresses.contains(line)
  }
}

extension SyntaxTree {
  /// The lines that are most likely no lines, or not all of one.
  package var unsettledLines: UnsettledLines { TextChecker.unsettledLines(of: self) }
}
