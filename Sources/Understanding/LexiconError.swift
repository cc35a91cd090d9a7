/// What is wrong with a row of a lexicon table.
package struct LexiconError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The table's name.
  package let table: String

  /// The row's line, from 1.
  package let line: Int

  /// What was found and what was expected.
  package let problem: String

  /// The error as `table:line: problem`.
  package var description: String {
    "\(table):\(line): \(problem)"
  }
}
