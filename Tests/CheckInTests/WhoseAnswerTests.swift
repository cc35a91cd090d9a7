import CheckIn
import TestSupport
import Testing

/// Whose answer is forgotten, and what that leaves to the others.
struct WhoseAnswerTests {
  private func couple(_ source: String, places: Int = 0) throws -> Play {
    let script = try Shipped.script(source, entry: "Mine", opening: "House_Setup")
    var play = Play(script, places: places)
    play.type("yes, everyone")
    if places > 0 { play.type("yes, by us") }
    play.type("two of us", "Jo", "Mina")
    return play
  }

  @Test func `before the first private turn the last answer of all is forgotten`() throws {
    var play = try couple(
      """
      title: Mine
      ---
      <<declare $place = "nowhere">>
      <<ask place>>
      Bot: Where?
      -> Bed #class:bed #line:mine_bed
        <<set $place to "bed">>
      -> Skip this one #class:skip #line:mine_skip
      Bot: One of you at a time now.
      <<turn next>>
      <<private>>
      Bot: [{$place}]
      <<step_back>>
      <<turn both>>
      ===
      """
    )
    play.type("bed")
    #expect(play.prompt?.kind == .page)
    play.type("delete", "1")
    play.proceed { $0.asks("[") }
    #expect(play.asks("[nowhere]"))
  }

  @Test func `a value of one's own is forgotten when it is another's turn already`() throws {
    var play = try couple(
      """
      title: Mine
      ---
      <<declare $me_drink = "none">>
      <<turn next>>
      <<handover>>
      <<ask drink>>
      Bot: What?
      -> Tea #class:tea #line:mine_tea
        <<set $me_drink to "tea">>
      -> Skip this one #class:skip #line:mine_skip
      <<turn next>>
      Bot: So.
      <<handover>>
      Bot: Other [{$me_drink}]
      <<turn next>>
      Bot: First of two [{$me_drink}]
      <<turn next>>
      Bot: Second of two [{$me_drink}]
      <<step_back>>
      <<turn both>>
      ===
      """
    )
    play.proceed { $0.asks("What?") }
    for isForgotten in [false, true] {
      var play = play
      play.type("tea")
      #expect(play.prompt?.kind == .page)
      if isForgotten { play.type("delete", "1") }
      play.proceed { $0.asks("Second of two") }
      let drinks = play.allSaid.filter { $0.hasSuffix("[tea]") }
      #expect(drinks.count == (isForgotten ? 0 : 1))
    }
  }

  @Test func `what is forgotten as one leaves for later is not left behind`() throws {
    let source = """
      title: Mine
      ---
      <<declare $note = "">>
      <<ask note>>
      Bot: Say something.
      <<listen $note>>
      Bot: Sure?
      -> Go #class:go #line:mine_go
        <<forget all>>
        <<leave later>>
      -> Skip this one #class:skip #line:mine_skip
      ===
      """
    var play = try couple(source, places: 2)
    play.proceed { $0.asks("Say something") }
    play.type("quokka", "go")
    #expect(play.ending == .later)
    guard case .rewrite(let moments)? = play.writing else {
      Issue.record("the draft is not written anew")
      return
    }
    #expect(moments.count > 3)
    for case .replied(let reply) in moments.map(\.input) {
      if case .words(let words) = reply.meaning { #expect(words.isEmpty) }
    }
  }

  @Test func `off the record, leaving for later leaves no draft`() throws {
    var play = try couple(
      """
      title: Mine
      ---
      Bot: Sure?
      -> Go #class:go #line:mine_go
        <<off_record>>
        <<leave later>>
      -> Skip this one #class:skip #line:mine_skip
      ===
      """,
      places: 2
    )
    play.proceed { $0.asks("Sure?") }
    play.type("go")
    #expect(play.ending == .later)
    #expect(play.writing == .shred)
  }

  @Test func `what is forgotten in a private turn changes nothing that all have seen`() throws {
    var play = try couple(
      """
      title: Mine
      ---
      <<ask first>>
      Bot: One?
      -> Yes #class:yes #line:mine_one_yes
      -> Skip this one #class:skip #line:mine_one_skip
      <<turn next>>
      <<private>>
      <<ask second>>
      Bot: Two?
      -> Yes #class:yes #line:mine_two_yes
      -> Skip this one #class:skip #line:mine_two_skip
      Bot: Here.
      <<step_back>>
      <<turn both>>
      ===
      """,
      places: 2
    )
    play.proceed { $0.asks("One?") }
    play.type("yes")
    play.proceed { $0.asks("Two?") }
    play.type("yes")
    let before = play.recorded.transcript.events
    #expect(before.contains { $0.kind.isAnswer("Yes") })
    play.type("delete", "1")
    #expect(play.recorded.transcript.events == before)
  }
}

extension Conversation.Kind {
  fileprivate func isAnswer(_ text: String) -> Bool {
    if case .answered(let answer, _) = self { answer == text } else { false }
  }
}
