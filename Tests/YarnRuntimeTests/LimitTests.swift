import TestSupport
import Testing
import YarnProgram
import YarnRuntime
import YarnSyntax

/// No script can make the machine hang, run out of memory or trap.
@Suite(.timeLimit(.minutes(10)))
struct LimitTests {
  @Test(arguments: [
    nodeText("<<jump Start>>"),
    nodeText("<<jump {\"Start\"}>>"),
    nodeText("<<set $n += 1>>\n<<if $n > 0>>\n<<jump Start>>\n<<endif>>"),
    nodeText("=> a <<if false>>\n<<jump Start>>"),
  ])
  func `a script that goes in circles is stopped`(text: String) throws {
    var dialogue = try startedDialogue(text)
    #expect(throws: RuntimeError.outOfBudget(limit: 10_000)) {
      while true { _ = try dialogue.resume(ScriptedLibrary(), budget: 10_000) }
    }
  }

  @Test func `a circle that says something goes on`() throws {
    var dialogue = try startedDialogue(nodeText("x\n<<jump Start>>"))
    var said = 0
    for _ in 0..<3000 {
      if case .line = try dialogue.resume(ScriptedLibrary(), budget: 10) { said += 1 }
    }
    #expect(said == 1000)
  }

  @Test func `beginning anew renews the budget`() throws {
    var dialogue = try startedDialogue(nodeText("<<set $n to 1 + 1>>"))
    for _ in 0..<100 {
      try dialogue.start(at: "Start")
      for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary(), budget: 10) }
      #expect(try dialogue.resume(ScriptedLibrary(), budget: 10) == .complete)
    }
  }

  @Test func `smart variables that read others twice are stopped`() throws {
    let lines = (1..<60).map { "<<declare $v\($0) = $v\($0 - 1) + $v\($0 - 1)>>\n" }
    let text = nodeText("<<declare $v0 = 1 + 1>>\n" + lines.joined() + "{$v59}")
    let dialogue = try startedDialogue(text)
    #expect(
      RunTranscript.lines(of: dialogue) == [
        "error too many steps passed with nothing to say; the script goes in circles"
      ]
    )
  }

  @Test func `smart variables that need too many others are refused`() throws {
    let lines = (1..<200).map { "<<declare $v\($0) = $v\($0 - 1) + 1>>\n" }
    let text = nodeText("<<declare $v0 = 1 + 1>>\n" + lines.joined() + "{$v50}\n{$v199}")
    #expect(
      RunTranscript.lines(of: try startedDialogue(text)) == [
        "line 52", "error more than 100 computed variables depend on each other",
      ]
    )
  }

  @Test(arguments: ["<<detour Start>>", "<<detour {\"Start\"}>>"])
  func `detours that never return are refused`(detour: String) throws {
    let dialogue = try startedDialogue(nodeText(detour))
    #expect(RunTranscript.lines(of: dialogue) == ["error more than 200 detours are open at once"])
  }

  @Test func `a script leaves room for the host, and for what the host interrupts with`() throws {
    let sides = "title: Side\n---\n<<detour Deeper>>\n===\ntitle: Deeper\n---\ndeep\n===\n"
    let text = "<<set $n += 1>>\n<<if $n < 201>>\n<<detour Start>>\n<<endif>>\nat the end"
    var dialogue = try startedDialogue(nodeText(text) + sides)
    var event = try dialogue.resume(ScriptedLibrary())
    while dialogue.depth < Dialogue.detourLimit || event == .nodeStarted(0) {
      event = try dialogue.resume(ScriptedLibrary())
    }
    try dialogue.detour(to: "Side")
    var transcript = RunTranscript(showsNodes: false)
    transcript.run(&dialogue, limit: 8)
    #expect(transcript.lines.prefix(2) == ["line deep", "line at the end"])
  }

  @Test func `detours of the host count, too`() throws {
    var dialogue = try startedDialogue(nodeText("-> a"))
    let limit = Dialogue.detourLimit + Dialogue.hostReserve
    for _ in 0..<limit {
      for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
      try dialogue.detour(to: "Start")
    }
    for _ in 0..<2 { _ = try dialogue.resume(ScriptedLibrary()) }
    #expect(throws: RuntimeError.detoursTooDeep(limit: limit)) {
      try dialogue.detour(to: "Start")
    }
  }

  @Test(arguments: [
    "<<set $s to $s + $s + \"x\">>", "<<set $s += $s + \"x\">>",
    "<<set $s to format(\"{0}{0}x\", $s)>>",
  ])
  func `a text that grows without end is refused`(line: String) throws {
    let dialogue = try startedDialogue(nodeText("\(line)\n<<jump Start>>"))
    #expect(RunTranscript.lines(of: dialogue) == ["error a text grew longer than 1000000 bytes"])
  }

  @Test func `a line that repeats a long text without end is refused`() throws {
    let double = String(repeating: "<<set $s to $s + $s>>\n", count: 19)
    let line = String(repeating: "{$s}", count: 100)
    for body in [line, "<<say \(line)>>", "-> \(line)"] {
      let dialogue = try startedDialogue(nodeText("<<set $s to \"x\">>\n\(double)\(body)"))
      #expect(RunTranscript.lines(of: dialogue) == ["error a text grew longer than 1000000 bytes"])
    }
  }

  @Test(arguments: 0..<256)
  func `whatever compiles runs without a trap`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let shipped = try #require(Repository.shippedScripts.randomElement(using: &generator))
    let bytes = SeededBytes.mutated(Array(shipped.bytes.dropLast()), &generator)
    let text = String(decoding: bytes, as: UTF8.self)
    let compiler = ShippedProgram.compiler
    guard let program = programIfSound(text, with: compiler),
      let node = program.nodes.randomElement(using: &generator)
    else { return }
    var dialogue = Dialogue(CompiledProgram(program), seed: seed)
    try dialogue.start(at: node.title)
    do throws(RuntimeError) {
      for _ in 0..<200 where !dialogue.isStopped {
        let event = try dialogue.resume(ScriptedLibrary.checkIn, budget: 10_000)
        guard case .options(let options) = event else { continue }
        let choice = Int.random(in: 0...options.count, using: &generator)
        let isAvailable = choice < options.count && options[choice].isAvailable
        try dialogue.select(isAvailable ? choice : nil)
      }
    } catch {
      #expect(error != .malformedProgram)
    }
  }
}
