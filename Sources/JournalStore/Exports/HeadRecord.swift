import CheckIn

/// The first line of a conversation in JSON Lines.
struct HeadRecord: Codable {
  let aftercare: Int
  let title: String
  let names: [String]
  let began: Int
  let offset: Int
  let language: String
  let memory: [String: String]
  let circumstances: Circumstances?

  init(_ conversation: Conversation) {
    let head = conversation.head
    aftercare = JSONLinesExport.version
    title = head.title
    names = head.names
    began = head.began
    offset = head.offset
    language = head.language
    circumstances = head.circumstances
    memory = conversation.memory
  }

  /// The conversation, without any event yet.
  var conversation: Conversation {
    let head = Conversation.Head(
      title: title,
      names: names,
      began: began,
      offset: offset,
      language: language,
      circumstances: circumstances
    )
    return Conversation(head: head, events: [], memory: memory)
  }
}

extension HeadRecord: CustomStringConvertible, CustomReflectable {
  /// The version, without anybody's names.
  var description: String { "HeadRecord(\(aftercare))" }

  /// Nothing, so that no dump shows the names either.
  var customMirror: Mirror { Mirror(self, children: []) }
}
