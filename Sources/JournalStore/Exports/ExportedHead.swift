package import CheckIn
import YarnProgram

/// What is known of a conversation as a whole, in the export's own keys.
package struct ExportedHead: Codable, Redacted {
  /// The version of the form, and what may be recalled; the first line of an export has both.
  private var aftercare: Int?
  private var memory: [String: String]?
  private let title: String
  private let names: [String]
  private let began: Int
  private let offset: Int
  private let language: String
  private let circumstances: ExportedCircumstances?

  package init(_ head: Conversation.Head) {
    title = head.title
    names = head.names
    began = head.began
    offset = head.offset
    language = head.language
    circumstances = head.circumstances.map(ExportedCircumstances.init)
  }

  init(_ conversation: Conversation) {
    self.init(conversation.head)
    aftercare = JSONLinesExport.version
    memory = conversation.memory
  }

  /// The conversation, without any event yet.
  ///
  /// - Throws: `Fault.field` where the day is none of the calendar.
  func conversation() throws(ImportError.Fault) -> Conversation {
    guard let memory else { throw .field("memory") }
    let head = Conversation.Head(
      title: title,
      names: names,
      began: began,
      offset: offset,
      language: language,
      circumstances: try circumstances?.circumstances()
    )
    return Conversation(head: head, events: [], memory: memory)
  }
}

/// What a conversation began with, in the export's own keys.
private struct ExportedCircumstances: Codable, Redacted {
  private struct Day: Codable {
    let year: Int
    let month: Int
    let day: Int
  }

  private let seed: UInt64
  private let region: String
  private let today: Day?
  private let places: Int
  private let memory: [String: String]

  init(_ circumstances: Circumstances) {
    seed = circumstances.seed
    region = circumstances.region
    today = circumstances.today.map { Day(year: $0.year, month: $0.month, day: $0.day) }
    places = circumstances.places
    memory = circumstances.memory
  }

  func circumstances() throws(ImportError.Fault) -> Circumstances {
    let date = today.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    guard (date == nil) == (today == nil) else { throw .field("circumstances") }
    return Circumstances(seed: seed, region: region, today: date, places: places, memory: memory)
  }
}
