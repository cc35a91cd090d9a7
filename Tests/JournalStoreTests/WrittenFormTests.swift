import CheckIn
import Foundation
import JournalStore
import TestSupport
import Testing

/// What is written is the same, byte for byte, whatever becomes of the types it is written from.
struct WrittenFormTests {
  private static let conversation = Conversation(
    head: SampleConversation.make().head,
    events: [
      .init(at: 0, .said(speaker: "Bot", text: "How?", line: "line:0")),
      .init(at: 0, .said(speaker: nil, text: "Well.", line: "line:1")),
      .init(at: 1, .asked(options: ["Good", "Low"])), .init(at: 2, .quiet(seconds: 20)),
      .init(at: 22, .apart), .init(at: 22, .wentBack),
      .init(at: 23, .answered(text: nil, reply: nil)),
      .init(at: 24, .answered(text: "text", reply: nil)),
    ] + WrittenReplies.all.map { .init(at: 25, .answered(text: "text", reply: $0)) },
    memory: ["plan": "tea"]
  )

  private static let opening = DraftOpening(
    head: conversation.head,
    entry: "CheckIn",
    opening: "House_Gate",
    program: nil
  )

  private static let inputs: [Input] =
    [
      .began(Circumstances(seed: 7, region: "*")),
      .quietEnded(isEarly: true), .quietEnded(isEarly: false), .idle, .resumed,
      .concluded(isKept: true), .concluded(isKept: false), .out, .interrupted, .inputEnded,
      .hungUp, .terminated,
    ] + WrittenReplies.all.map { .replied($0) }

  @Test(arguments: [1, 2])
  func `an export of every version is read`(version: Int) throws {
    let file = Repository.root.appending(path: "Tests/Fixtures/Journal/export-\(version).jsonl")
    let bytes = try Array(Data(contentsOf: file))
    #expect(bytes.starts(with: Array("{\"aftercare\":\(version),".utf8)))
    #expect(try JSONLinesReader.conversations(in: bytes) == [Self.conversation])
  }

  @Test func `an export is what it was`() throws {
    try expectGolden(Exporter.export([Self.conversation], as: .jsonl), "Journal/export-2.jsonl")
  }

  @Test func `a kept conversation is what it was`() throws {
    try expectGolden(
      rows([ConversationBody.encode(Self.conversation.events)]),
      "Journal/body-1.hex"
    )
  }

  @Test func `a draft is what it was, and is read`() throws {
    let moments = Self.inputs.enumerated().map { Moment(at: 10 * $0, $1) }
    let records = moments.map { $0.encoded() }
    try expectGolden(rows([Self.opening.encoded()] + records), "Journal/draft-1.hex")
    #expect(try DraftOpening(decoding: Self.opening.encoded()) == Self.opening)
    #expect(try records.map(Moment.init(decoding:)) == moments)
  }

  @Test func `a draft of another version is refused, and so is what is cut or longer`() throws {
    let opening = Self.opening.encoded()
    for bytes in [[opening[0] + 1] + opening.dropFirst(), opening + [0], Array("{}".utf8), []] {
      #expect(throws: DraftFormatError()) { try DraftOpening(decoding: bytes) }
    }
    let withoutScripts = DraftOpening(
      head: Self.opening.head,
      entry: Self.opening.entry,
      opening: Self.opening.opening,
      program: nil
    ).encoded()
    for whole in [opening, withoutScripts] {
      for count in whole.indices {
        #expect(throws: DraftFormatError(), "cut to \(count) bytes") {
          try DraftOpening(decoding: Array(whole.prefix(count)))
        }
      }
    }
    for input in Self.inputs {
      let record = Moment(at: 0, input).encoded()
      for bytes in [record + [0], Array(record.dropLast()), [0, 13]] {
        #expect(throws: DraftFormatError()) { try Moment(decoding: bytes) }
      }
    }
  }

  /// Bytes as rows of hexadecimal digits, a record after the other.
  private func rows(_ records: [[UInt8]]) -> String {
    records.map { record in
      record.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\n"
    }.joined()
  }
}
