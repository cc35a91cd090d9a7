import CheckIn
import Foundation
import JournalStore
import Testing

/// Exports that other programs show.
struct ExportPageTests {
  private func export(_ kinds: Conversation.Kind..., as format: ExportFormat) -> String {
    var conversation = ExportedConversation.conversation()
    conversation.events = kinds.enumerated().map { .init(at: $0.offset, $0.element) }
    return Exporter.export([conversation], as: format)
  }

  // MARK: - Text

  @Test func `text tells who said what`() {
    let text = export(
      .said(speaker: "Bot", text: "How are you?\nReally?", line: ""),
      .asked(options: ["Well", "Tired"]),
      .answered(text: "tired", reply: nil),
      .apart,
      as: .text
    )
    #expect(
      text == """
        CheckIn, 2026-11-24 22:00
        Jo, Sam

        Bot: How are you?
          Really?
          1  Well
          2  Tired
        > tired

        (a private turn; nothing of it is kept)

        """
    )
  }

  // MARK: - Markdown

  @Test(arguments: [
    ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("<script>", "&lt;script&gt;"), ("# a", ##"\# a"##),
    ("- a", #"\- a"#), ("a - b", "a - b"), ("+ a", #"\+ a"#), ("12. a", #"12\. a"#),
    ("1) a", #"1\) a"#), ("I am 3.", "I am 3."), ("[x](y)", #"\[x\](y)"#), ("---", #"\---"#),
    ("===", #"\==="#), ("    a", "a"), ("> a", "&gt; a"), ("a|b", #"a\|b"#), (#"a\b"#, #"a\\b"#),
    ("https://a.b", #"https\://a.b"#), ("www.a.b", #"www\.a.b"#), ("a@b.c", #"a\@b.c"#),
    ("Well: yes", "Well: yes"), (":smile:", #"\:smile:"#), ("a\nb", "a\\\nb"),
    ("&amp;", "&amp;amp;"),
    ("a\n\nb", "a\n\nb"), ("~~a~~", #"\~\~a\~\~"#), ("don't", "don't"),
  ])
  func `words are no markup`(text: String, expected: String) {
    let export = export(.said(speaker: nil, text: text, line: ""), as: .markdown)
    #expect(export == "# CheckIn, 2026-11-24 22:00\n\nJo, Sam\n\n\(expected)\n")
  }

  @Test func `Markdown sets kinds apart`() {
    let text = export(
      .said(speaker: "B*t", text: "Hi", line: ""),
      .asked(options: ["a", "b"]),
      .answered(text: "x\n- y\n\nz", reply: nil),
      .answered(text: nil, reply: nil),
      .apart,
      as: .markdown
    )
    let body = text.split(separator: "Sam\n\n", maxSplits: 1).last
    #expect(
      body == #"""
        **B\*t:** Hi

        1. a

        2. b

        > x\
        > \- y
        >
        > z

        > *(taken back)*

        *(a private turn; nothing of it is kept)*

        """#
    )
  }

  // MARK: - HTML

  /// The tags of a page in which every text is this one, without line breaks in texts.
  private func tags(ofPageWith text: String) -> [String] {
    var conversation = ExportedConversation.conversation(
      .said(speaker: text, text: text, line: text),
      .asked(options: [text]),
      .answered(text: text, reply: nil)
    )
    conversation.head.title = text
    conversation.head.names = ["x\(text)"]
    conversation.head.language = text
    return Exporter.export([conversation], as: .html).matches(of: /<[^>]*>/)
      .map { String($0.output).replacing(/lang="[^"]*"/, with: "lang") }
      .filter { $0 != "<br>" }
  }

  @Test(arguments: ExportedConversation.hostile)
  func `a page holds no tag and no attribute of anybody's`(text: String) {
    #expect(tags(ofPageWith: text) == tags(ofPageWith: "harmless"))
    #expect(tags(ofPageWith: text).count > 20)
  }

  @Test func `a page runs nothing and loads nothing`() {
    let page = export(.said(speaker: "Bot", text: "Hi", line: ""), as: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("color-scheme: light dark"))
    #expect(page.contains("width=device-width"))
    for part in ["<script", "<link", "<img", "src=\"", "href=", "url(", "@import", "http://"] {
      #expect(!page.contains(part))
    }
    #expect(Exporter.export([], as: .html).hasSuffix("</html>\n"))
  }

  // MARK: - Recordings

  @Test func `a recording is what asciinema plays`() throws {
    let text = export(
      .said(speaker: "Bot", text: String(repeating: "word ", count: 20) + "語", line: ""),
      .asked(options: ["a", "b"]),
      .answered(text: "a", reply: nil),
      .asked(options: []),
      as: .cast
    )
    let lines = text.split(separator: "\n")
    #expect(
      lines.first
        == #"{"height":24,"idle_time_limit":2,"timestamp":1795554000,"version":2,"width":80}"#
    )
    let events = try ExportReading.events(ofCast: text)
    #expect(events.count == lines.count - 1)
    #expect(Set(events.map(\.kind)) == ["o", "m"])
    #expect(events.filter { $0.kind == "m" }.map(\.data) == ["question 1", "question 2"])
    #expect(events.map(\.time) == events.map(\.time).sorted())
    let rows = events.filter { $0.kind == "o" }.map(\.data).joined()
    #expect(!rows.replacing("\r\n", with: "").contains { $0.isNewline })
    #expect(rows.split(separator: "\r\n").allSatisfy { $0.count <= 72 })
  }

  @Test func `times of a hostile conversation only go forward`() throws {
    var conversation = ExportedConversation.conversation()
    conversation.head.began = .min
    conversation.events = [.max, .min, -5, 7].map {
      .init(at: $0, .said(speaker: nil, text: "a", line: ""))
    }
    let export = Exporter.export([conversation, conversation], as: .cast)
    #expect(export.contains("\"timestamp\":0,"))
    let times = try ExportReading.events(ofCast: export).map(\.time)
    #expect(times.count == 10)
    #expect(times == times.sorted())
  }
}
