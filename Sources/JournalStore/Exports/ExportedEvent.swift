import CheckIn
import YarnProgram

/// A line of JSON Lines that tells of one event; which fields there are depends on the kind.
struct ExportedEvent: Codable, Redacted {
  enum Kind: String, Codable {
    case said, asked, answered, quiet, apart, wentBack
  }

  private let at: Int
  private let kind: Kind
  private var speaker: String?
  private var text: String?
  private var line: String?
  private var options: [String]?
  private var reply: ExportedReply?
  private var seconds: Int?

  init(_ event: Conversation.Event) {
    at = event.at
    switch event.kind {
    case .said(let speaker, let text, let line):
      kind = .said
      self.speaker = speaker
      self.text = text
      self.line = line
    case .asked(let options):
      kind = .asked
      self.options = options
    case .answered(let text, let reply):
      kind = .answered
      self.text = text
      // Of what was taken back nothing leaves, not even what it meant.
      self.reply = text == nil ? nil : reply.map(ExportedReply.init)
    case .quiet(let seconds):
      kind = .quiet
      self.seconds = seconds
    case .apart: kind = .apart
    case .wentBack: kind = .wentBack
    }
  }

  /// The event that the line tells of.
  ///
  /// - Throws: `Fault.field` where the kind needs one that is missing.
  func event() throws(ImportError.Fault) -> Conversation.Event {
    switch kind {
    case .said:
      guard let text else { throw .field("text") }
      return .init(at: at, .said(speaker: speaker, text: text, line: line ?? ""))
    case .asked: return .init(at: at, .asked(options: options ?? []))
    case .answered:
      let reply = text == nil ? nil : try reply?.reply()
      return .init(at: at, .answered(text: text, reply: reply))
    case .quiet:
      guard let seconds else { throw .field("seconds") }
      return .init(at: at, .quiet(seconds: seconds))
    case .apart: return .init(at: at, .apart)
    case .wentBack: return .init(at: at, .wentBack)
    }
  }
}
