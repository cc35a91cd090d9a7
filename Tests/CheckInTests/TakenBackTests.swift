import CheckIn
import TestSupport
import Testing

/// What is kept of answers that were taken back, whatever way they had been given.
struct TakenBackTests {
  private static let script = """
    title: Mine
    ---
    <<ask where>>
    Bot: Where are you?
    -> In bed #class:bed #enter
        Bot: In bed, then.
    -> Skip this one #class:skip
    <<ask water>>
    Bot: Is there water?
    -> Already here #class:here #enter
        Bot: Already here is good.
    -> Skip this one #class:skip
    <<ask more>>
    Bot: Anything more?
    -> Nothing more #class:no #enter
    -> Skip this one #class:skip
    ===
    """

  /// A talk of two with a journal, at the third question, after these answers.
  private func play(_ answers: String...) throws -> Play {
    let script = try Shipped.script(Self.script, entry: "Mine", opening: "House_Setup")
    var play = Play(script, places: 2)
    play.type("yes, everyone", "yes, by us", "two", "Jo", "Mina")
    for answer in answers { play.type(answer) }
    return play
  }

  /// The answers that would be kept; `nil` for what was taken back.
  private func answers(_ play: Play) -> [String?] {
    let first = play.recorded.transcript.events.firstIndex { event in
      if case .said(_, "Where are you?", _) = event.kind { true } else { false }
    }
    return play.recorded.transcript.events.dropFirst(first ?? 0).compactMap { event in
      if case .answered(let text, _) = event.kind {
        text.map { .some($0) } ?? .some(nil)
      } else {
        nil
      }
    }
  }

  private func hasKept(_ text: String, _ play: Play) -> Bool {
    play.recorded.transcript.events.contains { event in
      if case .said(_, text, _) = event.kind { true } else { false }
    }
  }

  @Test func `Enter is an answer that can be taken out`() throws {
    let play = try play("", "")
    #expect(answers(play) == ["In bed", "Already here"])
    let held = play.recorded.transcript.events.filter(\.holdsAnswer).compactMap { event in
      if case .answered(let text, _) = event.kind { text } else { nil }
    }
    #expect(held.suffix(2) == ["In bed", "Already here"])
  }

  @Test(arguments: ["", "here", "2", "skip"])
  func `back takes back the answer before, and none else`(answer: String) throws {
    var play = try play("bed", answer)
    play.type("back")
    let kept = answers(play)
    #expect(kept.prefix(2) == ["bed", nil], "\(kept)")
    #expect(!hasKept("Already here is good.", play))
    play.type("back")
    #expect(answers(play).prefix(2) == [nil, nil])
  }

  @Test func `back over an answer with words before it takes back what they led to`() throws {
    var play = try play("bed", "help", "", "", "back")
    #expect(answers(play).first == "bed")
    play.type("")
    #expect(answers(play).contains("Already here"))
  }

  @Test(arguments: [("1", ["bed", nil]), ("2", [nil, nil])] as [(String, [String?])])
  func `delete takes out what Enter chose`(choice: String, kept: [String?]) throws {
    var play = try play("bed", "", "delete", choice)
    play.proceed { $0.asks("Anything more") }
    #expect(answers(play).prefix(2) == kept[...])
    #expect(!hasKept("Already here is good.", play))
  }
}
