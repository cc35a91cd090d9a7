import CheckIn

/// A recording as asciinema plays it, written as if somebody had watched the conversation.
///
/// Only output and markers are in it, nothing that was typed as it was typed.
/// <https://docs.asciinema.org/manual/asciicast/v2>
struct CastRecording: Sendable {
  private static let columns = 80
  private static let rows = 24
  private static let textWidth = 72

  /// The longest recording, in seconds; what is later comes then.
  private static let longest = 1_000_000_000

  /// Seconds between two conversations in one recording.
  private static let pause = 2

  /// The time of the last event.
  private var time = 0
  private var questions = 0
  private var isFirst = true

  /// The line before all events.
  static func header(_ conversation: Conversation) -> String {
    JSONText.line(
      Header(
        version: 2,
        width: columns,
        height: rows,
        timestamp: max(0, conversation.head.began),
        idleTimeLimit: pause
      )
    )
  }

  /// The events of one more conversation.
  mutating func section(_ conversation: Conversation) -> String {
    if !isFirst { time = min(time + Self.pause, Self.longest) }
    let beginning = time
    let heading = Rendering.heading(of: conversation.head).flatMap(Self.rows(of:))
    var text = output((isFirst ? [] : [""]) + heading + [""])
    isFirst = false
    for event in conversation.events {
      let seconds = min(max(0, event.at), Self.longest - beginning)
      time = max(time, beginning + seconds)
      if case .asked = event.kind {
        questions += 1
        text += line("m", "question \(questions)")
      }
      for paragraph in Rendering.paragraphs(of: event) {
        let rows = TextExport.lines(of: paragraph).flatMap(Self.rows(of:))
        text += output(paragraph.endsTurn ? rows + [""] : rows)
      }
    }
    return text
  }

  private func output(_ rows: [String]) -> String {
    line("o", rows.map { $0 + "\r\n" }.joined())
  }

  private func line(_ kind: String, _ data: String) -> String {
    "[\(time).0, \"\(kind)\", \(JSONText.string(data))]\n"
  }

  private static func rows(of line: String) -> [String] {
    RowBreaking.rows(of: line, width: textWidth)
  }

  /// The fields of the header, in asciinema's names.
  private struct Header: Encodable {
    let version: Int
    let width: Int
    let height: Int
    let timestamp: Int
    let idleTimeLimit: Int

    enum CodingKeys: String, CodingKey {
      case version, width, height, timestamp
      case idleTimeLimit = "idle_time_limit"
    }
  }
}
