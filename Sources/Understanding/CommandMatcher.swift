/// Recognises always-on words.
struct CommandMatcher: Sendable {
  /// What a row of a command table means.
  struct Row: Sendable {
    /// The always-on word.
    let word: AlwaysOnWord

    /// Whether the phrase counts only after a slash.
    let needsSlash: Bool
  }

  let rows: [Row]
  let phrases: PatternAutomaton

  /// Lines of punctuation alone, such as `?`.
  let marks: [String: AlwaysOnWord]

  /// The always-on word that is the whole line.
  func word(in line: TypedLine) -> AlwaysOnWord? {
    let words = line.words.filter { !$0.isSymbol }.map(\.id)
    if words.isEmpty, let word = mark(in: line.raw) { return word }
    let match = phrases.matches(in: words).first { match in
      match.range == words.indices && (line.isCommand || !rows[match.row].needsSlash)
    }
    if let match { return rows[match.row].word }
    return line.isCommand ? .unknownCommand : nil
  }

  /// The word for a line of marks; repeated marks count as two.
  private func mark(in raw: String) -> AlwaysOnWord? {
    let marks = raw.filter { !$0.isWhitespace }
    guard let first = marks.first, marks.utf8.count <= 64 else { return nil }
    if let word = self.marks[marks] { return word }
    return marks.allSatisfy { $0 == first } ? self.marks[String([first, first])] : nil
  }
}
