import TestSupport
import Testing
import YarnRuntime

/// What `check` passes, `test`, `explore` and `chat` take, and what it refuses, they refuse.
struct CorridorTests {
  /// What each command makes of a script: whether it finds errors of the language in it.
  private func verdicts(_ text: String) throws -> [String: Bool] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "Mine.yarn")
    try folder.write("line: *\n", to: "Mine.testplan")
    let check = folder.author("check", "Mine.yarn")
    let test = folder.author("test", "Mine.yarn").outputText
    let explore = folder.author("explore", "Mine.yarn", "--max-states", "50")
    let chat = folder.run(["chat", "--off-record", "Mine.yarn"]).errorText
    return [
      "check": check.outputText.contains(" error[YS"),
      "test": test.contains("the scripts have errors"),
      "explore": explore.errorText.contains("the scripts have errors"),
      "chat": chat.contains("nothing was started"),
    ]
  }

  private func expectAgreement(_ text: String) throws {
    let verdicts = try verdicts(text)
    #expect(Set(verdicts.values).count == 1, "\(verdicts)\n\(text)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `all commands agree about a check-in that was written by chance`(seed: UInt64) throws {
    try expectAgreement(RandomCheckIn(seed: seed).text)
  }

  @Test func `some of the check-ins written by chance are sound and some are not`() throws {
    let faulty = try (0..<12 as Range<UInt64>).map { seed in
      try verdicts(RandomCheckIn(seed: seed).text)["check"]
    }
    #expect(Set(faulty) == [true, false])
  }

  @Test(arguments: [
    "title: Closing", "title: Setup", "title: Keep", "title: Affirm", "title: Age",
    "title: CheckIn_Turn", "title: Arrive_Start",
  ])
  func `a node may be called as one of the house is known`(header: String) throws {
    let text = "\(header)\n---\n<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n-> No #class:no\n===\n"
    #expect(try Set(verdicts(text).values) == [false])
  }

  @Test(arguments: [
    "title: CheckIn", "title: House_Closing", "title: House_Age",
  ])
  func `a node of the house's own name is an error at the author's place`(header: String) throws {
    let folder = try TemporaryFolder()
    let text = "\(header)\n---\n<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n-> No #class:no\n===\n"
    try folder.write(text, to: "Mine.yarn")
    let check = folder.author("check", "Mine.yarn")
    #expect(check.outputText.contains("Mine.yarn:1:8: error[YS0011]"), "\(check.outputText)")
    #expect(check.status == .code(1))
    try expectAgreement(text)
  }

  @Test func `a project that demands declarations and begins at a node that is not there`() throws {
    let question = "<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n-> No #class:no"
    let text = "title: Mine\n---\n\(question)\n===\n"
    for (start, isSound) in [("Mine", true), ("Nope", false)] {
      let folder = try TemporaryFolder()
      try folder.write(text, to: "Mine.yarn")
      try folder.write("line: *\n", to: "P.testplan")
      try folder.write(
        """
        {"projectFileVersion": 4, "sourceFiles": ["*.yarn"],
        "compilerOptions": {"requireVariableDeclarations": true},
        "editorOptions": {"yarnScriptEditor": {"startNode": "\(start)"}}}
        """,
        to: "P.yarnproject"
      )
      let check = folder.author("check", "P.yarnproject")
      #expect(check.status == .code(isSound ? 0 : 1), "\(check.outputText)")
      let test = folder.author("test", "P.yarnproject")
      #expect(test.status == .code(isSound ? 0 : 1), "\(test.outputText)")
      let chat = folder.run(["chat", "--off-record", "P.yarnproject"])
      #expect(chat.outputText.contains("18 or over") == isSound, "\(chat.errorText)")
    }
  }

  @Test func `a clash with the house is a reason why chat refuses another host's script`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Arrive\n---\nHello.\n===\n", to: "Mine.yarn")
    #expect(folder.author("check", "Mine.yarn").outputText.contains("not-for-chat"))
    #expect(folder.run(["chat", "Mine.yarn"]).errorText.contains("nothing was started"))
  }

  @Test func `what only another host can play is told once, and chat refuses it`() throws {
    let text = "title: Start\n---\n<<walk left>>\nGo {dice(6)}.\n<<run {dice(6)}>>\n===\n"
    let folder = try TemporaryFolder()
    try folder.write(text, to: "Mine.yarn")
    let check = folder.author("check", "Mine.yarn")
    let warnings = check.outputText.matches(of: /warning\[not-for-chat\]/).count
    #expect(warnings == 1, "\(check.outputText)")
    #expect(check.status == .code(0))
    #expect(folder.author("explore", "Mine.yarn").errorText.isEmpty)
    #expect(folder.run(["chat", "Mine.yarn"]).errorText.contains("nothing was started"))
  }
}

/// A check-in of a few nodes, with a fault in it now and then.
private struct RandomCheckIn {
  private(set) var text = ""
  private var generator: SplitMix64

  private static let sound = [
    "Bot: Hello {$me}.", "<<turn next>>", "<<turn both>>", "<<lean low>>", "<<share all>>",
    "<<set $mood to \"low\">>", "<<if $mood is \"low\">>\n    Bot: Low.\n<<endif>>",
    "<<listen $words>>", "<<breathe 2>>", "<<once>>\n    Bot: Once.\n<<endonce>>",
    "<<ask feel>>\nBot: And how is it?\n-> Good #class:good\n-> Bad #class:bad\n-> Skip #class:skip",
    "Bot: {people()} of you.", "<<detour Second>>", "<<reveal need>>",
    "=> Bot: This.\n=> Bot: That.",
    "<<if anyone(\"need\", \"yes\")>>\n    Bot: Yes.\n<<endif>>",
  ]

  /// Each of these is an error for every command.
  private static let faulty = [
    "<<jump Nowhere>>", "<<set $mood to 3>>", "<<walk left>>", "<<breathe soon>>", "{nobody()}",
    "<<if $mood is \"low\">>\n    Bot: Low.", "<<turn around>>", "Bot: {$unknown} it is.",
    "Bot: A. #line:twice\nBot: B. #line:twice", "<<elif true>>", "<<share everything>>",
    "<<set $house_minutes to \"five\">>", "Bot: { it.", "<<ask>>", "<<listen $mood number 4 0>>",
  ]

  /// Names that only look as if they were the house's.
  private static let declarations = [
    "<<declare $mode = \"evening\">>", "<<declare $minutes = \"few\">>",
    "<<declare $me_feel = 3>>", "<<declare $low = true>>", "<<declare $offer = 1>>",
    "Bot: Mine. #line:checkin_feel_q",
  ]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    var first = ["<<declare $mood = \"\">>", "<<declare $words = \"\">>"]
    first += Self.declarations.shuffled(using: &generator).prefix(2)
    first += ["<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n-> No #class:no\n-> Skip #class:skip"]
    first += some()
    text = "title: Mine\n---\n\(first.joined(separator: "\n"))\n===\n"
    text += "title: Second\n---\n\(some().joined(separator: "\n"))\nBot: So.\n===\n"
  }

  private mutating func some() -> [String] {
    var statements = Array(Self.sound.shuffled(using: &generator).prefix(4))
    if Bool.random(using: &generator), let fault = Self.faulty.randomElement(using: &generator) {
      statements.insert(fault, at: Int.random(in: 0...statements.count, using: &generator))
    }
    return statements
  }
}
