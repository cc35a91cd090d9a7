import CheckIn
import TestSupport
import Testing

/// Nothing that prints values shows what people said, or who they are.
struct RedactionTests {
  private func check(_ value: Any, sourceLocation: SourceLocation = #_sourceLocation) {
    var dumped = ""
    dump(value, to: &dumped)
    for text in ["\(value)", String(reflecting: value), "\([value])", dumped] {
      #expect(!text.contains("zqx"), sourceLocation: sourceLocation)
    }
  }

  @Test func `inputs and effects show no words`() {
    check(Input.replied(Reply(.words("zqx"))))
    check(SpokenLine(speaker: "zqx", text: "zqx"))
    check(Effect.say(SpokenLine(speaker: nil, text: "zqx")))
    check(Effect.trouble("zqx"))
    check(Prompt.Kind.choice(["zqx"]))
  }

  @Test func `prompts show no names and no labels`() throws {
    var play = Play.adults(try Shipped.welcome.get())
    play.type("two of us", "zqx", "zqx")
    play.proceed { play in
      check(play.latest)
      return play.prompt?.person == "zqx" && play.hasSaid("A last look")
    }
    check(try #require(play.prompt))
    check(play.session.read("/thing zqx"))
    check(play.session)
  }

  @Test func `what is printed still tells what happened`() {
    #expect("\(Effect.screen(.handOver))" == "screen handOver")
    #expect("\(Input.replied(Reply(.words(""))))" == "replied words")
  }
}
