import PlainText

/// Turns what happened into paragraphs, which need not be shown by a terminal.
package enum Rendering {
  package static func paragraphs(
    of events: some Sequence<Conversation.Event>
  ) -> [Paragraph] {
    events.flatMap(paragraphs(of:))
  }

  package static func paragraphs(of event: Conversation.Event) -> [Paragraph] {
    switch event.kind {
    case .said(let speaker, let text, _): [Paragraph(.said, speaker: speaker, text)]
    case .asked(let options):
      options.enumerated().map { Paragraph(.option($0.offset + 1), $0.element) }
    case .answered(let text?, _): [Paragraph(.answer, text)]
    case .answered(nil, _): [Paragraph(.takenBack, "(taken back)")]
    case .quiet(let seconds): [Paragraph(.quiet, quiet(seconds))]
    case .apart: [Paragraph(.apart, "(a private turn; nothing of it is kept)")]
    case .wentBack: [Paragraph(.wentBack, "(back to the question before)")]
    }
  }

  /// What was played and when, then who took part; the second line is missing where nobody has a
  /// name.
  package static func heading(of head: Conversation.Head) -> [String] {
    let names = head.names.map(PlainText.line).filter { !$0.isEmpty }
    let title = "\(PlainText.line(head.title)), \(head.wallTime)"
    return names.isEmpty ? [title] : [title, names.joined(separator: ", ")]
  }

  /// Whether nothing is shown of an event: a question in free words is but its line before.
  static func isInvisible(_ event: Conversation.Event) -> Bool {
    event.kind == .asked(options: [])
  }

  private static func quiet(_ seconds: Int) -> String {
    switch seconds {
    case ...0: "(a quiet moment)"
    case 1: "(a quiet moment of 1 second)"
    default: "(a quiet moment of \(seconds) seconds)"
    }
  }
}
