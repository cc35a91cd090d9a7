/// What one read asks of a line source.
package struct ReadRequest: Equatable, Sendable {
  /// Who may see the words, and what may be kept of them for the next read.
  package enum Privacy: Equatable, Sendable, CaseIterable {
    /// Everyone at the screen; Up brings the line back later.
    case shared
    /// One person: nothing of it can be recalled or yanked in any later read.
    case privateTurn
  }

  /// One line, printed before the cursor; it may be styled and ends with a visible character.
  package var prompt: String
  /// What stands above the prompt; written again for someone who comes back after Ctrl-Z.
  package var above: String
  package var privacy: Privacy
  /// Which question it is: what was put aside at it comes back at it, and at no other.
  package var question: String
  /// Whether typing is not shown at all.
  package var hidden: Bool
  /// What Tab completes the line or its last words to.
  ///
  /// Those that begin with a slash are commands: behind a half-typed answer, one is carried out at
  /// once, and the answer is back at the next prompt.
  package var completions: [String]
  /// What stands on the line to begin with, unless something was put aside before.
  package var draft: String
  /// A few words at the right of an empty line, gone at the first key; see `Screen.hint`.
  package var hint: String
  /// Seconds without a key after which the read is idle, nil for never.
  package var idleSeconds: Int?

  package init(
    prompt: String,
    above: String = "",
    privacy: Privacy = .shared,
    question: String = "",
    hidden: Bool = false,
    completions: [String] = [],
    draft: String = "",
    hint: String = "",
    idleSeconds: Int? = nil
  ) {
    self.prompt = prompt
    self.above = above
    self.privacy = privacy
    self.question = question
    self.hidden = hidden
    self.completions = completions
    self.draft = draft
    self.hint = hint
    self.idleSeconds = idleSeconds
  }
}
