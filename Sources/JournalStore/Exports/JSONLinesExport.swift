import CheckIn

/// A conversation as JSON Lines: a line for its head, then one for each event.
///
/// It is all that is kept of a conversation, except for what answers meant that were taken back.
enum JSONLinesExport {
  /// The version of the form; earlier ones are read, a newer one is refused.
  static let version = 2

  static func lines(_ conversation: Conversation) -> String {
    conversation.events.reduce(into: JSONText.line(ExportedHead(conversation))) { text, event in
      text += JSONText.line(ExportedEvent(event))
    }
  }
}
