import CheckIn
import Foundation
import JournalStore
import PlainText
import Testing

/// What holds for exports in every form.
struct ExportTests {
  /// What a reader of a form sees in the end, without what only lays it out.
  private func read(_ export: String, _ format: ExportFormat) throws -> String {
    switch format {
    case .text: return export
    case .markdown: return ExportReading.markdown(export)
    case .html: return ExportReading.html(export)
    case .cast: return try ExportReading.cast(export)
    case .jsonl:
      return try JSONLinesReader.conversations(in: Array(export.utf8))
        .flatMap { Rendering.paragraphs(of: $0.events) }
        .map { "\($0.speaker ?? "") \($0.text)" }
        .joined(separator: "\n")
    }
  }

  private func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined()
  }

  @Test(arguments: ExportFormat.allCases, 0..<60 as Range<UInt64>)
  func `everything that was said and shown is in it`(format: ExportFormat, seed: UInt64) throws {
    let conversation = ExportedConversation.make(seed: seed)
    let text = squeezed(
      try read(Exporter.export([conversation], as: format), format)
    )
    for paragraph in Rendering.paragraphs(of: conversation.events) {
      let words = [paragraph.text, paragraph.speaker ?? ""].map(squeezed)
      for word in words where !word.isEmpty { #expect(text.contains(word)) }
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `nothing of an answer that was taken back is in it`(format: ExportFormat) {
    let conversation = ExportedConversation.conversation(
      .asked(options: ["a", "b"]),
      .answered(text: nil, reply: Reply(.chosen(line: "zqx", words: "zqx"))),
      .answered(text: nil, reply: Reply(.words("zqx")))
    )
    let text = Exporter.export([conversation], as: format)
    #expect(!text.contains("zqx"))
    #expect(format == .jsonl || text.contains("taken back"))
  }

  @Test(arguments: ExportFormat.allCases, 0..<60 as Range<UInt64>)
  func `no control or direction character is in it`(format: ExportFormat, seed: UInt64) {
    let conversation = ExportedConversation.make(seed: seed)
    let text = Exporter.export([conversation, conversation], as: format)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && PlainText.isUnwelcome($0) })
  }

  @Test(arguments: ExportFormat.allCases, 0..<20 as Range<UInt64>)
  func `it is the same every time, whole or in pieces`(format: ExportFormat, seed: UInt64) {
    let conversations = (0..<3).map { ExportedConversation.make(seed: seed + $0) }
    var exporter = Exporter(format)
    var pieces = conversations.map { exporter.append($0) }
    pieces.append(exporter.finish())
    #expect(pieces.joined() == Exporter.export(conversations, as: format))
    #expect(pieces.dropLast().allSatisfy { $0.hasSuffix("\n") })
  }

  @Test func `each form has a name and an extension of its own`() {
    #expect(Set(ExportFormat.allCases.map(\.fileExtension)).count == 5)
    #expect(ExportFormat(rawValue: "markdown") == .markdown)
  }
}
