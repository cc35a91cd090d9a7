import CheckIn
import TestSupport
import Testing

/// Nothing is cleared that nobody could read.
struct ReadingTests {
  /// Two people in a conversation of its own.
  private func couple(_ body: String) throws -> Play {
    let script = try Shipped.script(
      """
      title: Talk
      ---
      \(body)
      ===
      """,
      entry: "Talk",
      opening: "House_Setup"
    )
    var play = Play.adults(script)
    play.type("two of us", "Jo", "Mina")
    return play
  }

  /// The screens that were cleared with something on them that nobody could have read.
  static func unreadLines(_ play: Play) -> [String] {
    var screen = ScreenKind.shared
    var unread: [String] = []
    var found: [String] = []
    for effect in play.effects {
      switch effect {
      case .say(let line): unread.append(line.text)
      case .ask, .quiet: unread = []
      case .screen(let kind):
        found += unread
        unread = []
        screen = kind
      case .finish where screen != .shared: found += unread
      default: break
      }
    }
    return found
  }

  @Test(
    arguments: [
      "<<turn next>>\n<<private>>", "<<private>>", "<<handover>>", "<<forget last>>",
      "<<forget all>>", "<<leave now>>",
    ]
  )
  func `what is said before the screen is cleared is read first`(command: String) throws {
    var play = try couple("Bot: Read me.\n\(command)\nBot: And then?\n<<step_back>>")
    #expect(play.prompt?.kind == .page)
    #expect(play.screen == .shared)
    #expect(play.sheets.last?.lines.last == "Read me.")
    play.type("")
    #expect(play.prompt?.kind != .page)
    #expect(play.sheets.count > 1 || play.ending == .out)
  }

  private static let turn = """
    <<turn next>>
    <<private>>
    Bot: Whose is this, {$me}?
    -> Mine #class:mine
        Bot: Kept with {$me}.
    -> Skip this one #class:skip
    <<if turns_left() > 0>>
        <<jump Talk_Turn>>
    <<endif>>
    <<turn both>>
    Bot: All together.
    <<step_back>>
    """

  private func atReply() throws -> (play: Play, person: String) {
    let body = "<<jump Talk_Turn>>\n===\ntitle: Talk_Turn\n---\n\(Self.turn)"
    var play = try couple(body)
    play.proceed { $0.asks("Whose is this") }
    let person = try #require(play.prompt?.person)
    play.type("1")
    return (play, person)
  }

  @Test func `the last reply of a private turn waits on that person's screen`() throws {
    var (play, person) = try atReply()
    #expect(play.said == ["Kept with \(person)."])
    #expect(play.prompt?.kind == .page)
    #expect(play.prompt?.isPrivate == true)
    #expect(play.prompt?.person == person)
    play.type("")
    #expect(play.screen == .handOver)
    #expect(!play.hasSaid("There is no rush"))
    let other = person == "Jo" ? "Mina" : "Jo"
    #expect(play.asks("Is this \(other)?"))
  }

  @Test func `a turn that ends without a word ends with the same wait`() throws {
    var (play, _) = try atReply()
    play.type("", "yes", "skip")
    #expect(play.said.isEmpty)
    #expect(play.prompt?.kind == .page)
    play.type("")
    #expect(play.screen == .handOver)
    #expect(play.asks("Is everyone back"))
  }

  @Test func `words that always work do so at the wait, and it comes again`() throws {
    for word in ["help", "why", "delete"] {
      var (play, person) = try atReply()
      play.type(word)
      if word == "delete" { play.type("3") }
      #expect(play.screen == .privateTurn, "\(word)")
      #expect(play.prompt?.kind == .page, "\(word)")
      #expect(play.prompt?.person == person, "\(word)")
      play.type("")
      #expect(play.screen == .handOver, "\(word)")
      play.type("yes")
      #expect(play.asks("Whose is this"), "\(word)")
      #expect(play.prompt?.person != person, "\(word)")
    }
  }

  @Test func `the answer before can still be taken back at the wait`() throws {
    var (play, person) = try atReply()
    play.type("back")
    #expect(play.asks("Whose is this"))
    #expect(play.prompt?.person == person)
  }

  @Test func `delete at the wait between two turns is about what all could see`() throws {
    var play = try couple(
      """
      <<turn next>>
      <<private>>
      <<ask feel>>
      Bot: How do you feel?
      -> Warm #class:glow
      -> Skip this #class:skip
      <<turn next>>
      <<private>>
      <<ask feel>>
      Bot: How do you feel?
      -> Cold #class:low
      -> Skip this #class:skip
      <<turn both>>
      Bot: Once more, one by one.
      <<turn next>>
      <<private>>
      <<if anyone("feel", "glow") and anyone("feel", "low")>>
          Bot: Both are there.
      <<endif>>
      <<step_back>>
      """
    )
    play.type("yes", "warm", "", "yes", "cold", "", "yes")
    #expect(play.prompt?.kind == .page)
    #expect(play.screen == .shared)
    play.type("delete", "last")
    for _ in 0..<3 where play.screen == .shared { play.type("") }
    play.type("yes")
    #expect(play.screen == .privateTurn)
    #expect(play.sheets.last?.lines.contains("Both are there.") == true)
  }

  @Test func `what is typed at the wait is heard as that person's`() throws {
    var (play, person) = try atReply()
    play.type("he forced me and i said no")
    #expect(play.screen == .privateTurn)
    #expect(play.prompt?.person == person)
    play.proceed { $0.screen == .handOver }
    // The turn goes on to the other, once, and nothing tells of it.
    let other = person == "Jo" ? "Mina" : "Jo"
    #expect(play.asks("Is this \(other)?"))
    play.type("yes")
    #expect(play.asks("Whose is this, \(other)"))
  }

  @Test func `alone at the wait, nothing that was said in private comes again`() throws {
    var (play, person) = try atReply()
    let before = play.effects.count
    play.type("/alone")
    #expect(play.screen == .shared)
    play.proceed()
    let after = play.effects.dropFirst(before)
    let said = after.compactMap { if case .say(let line) = $0 { line.text } else { nil } }
    #expect(!said.contains("Kept with \(person)."))
    #expect(play.ending == .completed)
  }

  @Test(arguments: ["1", "skip"])
  func `a turn that ends with a bare hand-over ends alike with and without a reply`(
    answer: String
  ) throws {
    var play = try couple(
      """
      <<turn next>>
      <<private>>
      Bot: Tea?
      -> Tea #class:tea
          Bot: Tea for {$me}.
      -> Skip this one #class:skip
      <<handover>>
      Bot: Together?
      <<step_back>>
      """
    )
    play.proceed { $0.asks("Tea?") }
    play.type(answer)
    #expect(play.prompt?.kind == .page)
    #expect(play.screen == .privateTurn)
  }

  @Test func `stop in a private turn needs no Enter more`() throws {
    var (play, _) = try atReply()
    play.type("", "yes", "stop", "yes")
    #expect(play.screen == .shared)
    #expect(play.hasSaid("That is a good place to stop"))
  }

  @Test func `whoever leaves at once is not held up by what is unread`() throws {
    var (play, _) = try atReply()
    play.type("/out")
    #expect(play.ending == .out)
  }

  @Test func `a wait of the script is wait enough`() throws {
    for wait in ["<<hold 5>>", "<<step_back>>", "<<breathe 1>>"] {
      var play = try couple("Bot: Read me.\n\(wait)\n<<turn next>>\n<<private>>\nBot: Here.")
      #expect(play.prompt?.kind != .page, "\(wait)")
      play.proceed { $0.screen == .handOver || $0.prompt?.kind == .page }
      #expect(play.screen == .handOver, "\(wait)")
    }
  }

  @Test func `a conversation that ends in a private turn is read before the goodbye`() throws {
    var play = try couple("<<turn next>>\n<<private>>\nBot: Last words.")
    play.proceed { $0.hasSaid("Last words.") }
    #expect(play.prompt?.kind == .page)
    #expect(play.screen == .privateTurn)
    play.type("")
    #expect(play.screen == .shared)
  }

  @Test func `whoever is too young reads where help is, before the private screen goes`() throws {
    var (play, _) = try atReply()
    play.type("", "yes", "i am 15")
    #expect(play.hasSaid("You could try"))
    #expect(play.prompt?.kind == .enter)
    #expect(play.screen == .privateTurn)
    #expect(play.ending == nil)
    play.type("i am 30 and was joking")
    #expect(play.ending == .notAdult)
  }

  @Test func `a script that fails in a private turn is read before the goodbye`() throws {
    var play = try couple(
      "<<turn next>>\n<<private>>\nBot: Heard?\n<<step_back>>\nBot: Unread.\n{number(\"x\")}"
    )
    play.proceed { $0.hasSaid("Heard?") }
    play.type("")
    #expect(play.hasSaid("Unread."))
    #expect(Self.unreadLines(play).isEmpty)
    play.proceed()
    #expect(play.ending == .scriptFailed)
    #expect(Self.unreadLines(play).isEmpty)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `no way through the shipped dialogues clears a line that was not read`(seed: UInt64) throws {
    var wanderer = Wanderer(seed: seed)
    wanderer.mischief = Int(seed % 4) * 20
    if seed % 3 == 0 { wanderer.concerns = ["i am 16", "it hurts", "i want to die"] }
    var play = Play(try Shipped.welcome.get(), seed: seed, places: seed % 2 == 0 ? 2 : 0)
    play.type("yes, everyone")
    play.wander(&wanderer)
    #expect(Self.unreadLines(play).isEmpty)
  }
}
