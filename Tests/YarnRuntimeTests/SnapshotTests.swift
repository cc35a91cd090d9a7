import Foundation
import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

struct SnapshotTests {
  @Test(arguments: 0..<48)
  func `a walk through the shipped scripts goes on from any snapshot as it would have`(
    seed: UInt64
  ) throws {
    try checkWalk(through: try #require(ShippedProgram.program), seed: seed)
  }

  @Test(arguments: Fixture.all(of: "Run"))
  func `a walk through a fixture goes on from any snapshot as it would have`(
    fixture: Fixture
  ) throws {
    let program = CompiledProgram(try #require(Compiler().compile([fixture.source]).program))
    for seed in 0..<4 as Range<UInt64> { try checkWalk(through: program, seed: seed) }
  }

  @Test func `there is no snapshot while events are due, before the start or after the end`() throws
  {
    var dialogue = try startedDialogue(nodeText("x"))
    #expect(dialogue.snapshot() == nil)
    _ = try dialogue.resume(ScriptedLibrary())
    #expect(dialogue.snapshot() == nil)
    _ = try dialogue.resume(ScriptedLibrary())
    #expect(dialogue.snapshot() != nil)
    _ = try dialogue.resume(ScriptedLibrary())
    #expect(dialogue.snapshot() == nil)
    _ = try dialogue.resume(ScriptedLibrary())
    #expect(dialogue.snapshot() == nil)
  }

  private static let script =
    nodeText("first\n<<wave {1}>>\n-> one #line:one\n    in one\n-> two\nlast")
    + "title: Side\n---\nside\n-> yes\n    said\n===\n"

  @Test(
    arguments: [
      ("first", "before\nfirst"), ("last", "other\nlast #tag"), ("    in one", "    changed"),
      ("title: Side", "title: New\n---\nnew\n===\ntitle: Side"),
      ("title: Start", "custom: x\ntitle: Start"),
      ("first", "<<declare $new = 1>>\nfirst"), ("first", "// comment\nfirst"),
    ],
    [2, 3, 4]
  )
  func `a snapshot goes on in a script that was edited elsewhere`(
    edit: (String, String),
    steps: Int
  ) throws {
    let dialogue = try waiting(after: steps)
    let restored = try restore(dialogue, replacing: edit.0, with: edit.1)
    let rest = try rest(of: dialogue, choice: 2)
    let expected = rest.map { $0 == "line last" && edit.0 == "last" ? ["line other", $0] : [$0] }
    #expect(try self.rest(of: restored, choice: 2) == expected.flatMap(\.self))
  }

  @Test(arguments: [
    (2, "first", "changed"), (2, "first\n", ""), (2, "Start", "Other"), (3, "wave", "bow"),
    (3, "<<wave {1}>>\n", ""), (4, "-> two", "-> other"), (4, "-> one #line:one\n    in one\n", ""),
    (4, "#line:one", "#line:other"), (4, "last", "-> three\nlast"),
    (2, "first", "first {1}"),
  ])
  func `a snapshot whose place was edited is refused`(
    steps: Int,
    written: String,
    edited: String
  ) throws {
    let dialogue = try waiting(after: steps)
    #expect(throws: Dialogue.SnapshotError.self) {
      try restore(dialogue, replacing: written, with: edited)
    }
  }

  @Test func `a named line goes on though its words were edited`() throws {
    let dialogue = try waiting(after: 4)
    let restored = try restore(dialogue, replacing: "-> one #line:one", with: "-> One! #line:one")
    #expect(
      try rest(of: restored, choice: 1) == [
        "option One!", "option two", "select 1", "line in one", "line last", "complete",
      ]
    )
  }

  @Test func `a snapshot in a detour comes back to the place it left`() throws {
    var dialogue = try waiting(after: 4)
    try dialogue.detour(to: "Side")
    for _ in 0..<3 { _ = try dialogue.resume(ScriptedLibrary()) }
    let restored = try restore(dialogue, replacing: "said", with: "said more")
    #expect(restored.depth == 1)
    #expect(
      try rest(of: restored, choice: 1) == [
        "option yes", "select 1", "line said more", "option one", "option two",
      ]
    )
    #expect(throws: Dialogue.SnapshotError.self) {
      try restore(dialogue, replacing: "-> two", with: "-> other")
    }
  }

  @Test func `variables, visits and flags go by name`() throws {
    let before = nodeText(
      "<<declare $a = 1>>\n<<declare $b = 2>>\n<<set $a to 5>>\nx <<once>> #line:x\ny #line:y"
    )
    let after =
      "title: New\n---\nn\n===\n"
      + nodeText(
        "<<declare $b = 3>>\n<<declare $c = 4>>\n<<declare $a = 1>>\nnew <<once>>\nx <<once>> #line:x\ny #line:y\n{$a} {$b} {$c}\nagain <<once>> #line:again"
      )
    var dialogue = try startedDialogue(before)
    for _ in 0..<3 { _ = try dialogue.resume(ScriptedLibrary()) }
    let snapshot = try #require(dialogue.snapshot())
    let restored = try Dialogue(CompiledProgram(try compiledProgram(after)), snapshot: snapshot)
    #expect(RunTranscript.lines(of: restored) == ["line 5 3 4", "line again", "complete"])
    var anew = restored
    try anew.start(at: "Start")
    #expect(
      RunTranscript.lines(of: anew) == [
        "line new", "line y", "line 5 3 4", "line again", "complete",
      ]
    )
  }

  @Test(.timeLimit(.minutes(10)))
  func `a snapshot of very many options is restored in good time`() throws {
    let options = (0..<20_000).map { "-> option \($0)\n" }
    var dialogue = try startedDialogue(nodeText(options.joined()))
    for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
    let snapshot = try #require(dialogue.snapshot())
    #expect(try Dialogue(dialogue.compiled, snapshot: snapshot) == dialogue)
  }

  @Test(arguments: 0..<256)
  func `a damaged snapshot is refused or goes on without a trap`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var dialogue = try waiting(after: Int(seed % 3) + 2)
    if seed % 2 == 0 {
      try dialogue.detour(to: "Side")
      for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
    }
    let text = String(
      decoding: try JSONEncoder().encode(try #require(dialogue.snapshot())),
      as: UTF8.self
    )
    let numbers = ["-1", "0", "1", "2", "9", "9223372036854775807", "-9223372036854775808"]
    let number = try #require(numbers.randomElement(using: &generator))
    let name = try #require(
      ["offset", "lineID", "node", "landmark", "fingerprint"].randomElement(using: &generator)
    )
    let damaged = text.replacing(try Regex("\"\(name)\":-?[0-9]+"), with: "\"\(name)\":\(number)")
      .replacing(try Regex("\"\(name)\":\"[^\"]*\""), with: "\"\(name)\":\"\"")
    guard
      let snapshot = try? JSONDecoder().decode(Dialogue.Snapshot.self, from: Data(damaged.utf8)),
      var restored = try? Dialogue(dialogue.compiled, snapshot: snapshot)
    else { return }
    var transcript = RunTranscript()
    transcript.run(&restored, choices: [1, 1, 1], limit: 50)
  }

  // MARK: - Helpers

  /// A dialogue that waits on its n-th event.
  private func waiting(after steps: Int) throws -> Dialogue {
    var dialogue = try startedDialogue(Self.script)
    for _ in 0..<steps { _ = try dialogue.resume(ScriptedLibrary()) }
    return dialogue
  }

  /// What a dialogue does from the event on that it waits on.
  private func rest(of dialogue: Dialogue, choice: Int) throws -> [String] {
    var copy = dialogue
    try copy.deliverAgain()
    return RunTranscript.lines(of: copy, choices: [choice])
  }

  private func restore(
    _ dialogue: Dialogue,
    replacing written: String,
    with edited: String
  ) throws -> Dialogue {
    let snapshot = try #require(dialogue.snapshot())
    let text = Self.script.replacing(written, with: edited, maxReplacements: 1)
    try #require(text != Self.script)
    let compiled = CompiledProgram(try compiledProgram(text))
    return try Dialogue(compiled, snapshot: snapshot)
  }

  /// Walks from a random node with random choices and detours, and restores at every event.
  private func checkWalk(through program: CompiledProgram, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let node = try #require(program.program.nodes.randomElement(using: &generator))
    var dialogue = Dialogue(program, seed: seed)
    try dialogue.start(at: node.title)
    for _ in 0..<60 {
      guard !dialogue.isStopped, try walk(&dialogue, &generator) != nil else { return }
      guard let snapshot = dialogue.snapshot() else { continue }
      let data = try JSONEncoder().encode(snapshot)
      let decoded = try JSONDecoder().decode(Dialogue.Snapshot.self, from: data)
      #expect(decoded == snapshot)
      var restored = try Dialogue(program, snapshot: decoded)
      #expect(restored == dialogue)
      var original = dialogue
      var (first, second) = (generator, generator)
      for _ in 0..<40 where !original.isStopped {
        let event = try walk(&original, &first)
        let other = try walk(&restored, &second)
        #expect(event == other)
        if event == nil { break }
      }
      #expect(restored == original)
    }
  }

  /// Takes one event, after a choice or a detour where one is possible; nothing at an error.
  private func walk(
    _ dialogue: inout Dialogue,
    _ generator: inout SplitMix64
  ) throws -> DialogueEvent? {
    if let options = dialogue.pendingOptions, dialogue.isBetweenEvents {
      let choices = options.indices.filter { options[$0].isAvailable }
      try dialogue.select(choices.randomElement(using: &generator))
    }
    if dialogue.isBetweenEvents, dialogue.depth < 3, Int.random(in: 0..<8, using: &generator) == 0 {
      let node = try #require(dialogue.program.nodes.randomElement(using: &generator))
      let isAgain = Bool.random(using: &generator)
      try dialogue.detour(to: node.title, then: isAgain ? .deliverAgain : .goOn)
    }
    do throws(RuntimeError) {
      return try dialogue.resume(ScriptedLibrary.checkIn, budget: 10_000)
    } catch {
      return nil
    }
  }
}
