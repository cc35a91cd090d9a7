package import CheckIn
import FoundationEssentials

/// Reads conversations from the JSON Lines that an export wrote, a line at a time.
package struct JSONLinesReader: Sendable {
  /// The most bytes of one line.
  private static let longestLine = 1 << 24

  private var number = 0
  private var conversation: Conversation?

  package init() {}

  /// Every conversation in a file.
  ///
  /// - Throws: `ImportError` with the first line that is wrong.
  package static func conversations(in bytes: [UInt8]) throws(ImportError) -> [Conversation] {
    var reader = JSONLinesReader()
    var conversations: [Conversation] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let finished = try reader.take(line) { conversations.append(finished) }
    }
    if let last = reader.finish() { conversations.append(last) }
    guard !conversations.isEmpty else { throw ImportError(line: 1, .empty) }
    return conversations
  }

  /// Takes a line without its end; the conversation before, if this line begins another.
  package mutating func take(_ line: ArraySlice<UInt8>) throws(ImportError) -> Conversation? {
    number += 1
    do throws(ImportError.Fault) {
      return try read(line)
    } catch {
      throw ImportError(line: number, error)
    }
  }

  /// The last conversation.
  package mutating func finish() -> Conversation? {
    defer { conversation = nil }
    return conversation
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>
  ) throws(ImportError.Fault) -> Conversation? {
    guard bytes.count <= Self.longestLine else { throw .tooLong }
    guard var text = String(validating: bytes, as: UTF8.self)?[...] else { throw .notText }
    if number == 1, text.first == "\u{FEFF}" { text = text.dropFirst() }
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    switch try Self.decode(Data(text.utf8)) {
    case .head(let head):
      let next = try head.conversation()
      defer { conversation = next }
      return conversation
    case .event(let record):
      let event = try record.event()
      guard conversation != nil else { throw .noHead }
      conversation?.events.append(event)
      return nil
    }
  }

  private static func decode(_ data: Data) throws(ImportError.Fault) -> Line {
    do {
      return try JSONDecoder().decode(Line.self, from: data)
    } catch let fault as ImportError.Fault {
      throw fault
    } catch let error as DecodingError {
      throw fault(of: error)
    } catch {
      throw .notJSON
    }
  }

  /// The field that is wrong; only the form's own names, as others may be anybody's words.
  private static func fault(of error: DecodingError) -> ImportError.Fault {
    let path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context): path = context.codingPath
    case .dataCorrupted(let context): path = context.codingPath
    @unknown default: path = []
    }
    return path.first.map { .field($0.stringValue) } ?? .notJSON
  }

  /// What a line can be.
  private enum Line: Decodable {
    case head(ExportedHead)
    case event(ExportedEvent)

    private enum CodingKeys: String, CodingKey {
      case aftercare
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      guard fields.contains(.aftercare) else {
        self = .event(try ExportedEvent(from: decoder))
        return
      }
      let version = try fields.decode(Int.self, forKey: .aftercare)
      guard version <= JSONLinesExport.version else {
        throw ImportError.Fault.newerVersion(version)
      }
      guard version > 0 else { throw ImportError.Fault.field("aftercare") }
      self = .head(try ExportedHead(from: decoder))
    }
  }
}
