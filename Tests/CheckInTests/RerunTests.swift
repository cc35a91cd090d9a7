import CheckIn
import TestSupport
import Testing

/// A kept conversation played again on a script.
struct RerunTests {
  private static let circumstances = Circumstances(seed: 7, region: "*", places: 1)

  /// A conversation of one person, as it would be kept.
  private func solo(
    _ script: Script,
    by choose: (Play) -> String = { _ in "" }
  ) -> Conversation {
    var play = Play(script, seed: 7, places: 1)
    play.type("yes, everyone", "yes, by us", "just me", "Jo")
    play.proceed(until: { $0.asks("Would you like it kept") }, by: choose)
    return conversation(play)
  }

  private func conversation(_ play: Play) -> Conversation {
    let head = Conversation.Head(
      title: "Welcome",
      names: play.session.names,
      began: 0,
      offset: 0,
      language: "en",
      circumstances: Self.circumstances
    )
    return Conversation(head: head, events: play.recorded.transcript.events)
  }

  private static let own = """
    title: Mine
    ---
    <<ask feel>>
    Bot: How was it?
    -> Good #class:good
        Bot: Good to hear.
    -> Bad #class:bad
        Bot: Sorry to hear.
    -> Skip this one #class:skip
    Bot: That is all.
    ===
    """

  private func script(_ own: String) throws -> Script {
    try Shipped.script(own, entry: "Mine", opening: "House_Setup")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `on the same script it comes out the same`(seed: UInt64) throws {
    var wanderer = Wanderer(seed: seed)
    wanderer.mischief = 0
    let script = try Shipped.welcome.get()
    let kept = solo(script) { play in
      // A sore body leads to a concern, of which nothing is kept, so that nobody knows its answers.
      if play.asks("How does your body feel?") { return "skip" }
      return play.isQuiet ? "" : wanderer.line(for: play)
    }
    #expect(kept.events.count > 25)
    var rerun = Rerun(kept, on: script)
    #expect(rerun.run() == .same)
  }

  @Test func `the first difference is found`() throws {
    let kept = solo(try script(Self.own)) { $0.asks("How was it") ? "bad" : "" }
    var rerun = Rerun(kept, on: try script(Self.own))
    #expect(rerun.run() == .same)
    let edited = Self.own.replacing("Sorry to hear", with: "That is a pity")
    rerun = Rerun(kept, on: try script(edited))
    guard case .differs(let event, let before?, let now?) = rerun.run() else {
      Issue.record("no difference was found")
      return
    }
    #expect(kept.events[event].kind == before)
    guard case .said(_, "That is a pity.", _) = now else {
      Issue.record("another difference was found: \(now)")
      return
    }
  }

  @Test func `an option that is gone is a difference`() throws {
    let kept = solo(try script(Self.own)) { $0.asks("How was it") ? "bad" : "" }
    let edited = Self.own.replacing("-> Bad #class:bad", with: "-> Poor #class:bad")
    var rerun = Rerun(kept, on: try script(edited))
    guard case .differs(_, .asked?, .asked?) = rerun.run() else {
      Issue.record("the difference was not found")
      return
    }
  }

  @Test func `after a private turn nobody can tell what made the difference`() throws {
    var play = Play(try Shipped.welcome.get(), seed: 7, places: 1)
    play.type("yes, everyone", "yes, by us", "two", "Jo", "Mina")
    play.proceed(
      until: { $0.asks("Would you like it kept") },
      by: { play in
        if play.options.contains(where: { $0.hasPrefix("Keep it all with me") }) {
          return play.options.firstIndex { $0.hasPrefix("All") }.map { "\($0 + 1)" } ?? ""
        }
        return play.prompt?.isPrivate == true ? "1" : ""
      }
    )
    var rerun = Rerun(conversation(play), on: try Shipped.welcome.get())
    guard case .unknowable(.privateTurn) = rerun.run() else {
      Issue.record("it was told all the same")
      return
    }
  }

  @Test func `without its circumstances it cannot be played again`() throws {
    var kept = solo(try script(Self.own))
    kept.head.circumstances = nil
    var rerun = Rerun(kept, on: try script(Self.own))
    #expect(rerun.run() == .unknowable(.circumstances))
  }

  @Test func `as a test plan it has every line, option and answer`() throws {
    let kept = solo(try script(Self.own)) { $0.asks("How was it") ? "it was bad i guess" : "" }
    var rerun = Rerun(kept, on: try script(Self.own))
    #expect(rerun.run() == .same)
    let wanted = """
      line: `Bot: How was it?`
      option: `Good`
      option: `Bad`
      option: `Skip this one`
      # say: it was bad i guess
      select: 2
      line: `Bot: Sorry to hear.`
      line: `Bot: That is all.`
      """
    #expect(rerun.testPlan.contains(wanted))
  }
}
