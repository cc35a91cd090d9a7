import CheckIn
import TestSupport
import Testing

/// What the commands and functions of a script do.
struct CommandTests {
  private func start(
    _ body: String,
    mode: String = "just me",
    names: [String] = ["Jo"]
  ) throws -> Play {
    let own = """
      title: Mine
      ---
      <<declare $wrote = "nothing">>
      <<declare $number = -1>>
      <<declare $me_house_feel = "">>
      \(body)
      ===
      """
    // The shipped check-in declares `$me_house_feel` as well.
    let source = own.replacing("<<declare $me_house_feel = \"\">>\n", with: "")
    var play = Play.adults(try Shipped.script(source, entry: "Mine", opening: "House_Setup"))
    play.type(mode)
    for name in names { play.type(name) }
    return play
  }

  @Test func `people are counted, and know each other's names`() throws {
    var play = try start(
      """
      <<turn next>>
      Bot: {people()} {turns_left()} {$me} {$them}
      <<turn next>>
      Bot: {people()} {turns_left()} {$me} {$them}
      <<turn both>>
      Bot: {people()} {turns_left()} [{$me}] [{$them}]
      <<step_back>>
      """,
      mode: "two of us",
      names: ["Jo", "Mina"]
    )
    let first = play.said[0] == "2 1 Jo Mina"
    #expect(
      play.said == [
        first ? "2 1 Jo Mina" : "2 1 Mina Jo", first ? "2 0 Mina Jo" : "2 0 Jo Mina", "2 0 [] []",
      ]
    )
    play.type("/alone")
    #expect(play.screen == .shared)
  }

  @Test func `the clock counts down the minutes`() throws {
    var play = try start(
      """
      Bot: {minutes_left()}
      <<set $house_minutes to 5>>
      <<step_back>>
      Bot: {minutes_left()}
      <<step_back>>
      Bot: {minutes_left()}
      <<step_back>>
      """
    )
    #expect(play.said.last == "99")
    play.seconds = 130
    play.type("")
    #expect(play.said.last == "3")
    play.seconds = 9000
    play.type("/nonsense")
    play.seconds = 10
    play.type("")
    #expect(play.said.last == "0")
  }

  @Test func `contacts are those of the region`() throws {
    var play = try start(
      """
      Bot: {support("region")} {support("talk")}
      <<set $wrote to "us">>
      <<region $wrote>>
      Bot: {support("region")} {support("talk")}
      <<set $wrote to "atlantis">>
      <<region $wrote>>
      Bot: {support("region")} {support("talk")}
      <<step_back>>
      """
    )
    #expect(
      play.said == [
        "* a doctor or someone you trust", "US 988 by call or text",
        "* a doctor or someone you trust",
      ]
    )
    play.type("/region", "nz")
    #expect(play.said.first == "I will show the contacts for NZ.")
  }

  @Test func `a gentler tone stays`() throws {
    let lowered = "Bot: {$house_lowered}\n"
    let play = try start("\(lowered)<<lean low>>\n\(lowered)<<step_back>>")
    #expect(play.said == ["False", "True"])
  }

  @Test func `a script counts and names what was shared, and nothing else`() throws {
    func turn(_ number: Int, _ share: String) -> String {
      """
      <<turn next>>
      <<ask need>>
      Bot: What?
      -> Tea #class:drink #line:mine_tea\(number)
      -> Rest #class:sleep #line:mine_rest\(number)
      -> Skip this one #class:skip #line:mine_skip\(number)
      <<share \(share)>>

      """
    }
    func said(
      _ share: String,
      _ answers: [String],
      after commands: String = ""
    ) throws -> [String] {
      let shown = """
        \(commands)
        Bot: {shared_count("need")} [{shared_label("need", 1)}] [{shared_label("need", 2)}]
        Bot: [{shared_label("need", 0)}] [{shared_label("need", 1.5)}] {shared_count("feel")}
        <<step_back>>
        ===
        title: Mine_Concern
        level: 1
        ---
        """
      var play = try start(
        turn(1, share) + turn(2, share) + shown,
        mode: "two of us",
        names: ["Jo", "Mina"]
      )
      for answer in answers { play.type(answer) }
      return play.said
    }
    #expect(try said("gist", ["1", "2"]) == ["2 [Tea] [Rest]", "[] [] 0"])
    #expect(try said("gist", ["2", "2"]) == ["1 [Rest] []", "[] [] 0"])
    #expect(try said("gist", ["3", "2"]) == ["1 [Rest] []", "[] [] 0"])
    #expect(try said("keep", ["1", "2"]) == ["0 [] []", "[] [] 0"])
    let concern = "<<detour Mine_Concern>>"
    #expect(try said("gist", ["1", "2"], after: concern) == ["0 [] []", "[] [] 0"])
    let privacy = "<<turn next>>\n<<private>>"
    #expect(try said("gist", ["1", "2", "1"], after: privacy) == ["0 [] []", "[] [] 0"])
  }

  @Test(arguments: [
    ("1", 1), ("1.5", 2), ("0.2", 1), ("60", 60), ("1e9", 3600), ("{1 + 2}", 3),
  ])
  func `wait is a pause, up to the whole second`(written: String, seconds: Int) throws {
    let play = try start("Bot: Before.\n<<wait \(written)>>\nBot: After.\n<<step_back>>")
    #expect(play.said == ["Before."])
    #expect(play.latest.last == .quiet(seconds: seconds))
  }

  @Test(arguments: ["0", "-3", "soon", "nan"])
  func `a wait for no time at all is passed over`(written: String) throws {
    let play = try start("Bot: Before.\n<<wait \(written)>>\nBot: After.\n<<step_back>>")
    #expect(play.said == ["Before.", "After."])
  }

  @Test func `answers are asked about by their class`() throws {
    var play = try start(
      """
      <<ask touch>>
      Bot: First?
      -> Yes #class:yes #line:mine_yes
      -> Skip this one #class:skip #line:mine_skip
      Bot: {anyone("touch", "yes")} {anyone("touch", "no")} {everyone("touch", "yes")}
      <<forget last>>
      Bot: {anyone("touch", "yes")} {shared_count("touch")}
      <<step_back>>
      """
    )
    play.type("yes")
    #expect(play.said == ["True False True"])
    play.type("")
    #expect(play.said == ["False 0"])
  }

  @Test func `what is forgotten is gone from the variables, too`() throws {
    var play = try start(
      """
      <<ask feel>>
      Bot: Feel?
      -> Calm #class:calm #line:mine_calm
        <<set $me_house_feel to "calm">>
      -> Skip this one #class:skip #line:mine_skip
      Bot: Words?
      <<listen $wrote>>
      Bot: Number?
      <<listen $number number 1 9>>
      <<step_back>>
      Bot: [{$me_house_feel}] {$wrote} {$number}
      <<step_back>>
      """
    )
    play.type("calm", "zq", "7")
    let before = play
    play.type("")
    #expect(play.said.first == "[calm] zq 7")
    for (choice, rest) in [("1", "[calm] zq -1"), ("2", "[] nothing -1"), ("3", "[calm] zq 7")] {
      var play = before
      play.type("delete", choice, "")
      #expect(play.said.first == rest)
    }
    play = before
    play.type("delete", "1", "delete", "1", "delete", "1", "delete", "1", "")
    #expect(play.said.first == "[] nothing -1")
  }

  @Test func `leaving now says nothing more`() throws {
    let play = try start("<<leave now>>\nBot: Never.")
    #expect(play.latest == [.finish(.out)])
  }

  @Test func `hidden typing lasts until it is shown, or the keyboard changes hands`() throws {
    var play = try start(
      """
      Bot: One.
      <<step_back>>
      <<turn both>>
      Bot: Two.
      <<step_back>>
      <<turn next>>
      <<private>>
      Bot: Three.
      <<step_back>>
      """,
      mode: "two of us",
      names: ["Jo", "Mina"]
    )
    #expect(play.prompt?.isHidden == false)
    play.type("private")
    #expect(play.prompt?.isHidden == true)
    play.type("")
    #expect(play.prompt?.isHidden == true)
    #expect(play.said.last == "Two.")
    play.type("")
    #expect(play.screen == .handOver)
    #expect(play.prompt?.isHidden == false)
  }

  @Test(arguments: ["feel", "touch", "need", "close", "body", "share", "nothing_of_that_name"])
  func `why is answered by topic`(topic: String) throws {
    var play = try start("<<ask \(topic)>>\nBot: Well?\n<<listen $wrote>>")
    play.type("why")
    #expect(play.said.count == 2)
    #expect(
      (play.said.first == "It helps me choose what comes next. You do not have to answer.")
        == (topic == "nothing_of_that_name")
    )
  }

  @Test(arguments: [
    ("hello", "Hello."), ("thanks", "You are welcome."), ("are you real", "I am a script."),
  ])
  func `small talk is answered, and is no misunderstanding`(line: String, answer: String) throws {
    var play = try start(
      "Bot: Well?\n-> Left #line:mine_l\n-> Skip this one #class:skip #line:mine_s"
    )
    for _ in 0..<3 {
      play.type(line)
      #expect(play.said.first?.hasPrefix(answer) == true)
      #expect(play.said.last == "Well?")
    }
    play.type("wug")
    #expect(play.said.first?.hasPrefix("I want to get that right") == true)
  }

  @Test func `affirmations come one a turn`() throws {
    var play = try start(
      """
      Bot: Good. #affirm #line:mine_a1
      Bot: Better. #affirm #line:mine_a2
      <<step_back>>
      Bot: Better. #affirm #line:mine_a3
      <<step_back>>
      Bot: Left {affirmations_left()}
      <<step_back>>
      """
    )
    #expect(play.said == ["Good."])
    play.type("")
    #expect(play.said == ["Better."])
    play.type("")
    #expect(play.said == ["Left 2"])
  }
}
