import CheckIn
import PlainText
import Testing

/// How a conversation is told.
struct ReplayRenderingTests {
  private func texts(_ kind: Conversation.Kind) -> [String] {
    Rendering.paragraphs(of: Conversation.Event(at: 0, kind)).map(\.text)
  }

  @Test func `each kind of event has its words`() {
    #expect(texts(.said(speaker: "Jo", text: "hello", line: "x")) == ["hello"])
    #expect(texts(.asked(options: ["a", "b"])) == ["a", "b"])
    #expect(texts(.asked(options: [])).isEmpty)
    #expect(texts(.answered(text: "yes", reply: nil)) == ["yes"])
    #expect(texts(.quiet(seconds: 60)) == ["(a quiet moment of 60 seconds)"])
    #expect(texts(.quiet(seconds: 0)) == ["(a quiet moment)"])
    #expect(texts(.apart) == ["(a private turn; nothing of it is kept)"])
    #expect(texts(.wentBack) == ["(back to the question before)"])
  }

  @Test func `nothing is told of an answer that was taken back`() {
    let reply = Reply(.chosen(line: "secret", words: "secret"))
    #expect(texts(.answered(text: nil, reply: reply)) == ["(taken back)"])
  }

  @Test func `options are numbered from one, and a line keeps its speaker`() {
    let options = Rendering.paragraphs(of: .init(at: 0, .asked(options: ["a", "b"])))
    #expect(options.map(\.kind) == [.option(1), .option(2)])
    let line = Rendering.paragraphs(of: .init(at: 0, .said(speaker: "Jo", text: "a", line: "")))
    #expect(line.map(\.speaker) == ["Jo"])
  }

  @Test func `control and direction characters are left out`() {
    let text = "a\u{1B}[2Jb\u{202E}c\u{9B}d\u{2066}e\r\nf\u{85}g\th\u{FEFF}\u{E0041}i\u{7F}\u{200F}"
    let expected = "a[2Jbcde\nf\ng hi"
    #expect(PlainText.of(text) == expected)
    #expect(texts(.answered(text: text, reply: nil)) == [expected])
    #expect(texts(.said(speaker: "x", text: text, line: "")) == [expected])
    #expect(texts(.asked(options: [text])) == [expected])
    let line = Rendering.paragraphs(of: .init(at: 0, .said(speaker: text, text: "", line: "")))
    #expect(line.map(\.speaker) == ["a[2Jbcde f g hi"])
  }

  @Test func `no character of those kinds is ever shown`() {
    for value in 0..<0x11_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isUnwelcome =
        properties.isBidiControl || properties.generalCategory == .control
        || value == 0x2028 || value == 0x2029
      if isUnwelcome { #expect(PlainText.isUnwelcome(scalar)) }
    }
    // What joins pictures and letters stays.
    #expect(PlainText.of("👩‍❤️‍👩 می\u{200C}خواهم") == "👩‍❤️‍👩 می\u{200C}خواهم")
  }

  @Test(arguments: [
    (0, "1970-01-01 00:00"), (-1, "1969-12-31 23:59"), (951_782_399, "2000-02-28 23:59"),
    (951_782_400, "2000-02-29 00:00"), (951_868_800, "2000-03-01 00:00"),
    (1_795_557_600, "2026-11-24 22:00"), (4_107_542_399, "2100-02-28 23:59"),
    (4_107_542_400, "2100-03-01 00:00"), (.max, "9999-12-31 23:59"), (.min, "0001-01-01 00:00"),
  ])
  func `seconds are told as days and minutes`(seconds: Int, text: String) {
    #expect("\(WallTime(secondsSince1970: seconds))" == text)
  }

  @Test func `a heading tells what, when and who`() {
    var conversation = ReplayedConversation.conversation([])
    #expect(Rendering.heading(of: conversation.head) == ["CheckIn, 2026-11-24 22:00", "Jo, Sam"])
    conversation.head.names = []
    conversation.head.began = .max
    #expect(Rendering.heading(of: conversation.head) == ["CheckIn, 9999-12-31 23:59"])
  }

  @Test func `nothing that replays shows words when printed`() {
    let conversation = ReplayedConversation.conversation([
      .init(at: 0, .said(speaker: "zqx", text: "zqx", line: "zqx"))
    ])
    let values: [Any] = [
      Player(conversation), PlayerCommand.find("zqx", .next),
      Rendering.paragraphs(of: conversation.events),
    ]
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      #expect(!"\(value)\(String(reflecting: value))\(dumped)".contains("zqx"))
    }
  }
}
