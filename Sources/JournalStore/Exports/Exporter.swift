package import CheckIn

/// Writes conversations in one form, one after the other, so that they need not all be in memory.
///
/// The pieces that `append` and `finish` give are to be written in their order.
package struct Exporter: Sendable {
  private let format: ExportFormat
  private var isFirst = true
  private var recording = CastRecording()

  package init(_ format: ExportFormat) {
    self.format = format
  }

  /// The whole export of these conversations.
  package static func export(
    _ conversations: some Sequence<Conversation>,
    as format: ExportFormat
  ) -> String {
    var exporter = Exporter(format)
    var text = ""
    for conversation in conversations { text += exporter.append(conversation) }
    return text + exporter.finish()
  }

  /// The text of one more conversation, together with what comes before it.
  package mutating func append(_ conversation: Conversation) -> String {
    let before = opening(conversation)
    return switch format {
    case .markdown: before + MarkdownExport.section(conversation)
    case .text: before + TextExport.section(conversation)
    case .jsonl: before + JSONLinesExport.lines(conversation)
    case .html: before + HTMLExport.section(conversation)
    case .cast: before + recording.section(conversation)
    }
  }

  /// What comes after the last conversation.
  package mutating func finish() -> String {
    switch format {
    case .markdown, .text, .jsonl, .cast: ""
    case .html: opening(nil) + HTMLExport.closing
    }
  }

  private mutating func opening(_ conversation: Conversation?) -> String {
    defer { isFirst = false }
    switch format {
    case .markdown, .text: return isFirst ? "" : "\n"
    case .jsonl: return ""
    case .html: return isFirst ? HTMLExport.opening(language: conversation?.head.language) : ""
    case .cast: return isFirst ? conversation.map(CastRecording.header) ?? "" : ""
    }
  }
}
