/// The forms in which conversations leave the journal.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// For notes and pages elsewhere.
  case markdown
  /// For reading anywhere.
  case text
  /// Everything that is kept, for `import`.
  case jsonl
  /// One page that needs nothing else.
  case html
  /// A recording for asciinema.
  case cast

  /// What the name of a file in this form ends with, without the dot.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .jsonl, .html, .cast: rawValue
    }
  }
}
