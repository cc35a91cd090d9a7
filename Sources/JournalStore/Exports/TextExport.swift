import CheckIn

/// A conversation as plain text: a paragraph a line, which whatever shows it may wrap.
enum TextExport {
  static func section(_ conversation: Conversation) -> String {
    var lines = Rendering.heading(of: conversation.head) + [""]
    for paragraph in Rendering.paragraphs(of: conversation.events) {
      lines += self.lines(of: paragraph)
      if paragraph.endsTurn { lines.append("") }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a paragraph; all but the first are indented, so that none looks like another's.
  static func lines(of paragraph: Paragraph) -> [String] {
    let lines = (lead(of: paragraph) + paragraph.text).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.enumerated().map { $0.offset == 0 ? String($0.element) : "  \($0.element)" }
  }

  /// What tells the kind of a paragraph.
  private static func lead(of paragraph: Paragraph) -> String {
    switch paragraph.kind {
    case .said: paragraph.speaker.map { "\($0): " } ?? ""
    case .option(let number): "  \(number)  "
    case .answer, .takenBack: "> "
    case .quiet, .apart, .wentBack: ""
    }
  }
}
