import CheckIn
import TestSupport
import Testing
import Understanding

/// What happens when a typed line tells of a concern, at every kind of prompt.
struct SafetyTests {
  /// Phrases of the guide's 4.2 by kind, with how its screen begins where nobody else looks.
  private static let phrases: [(kind: SafetyKind, begins: String, phrases: [String])] = [
    (
      .bodyUrgent, "This could need help now.",
      [
        "i can't breathe", "chest pain", "i passed out", "i hit my head", "lots of blood",
        "the blood won't stop", "there is something stuck inside", "she had a seizure",
        "swelling lips", "someone put something in my drink", "she won't wake up",
      ]
    ),
    (
      .pain, "Is that a good kind of sore, or not OK?",
      [
        "it hurts", "ow", "it's stinging", "it burns", "i tore something", "bleeding a bit",
        "rope marks not fading", "sore and not ok",
      ]
    ),
    (
      .consent, "Thank you for telling me. You are believed here.",
      [
        "i said stop and they kept going", "they didn't listen when i said no",
        "i didn't want to do it", "i was asleep when it began", "they took the condom off",
        "they filmed me without asking", "i was raped", "they forced me", "i woke up to it",
        "i froze",
      ]
    ),
    (
      .pressure, "Did you mean that lightly, or is it a worry?",
      [
        "i felt i had to", "they sulk if i say no", "they kept asking till i gave in",
        "walking on eggshells", "they check my phone",
      ]
    ),
    (
      .panic, "I am here. Short lines now.",
      [
        "i am freaking out", "i'm having a panic attack", "i can't calm down", "i feel unreal",
        "it was like before, a flashback",
      ]
    ),
    (
      .selfHarm, "Thank you for saying that. You matter, and this is too big for a script.",
      [
        "i want to die", "kill myself", "kms", "better off without me", "i want to hurt myself",
        "no point going on", "i took pills", "sleep and not wake up",
      ]
    ),
    (
      .harmDone, "Stop here and look to them first.",
      [
        "i didn't stop when they said", "i couldnt stop when she said stop", "i went too far",
        "i think i hurt them",
      ]
    ),
    (
      .underage, "This is only for adults, so I have to stop here. You are not in trouble.",
      [
        "i'm 16", "she's 17", "i am in year 10",
      ]
    ),
    (
      .drunk, "Talking can wait. Water, lie on your side, and someone sober near by.",
      [
        "i'm too drunk", "i am really high",
      ]
    ),
    (
      .protection, "A pharmacist or sexual health clinic can talk you through choices.",
      [
        "the condom broke", "i might be pregnant", "plan b?",
      ]
    ),
    (
      .violence, "Please put distance between you first. Leave the room.",
      [
        "i want to hurt him", "i am going to kill her",
      ]
    ),
    (
      .images, "It is not your fault. There are people who can help get images taken down.",
      [
        "they threatened to post my nudes", "he will share my pictures",
      ]
    ),
  ]

  private func signal(_ phrase: String) throws -> SafetySignal? {
    let lexicon = try Shipped.welcome.get().lexicon
    return lexicon.safetySignal(in: lexicon.read(phrase))
  }

  /// Each phrase with the signal it gives, which is of its kind.
  private func forEachPhrase(
    _ body: (String, SafetySignal, String) throws -> Void
  ) throws {
    for (kind, begins, phrases) in Self.phrases {
      for phrase in phrases {
        let signal = try #require(try signal(phrase), "‘\(phrase)’ raises nothing")
        #expect(signal.kind == kind, "‘\(phrase)’")
        try body(phrase, signal, begins)
      }
    }
  }

  @Test func `where nobody else looks, its own screen comes first`() throws {
    for (name, place) in try SafetyPlaces.unseen.get() {
      try #require(place.ending == nil, "\(name)")
      try forEachPhrase { phrase, signal, begins in
        var play = place
        play.type(phrase)
        let first = try #require(play.said.first, "\(name): \(phrase)")
        let soft = ["good kind", "lightly", "a saying", "fine with you", "Is everyone OK"]
        let isMet =
          first == begins || soft.contains { first.contains($0) }
          || first == "That sounds hard. You are allowed to say no, any time, to anyone."
          || first == "You are believed here. It was not your fault."
        #expect(isMet, "\(name): \(phrase): \(first)")
        #expect(play.screen == place.screen)
        #expect(play.isTurnedAway == (signal.kind == .underage))
        #expect(phrase.count < 6 || !play.latest.contains { $0.contains(phrase) })
      }
    }
  }

  @Test func `where everyone looks, only what cannot wait is said`() throws {
    for (name, place) in try SafetyPlaces.shared.get() {
      try #require(place.ending == nil, "\(name)")
      try forEachPhrase { phrase, signal, begins in
        var play = place
        play.type(phrase)
        let first = try #require(play.said.first, "\(name): \(phrase)")
        switch signal.kind {
        case .underage:
          #expect(first == begins, "\(name): \(phrase)")
          #expect(play.isTurnedAway)
        case .protection: #expect(first == begins, "\(name): \(phrase)")
        case .bodyUrgent, .selfHarm, .violence:
          #expect((first == begins) == (signal.level == 3), "\(name): \(phrase)")
        case .pain, .consent, .pressure, .panic, .harmDone, .drunk, .images:
          #expect(first == "Let's pause there.", "\(name): \(phrase)")
          let text = play.sheets[play.sheets.count - 1].text
          for banned in ["safe", "hurt", "consent", phrase] where banned.count > 3 {
            #expect(!text.lowercased().contains(banned), "\(name): \(phrase)")
          }
          #expect(!text.contains { $0.isNumber })
        }
        // What was typed does not stay on the screen.
        let isCleared = if case .screen? = play.latest.first { true } else { false }
        #expect(isCleared, "\(name): \(phrase)")
      }
    }
  }

  @Test func `after a one-at-a-time round everything goes on where it was`() throws {
    for (name, place) in try SafetyPlaces.shared.get() {
      let before = place.latest.last
      var play = place
      play.type("they kept going after i said stop")
      try play.choose("One at a time")
      let sheetCount = play.sheets.count
      play.proceed {
        $0.hasSaid("Ask before you touch. Being near is enough.")
      } by: { play in
        play.options.contains("Nothing, carry on") ? "nothing" : ""
      }
      let round = play.sheets.dropFirst(sheetCount)
      #expect(round.count { $0.kind == .privateTurn } == 2, "\(name)")
      let prompts = round.filter { $0.kind == .privateTurn }.map(\.prompts)
      #expect(prompts.first == prompts.last)
      if play.prompt?.kind == .page { play.type("") }
      #expect(play.latest.last == before, "\(name)")
      #expect(play.screen == place.screen, "\(name)")
      play.proceed { _ in
        false
      } by: {
        $0.asks("18 or over") ? "yes" : ""
      }
      #expect(play.ending == .completed, "\(name)")
      #expect(play.hasSaid("If anything changes, help is under \"help\"."), "\(name)")
    }
  }

  @Test func `a concern typed at another's screen is met as well`() throws {
    var play = try Play.atFeeling(["Jo"])
    play.type("it hurts")
    #expect(play.asks("good kind of sore"))
    play.type("they kept going after i said stop")
    #expect(play.said.first == "Thank you for telling me. You are believed here.")
    play.type("i want to die")
    #expect(play.said.first?.hasPrefix("Thank you for saying that.") == true)
    play.type("i can't breathe")
    #expect(play.said.first == "This could need help now.")
    try play.choose("Close this now")
    #expect(play.latest == [.finish(.out)])
  }

  @Test func `on its own screen the words of a concern are an answer`() throws {
    var play = try Play.atFeeling(["Jo"])
    play.type("it hurts")
    try play.choose("Not OK")
    #expect(play.asks("Is it getting better"))
    play.type("bleeding")
    #expect(play.said.first?.hasPrefix("New bleeding") == true)
  }

  @Test func `the first two lines of what is urgent hold a contact`() throws {
    var adult = Play(try Shipped.welcome.get(), region: "US")
    adult.type("yes, everyone", "just me", "Jo")
    for phrase in ["i can't breathe", "i want to die", "i want to hurt him"] {
      var play = adult
      play.type(phrase)
      let beginning = play.said.prefix(2).joined(separator: " ")
      #expect(beginning.contains("911") || beginning.contains("988"), "\(phrase)")
      #expect(play.said.prefix(2).allSatisfy { $0.split(separator: " ").count <= 25 })
    }
  }

  @Test(arguments: [
    "took my breath away", "dying over here lol", "passed out asleep", "sore in a good way",
    "hurt so good", "it didn't hurt", "I couldn't stop laughing", "I didn't want it to end",
    "said no to dessert", "scared of heights", "panic over, found my keys", "unreal!!",
    "killing me lol", "I could die happy", "I'd kill for a pizza", "since we were 17",
    "17 years together", "want to die of embarrassment",
  ])
  func `a saying that looks alike steps out of nothing`(phrase: String) throws {
    // A soft question at most, which others at the screen see as the neutral pause.
    let isSoft = try signal(phrase) != nil
    let soft = isSoft ? ["Is that a good kind of sore, or not OK?", "Let's pause there."] : []
    let screens = Set(Self.phrases.map(\.begins) + ["Let's pause there."]).subtracting(soft)
    for (name, place) in try SafetyPlaces.unseen.get() + SafetyPlaces.shared.get() {
      var play = place
      play.type(phrase)
      // What the age question does not understand is no yes, but no alarm either.
      #expect(play.ending == nil, "\(name)")
      #expect(screens.isDisjoint(with: play.said), "\(name): \(play.said)")
    }
    #expect(try level(after: phrase) <= 1)
  }

  /// The level of concern once a phrase was typed and a soft question was answered.
  private func level(after phrase: String) throws -> Int {
    let own = """
      title: Mine
      ---
      <<declare $wrote = "">>
      Bot: Well?
      <<listen $wrote>>
      Bot: Level {safety()}
      <<step_back>>
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo", phrase)
    // The first option of each soft question is that it was a saying.
    play.proceed {
      $0.said.last?.hasPrefix("Level ") == true
    } by: {
      $0.options.isEmpty ? "" : "1"
    }
    return play.said.last.flatMap { $0.last?.wholeNumberValue } ?? 9
  }

  @Test func `someone too young ends it at once, and it cannot go on`() throws {
    for (_, place) in try SafetyPlaces.unseen.get() + SafetyPlaces.shared.get() {
      var play = place
      play.type("i'm 16")
      if play.screen != .shared {
        #expect(play.prompt?.kind == .enter)
        play.type("i was joking")
      }
      #expect(play.ending == .notAdult)
      play.type("i was joking", "yes, everyone")
      #expect(play.latest.isEmpty)
    }
  }

  @Test func `leaving at once works on every safety screen`() throws {
    for phrase in ["i want to die", "it hurts", "they kept going after i said stop"] {
      for (_, place) in try SafetyPlaces.unseen.get() + SafetyPlaces.shared.get() {
        var play = place
        play.type(phrase, "/out")
        #expect(play.latest == [.finish(.out)])
      }
    }
  }
}

extension Effect {
  /// Whether a text is shown by it.
  fileprivate func contains(_ text: String) -> Bool {
    switch self {
    case .say(let line): line.text.contains(text)
    case .ask(let prompt):
      if case .choice(let labels) = prompt.kind {
        labels.contains { $0.contains(text) }
      } else {
        false
      }
    default: false
    }
  }
}

extension Play {
  /// Whether it is over because someone is too young, but for reading what was said last.
  fileprivate var isTurnedAway: Bool {
    var play = self
    if play.ending == nil, play.hasSaid("This is only for adults") { play.type("go on") }
    return play.ending == .notAdult
  }
}
