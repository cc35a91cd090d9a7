package import CheckIn
import FoundationEssentials
package import YarnProgram

/// What a draft begins with: the sources that it goes on with, whatever becomes of the scripts.
package struct DraftOpening: Sendable, Equatable {
  /// What is known of the conversation before anyone has said anything.
  package struct Head: Sendable, Equatable, Codable {
    /// The name of the conversation.
    package let title: String

    /// The node at which it begins, and the one before it.
    package let entry: String
    package let opening: String?
    package let language: String

    /// When it began, in seconds since 1970-01-01 in universal time.
    package let began: Int

    /// Seconds to add for the clock on the wall.
    package let offset: Int
    package let circumstances: Circumstances

    package init(
      title: String,
      entry: String,
      opening: String?,
      language: String,
      began: Int,
      offset: Int,
      circumstances: Circumstances
    ) {
      self.title = title
      self.entry = entry
      self.opening = opening
      self.language = language
      self.began = began
      self.offset = offset
      self.circumstances = circumstances
    }
  }

  package let head: Head

  /// The scripts; nothing where they are in a form that this version does not run any more.
  package let program: Program?

  package init(head: Head, program: Program) {
    self.head = head
    self.program = program
  }
}

extension DraftOpening {
  /// The head as text, its length in four bytes before it, then the program.
  package func encoded() -> [UInt8] {
    let text: [UInt8]
    do {
      text = try Array(JSONEncoder().encode(head))
    } catch {
      preconditionFailure("texts and whole numbers can always be encoded")
    }
    let length = UInt32(text.count)
    let prefix = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    return prefix + text + (program?.encoded() ?? [])
  }

  /// - Throws: `DraftFormatError` where the bytes are no opening that this version reads.
  package init(decoding bytes: [UInt8]) throws(DraftFormatError) {
    let length = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count > 4, length <= bytes.count - 4,
      let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[4..<4 + length]))
    else { throw DraftFormatError() }
    self.head = head
    program = try? Program(decoding: Array(bytes[(4 + length)...]))
  }
}

/// A draft was written by another version of the program, in a form that this one cannot read.
package struct DraftFormatError: Error, Equatable, CustomStringConvertible {
  package init() {}

  package var description: String {
    "the draft was written by another version of aftercare, which alone can go on with it"
  }
}
