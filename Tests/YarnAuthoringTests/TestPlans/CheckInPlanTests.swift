import CheckIn
import CheckInAuthoring
import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Plans that are played at the level of a session.
struct CheckInPlanTests {
  private static let script = """
    title: Mine
    ---
    <<declare $me_mine = "">>
    <<ask feel>>
    Bot: How was it?
    -> Good #class:good
        Bot: Good to hear.
    -> Bad, or hard #class:bad
        Bot: Sorry to hear.
    -> Better alone <<if people() is 1>> #class:alone
    -> Skip this one #class:skip
    Bot: Rest a little.
    <<step_back>>
    Bot: Anything to add?
    <<listen $me_mine>>
    <<if $me_mine != "">>
        Bot: You said {$me_mine}.
    <<endif>>
    ===
    """

  private func run(
    _ plan: String,
    script: String = Self.script,
    entry: String = "Mine"
  ) throws -> [PlanRun] {
    let own = script.isEmpty ? [] : [SourceText(name: "own.yarn", text: script)]
    return try CheckInScripts(own, in: try Shipped.house.get())
      .play(try TestPlan(plan), from: entry).runs
  }

  private func expectPass(
    _ plan: String,
    script: String = Self.script,
    entry: String = "Mine",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for run in try run(plan, script: script, entry: entry) {
      #expect(run.hasPassed, "\(run.sideBySide(width: 120))", sourceLocation: sourceLocation)
    }
  }

  private func firstDifference(_ plan: String) throws -> PlanRun.Row? {
    try run(plan).first?.difference.last
  }

  @Test func `lines, options, words and pauses go as planned`() throws {
    try expectPass(
      """
      # people: Jo, Mina
      line: `Bot: How was it?`
      option: `Good`
      option: `Bad, or hard`
      option: `Better alone` [disabled]
      option: `Skip this one`
      # say: it was bad i guess
      select: 2
      line: `Bot: Sorry to hear.`
      line: *
      line: `Bot: Anything to add?`
      # say: no music
      line: `Bot: You said no music.`
      stop
      ---
      line: `Bot: How was it?`
      select: 1
      line: `Bot: Good to hear.`
      line: `Bot: Rest a little.`
      # say:
      line: `Bot: Anything to add?`
      # say: skip
      stop
      """
    )
  }

  @Test func `a line that differs is found with the plan's line`() throws {
    let row = try firstDifference("line: `Bot: How was it?`\nselect: 1\nline: `Bot: Fine.`\nstop")
    #expect(row?.line == 3)
    #expect(row?.found == "line: `Bot: Good to hear.`")
  }

  @Test func `options that differ are compared one by one`() throws {
    let run = try run("line: *\noption: `Good`\noption: `Bad`\nselect: 1")[0]
    #expect(run.difference.map(\.line) == [2, 3, nil, nil])
    #expect(run.difference[1].found == "option: `Bad, or hard`")
    #expect(run.difference[3].found == "option: `Skip this one`")
  }

  @Test(arguments: [
    ("it was bad i guess", "select: 2"), ("blorp", "not understood, so it is asked once more"),
    ("help", "the word ‘help’"),
  ])
  func `words must be understood as the option that is selected`(
    words: String,
    found: String
  ) throws {
    let row = try firstDifference("line: *\n# say: \(words)\nselect: 1")
    #expect(row?.line == 3)
    #expect(row?.found == found)
  }

  @Test func `a run that goes on where it should stop fails, and so does one that stops`() throws {
    let early = try firstDifference("line: *\nstop")
    #expect(early?.found.hasPrefix("option: `Good`") == true)
    let plan = "line: *\nselect: 1\nline: *\nline: *\nline: *\n# say: skip\nline: *"
    #expect(try firstDifference(plan)?.found == "stop")
    #expect(try firstDifference("line: *\nselect: 9")?.found == "there are only 4 options")
  }

  @Test(arguments: [
    ("saliency: first\nline: *", "a check-in carries out ‘saliency: first’ by itself"),
    ("line: *\nset: $house_minutes = 5", "comes before all other steps"),
    ("# people: a, b, c, d, e, f, g\nline: *", "takes one to six names"),
    ("# people: Jo\"\nline: *", "takes names of letters"),
    ("# seed: x\nline: *", "‘# seed:’ takes a whole number"),
  ])
  func `what a check-in cannot do is said in a sentence`(plan: String, sentence: String) throws {
    let row = try firstDifference(plan)
    #expect(row?.found.contains(sentence) == true, "\(row?.found ?? "")")
  }

  @Test(arguments: [
    ("set: $me_mien = \"a\"", "no variable is called ‘$me_mien’; did you mean ‘$me_mine’?"),
    ("set: $me_mine = 3", "‘$me_mine’ is text (String); write it in quotes, such as \"quiet\""),
    ("set: $house_minutes = true", "‘$house_minutes’ is a number (Number); write one such as 3"),
    ("set: $house_lowered = \"no\"", "‘$house_lowered’ is yes or no (Bool); write true or false"),
    ("node: Mien", "no node is called ‘Mien’; did you mean ‘Mine’?"),
  ])
  func `a beginning that does not fit the script is told with its line`(
    step: String,
    sentence: String
  ) throws {
    let row = try firstDifference("# people: Jo\n\(step)\nline: *\nstop")
    #expect(row?.line == 2)
    #expect(row?.found == sentence)
  }

  @Test func `a person's own value and the mode are set, too`() throws {
    let script = """
      title: Mine
      ---
      <<declare $me_mine = "">>
      Bot: {$me_mine}, {$house_mode}.
      ===
      """
    let values = "set: $me_mine = \"hey\"\nset: $house_mode = \"apart\"\n"
    let plan = values + "line: `Bot: hey, apart.`\nstop"
    try expectPass(plan, script: script)
  }

  @Test func `a text is set as it stands in quotes`() throws {
    let script = """
      title: Mine
      ---
      <<declare $mine_words = "">>
      Bot: So, {$mine_words}.
      ===
      """
    let plan = "set: $mine_words = \"A {B} C\"\nline: `Bot: So, A {B} C.`\nstop"
    try expectPass(plan, script: script)
  }

  @Test func `variables are set and a node is chosen before anything is said`() throws {
    let script = """
      title: Mine
      ---
      Bot: The wrong node.
      ===
      title: Mine_Other
      ---
      Bot: {$house_minutes} minutes for {people()}.
      ===
      """
    try expectPass(
      "node: Mine_Other\nset: $house_minutes = 5\nline: `Bot: 5 minutes for 1.`\nstop",
      script: script
    )
  }

  @Test func `private turns and the screens between people are part of a plan`() throws {
    let script = """
      title: Mine
      ---
      <<turn next>>
      <<private>>
      Bot: Only {$me}.
      <<step_back>>
      <<if turns_left() > 0>>
          <<jump Mine>>
      <<endif>>
      <<turn both>>
      Bot: Everyone again.
      ===
      """
    let runs = try run("# people: Jo, Mina\nline: `?`", script: script)
    let first = try #require(runs.first?.difference.first?.found)
    #expect(first.hasPrefix("line: `Bot: "), "\(first)")
    #expect(!first.contains("Only"))
    // Whoever comes first, each sees their own name, and all come back.
    try expectPass(
      """
      # people: Jo, Mina
      line: `Bot: The next turn is for Mina.`
      line: `Bot: Is this Mina?`
      select: 1
      line: `Bot: Only Mina.`
      line: *
      line: `Bot: Is this Jo?`
      select: 1
      line: `Bot: Only Jo.`
      line: *
      line: `Bot: Is everyone back at the screen?`
      select: 1
      line: `Bot: Everyone again.`
      stop
      """,
      script: script
    )
  }

  @Test func `a plan that begins with the age question covers everything`() throws {
    try expectPass(
      """
      line: `Bot: This is for adults only.`
      line: `Bot: Is everyone here 18 or over, and legally adult?`
      # say: no
      line: `Bot: This is only for adults, so I have to stop here.`
      line: *
      line: *
      line: *
      stop
      """
    )
  }

  @Test func `a shipped conversation is played by its own name`() throws {
    try expectPass(
      "line: `Bot: A short check-in, only for you. Skip anything you like.`",
      script: "",
      entry: "CheckIn"
    )
  }

  @Test func `marks tell what was passed`() throws {
    let source = SourceText(name: "own.yarn", text: Self.script)
    let scripts = CheckInScripts([source], in: try Shipped.house.get())
    let plan = try TestPlan("line: *\nselect: 1\nline: *\nline: *\nline: *\n# say: skip\nstop")
    let (runs, coverage) = try scripts.play(plan, from: "Mine")
    #expect(runs.map(\.hasPassed) == [true])
    let file = CoverageTable([source], try #require(coverage)).files[0]
    #expect(file.lines == share(4, of: 6))
    #expect(file.options == share(1, of: 4))
    #expect(file.branches == share(1, of: 2))
  }

  private func share(_ covered: Int, of total: Int) -> CoverageTable.Share {
    CoverageTable.Share(covered: covered, total: total)
  }
}
