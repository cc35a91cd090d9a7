import CheckIn
import Testing

/// Whose screen shows what.
struct PrivateAnswerTests {
  /// Words that fit no option, different each time and for each person.
  private struct Words {
    private(set) var given: [(owner: String, text: String)] = []

    mutating func next(for owner: String) -> String {
      let letters = "bcdfghjklm".map(String.init)
      let count = given.count
      let text = "zq\(letters[count / 10 % 10])\(letters[count % 10])xvw wqz\(owner.lowercased())"
      given.append((owner, text))
      return text
    }
  }

  /// Lets everyone type words of their own at every private question, and share so much.
  private func playWithWords(
    _ names: [String],
    sharing choice: String,
    seed: UInt64
  ) throws -> (Play, Words) {
    var play = try Play.atMenu(names, seed: seed)
    var words = Words()
    var latest = ""
    play.proceed { _ in
      false
    } by: { play in
      guard let person = play.prompt?.person else { return "" }
      if play.options.contains(where: { $0.hasPrefix("Keep it all with me") }) {
        return play.asks("How much may") ? choice : ""
      }
      switch play.prompt?.kind {
      case .choice?:
        // The same words twice, since the first time they are asked for again.
        if play.said.last != nil, play.hasJustAskedAgain { return latest }
        latest = words.next(for: person)
        return latest
      case .words?: return words.next(for: person)
      case .enter?, .name?, .number?, .page?, nil: return words.next(for: person)
      }
    }
    #expect(play.ending == .completed)
    #expect(words.given.count > 8)
    return (play, words)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `words that are kept are on no other screen`(seed: UInt64) throws {
    for choice in ["keep it all with me", "gist only", "skip", "glorp"] {
      let (play, words) = try playWithWords(["Jo", "Mina"], sharing: choice, seed: seed)
      for (owner, text) in words.given {
        for sheet in play.sheets where sheet.person != owner {
          #expect(!sheet.text.contains(text))
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `words that all may see are shown once all are back`(seed: UInt64) throws {
    let (play, words) = try playWithWords(["Jo", "Mina"], sharing: "all of it", seed: seed)
    let shown = words.given.filter { given in
      play.sheets.contains { $0.kind == .shared && $0.text.contains(given.text) }
    }
    #expect(shown.count { $0.owner == "Jo" } == 3)
    #expect(shown.count { $0.owner == "Mina" } == 3)
    for (owner, text) in words.given {
      #expect(
        !play.sheets.contains { $0.person != nil && $0.person != owner && $0.text.contains(text) }
      )
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `keeping and skipping look the same to everyone`(seed: UInt64) throws {
    func sharedSheets(joKeeps: Bool) throws -> [Play.Sheet] {
      var play = try Play.atMenu(["Jo", "Mina"], seed: seed)
      play.proceed { _ in
        false
      } by: { play in
        guard play.prompt?.person == "Jo" else {
          return play.asks("How much may") ? "all of it" : play.prompt?.person == nil ? "" : "1"
        }
        if !joKeeps { return "skip" }
        return play.asks("touch feel good")
          ? "not right now" : play.asks("How much may") ? "3" : "1"
      }
      #expect(play.ending == .completed)
      return play.sheets.filter { $0.kind != .privateTurn }
    }
    #expect(try sharedSheets(joKeeps: true) == sharedSheets(joKeeps: false))
  }

  @Test func `a reveal shows as many from each, matches first`() throws {
    var play = try Play.atMenu(["Jo", "Mina"])
    play.proceed { _ in
      false
    } by: { play in
      switch play.prompt?.person {
      case "Jo"?: play.asks("How much may") ? "1" : play.asks("What would help") ? "talk" : "calm"
      case "Mina"?:
        play.asks("How much may")
          ? "2"
          : play.asks("What would help") ? "sleep" : play.asks("How close") ? "skip" : "calm"
      case _: ""
      }
    }
    let reveal = try #require(play.sheets.first { $0.text.contains("A pick of what") })
    let shown = reveal.lines.filter { $0.contains("\"") }
    #expect(shown.count == 3)
    #expect(shown.first?.contains("you meet at \"Calm, settled, or fine\"") == true)
    #expect(
      reveal.lines.contains { $0.contains("Talk or kind words first. Sleep or rest after that.") }
        || reveal.lines.contains {
          $0.contains("Sleep or rest first. Talk or kind words after that.")
        }
    )
  }

  @Test func `nothing of a skipped question is shown or planned`() throws {
    var play = try Play.atMenu(["Jo", "Mina", "Ash"])
    play.proceed { _ in
      false
    } by: { play in
      guard let person = play.prompt?.person else { return "" }
      if play.asks("How much may") { return "1" }
      if play.asks("What would help") {
        return person == "Jo" ? "skip" : person == "Mina" ? "4" : "5"
      }
      return "1"
    }
    #expect(play.ending == .completed)
    let shared = play.sheets.filter { $0.kind == .shared }.flatMap(\.lines)
    #expect(!shared.contains { $0.contains("Skip this one") })
    #expect(shared.contains { $0.contains("after that.") })
  }

  @Test func `a person's own options and lines are on their own screen`() throws {
    var play = try Play.atFeeling(["Jo", "Mina", "Ash"])
    play.proceed()
    for sheet in play.sheets where sheet.text.contains("How are you feeling") {
      #expect(sheet.kind == .privateTurn)
      #expect(sheet.person != nil)
    }
  }
}

extension Play {
  /// Whether the last answer was not understood, and is asked for once more.
  fileprivate var hasJustAskedAgain: Bool {
    said.contains { $0.hasPrefix("I want to get that right") }
  }
}
