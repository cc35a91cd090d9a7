import CheckIn
import PlainText
import Terminal

/// Lays a conversation out in rows of a width.
struct ReplayLayout {
  /// The speaker whose lines need no name where others look different.
  private static let bot = "Bot"

  let width: Int
  let policy: StylePolicy

  /// What was played and when, with who took part, and an empty row.
  func heading(_ head: Conversation.Head) -> [String] {
    Rendering.heading(of: head).flatMap { TextWrapping.rows(of: PlainText.of($0), width: width) }
      .map { policy.styled($0, Style(isBold: true)) } + [""]
  }

  /// The rows of what happened, with an empty one where a turn ends.
  func rows(of event: Conversation.Event) -> [String] {
    Rendering.paragraphs(of: event).flatMap { paragraph in
      rows(of: paragraph) + (paragraph.endsTurn ? [""] : [])
    }
  }

  private func rows(of paragraph: Paragraph) -> [String] {
    switch paragraph.kind {
    case .said:
      let isPlainBot = paragraph.speaker == Self.bot && !policy.isPlain
      guard let speaker = paragraph.speaker, !isPlainBot else { return hanging("", paragraph.text) }
      return named(PlainText.line("\(speaker):"), paragraph.text)
    case .option(let number): return hanging(" \(number)  ", paragraph.text)
    case .answer, .takenBack: return hanging("> ", paragraph.text)
    case .quiet, .apart, .wentBack: return hanging("", paragraph.text)
    }
  }

  /// A text after its speaker's name, which is bold unless it was so long that it had to be broken.
  private func named(_ label: String, _ text: String) -> [String] {
    var rows = TextWrapping.rows(of: "\(label) \(PlainText.of(text))", width: width)
    if let first = rows.first, first.hasPrefix(label) {
      rows[0] = policy.styled(label, Style(isBold: true)) + first.dropFirst(label.count)
    }
    return rows
  }

  /// A text beside a sign, as far in as the sign is wide.
  private func hanging(_ sign: String, _ text: String) -> [String] {
    let rows = TextWrapping.rows(of: PlainText.of(text), width: width - sign.count)
    let indent = String(repeating: " ", count: sign.count)
    return rows.enumerated().map { index, row in
      (index == 0 ? policy.styled(sign, Style(isBold: true)) : indent) + row
    }
  }
}
