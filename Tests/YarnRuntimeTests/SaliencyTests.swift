import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct SaliencyTests {
  private static let group = """
    => plain
    => simple <<if true>>
    => never <<if false>>
    => rich <<if true and true>>
    => also rich <<if true or false>>
    """

  @Test func `the first strategy takes the first that fits`() throws {
    #expect(try picks(Self.group, .first, count: 3) == ["plain", "plain", "plain"])
  }

  @Test func `the best strategy takes what asks for most, of several the first`() throws {
    #expect(try picks(Self.group, .best, count: 3) == ["rich", "rich", "rich"])
  }

  @Test func `the least viewed comes before the best, and the best before the first`() throws {
    #expect(
      try picks(Self.group, .bestLeastRecentlyViewed, count: 5) == [
        "rich", "also rich", "simple", "plain", "rich",
      ]
    )
  }

  @Test func `chance decides only between what is equally seen and equally good`() throws {
    var firsts: Set<String> = []
    for seed in 0..<40 as Range<UInt64> {
      let picked = try picks(Self.group, .randomBestLeastRecentlyViewed, count: 4, seed: seed)
      firsts.insert(picked[0])
      #expect(Set(picked[..<2]) == ["rich", "also rich"])
      #expect(picked[2...] == ["simple", "plain"])
    }
    #expect(firsts == ["rich", "also rich"])
  }

  @Test func `chance is the default, and the same for the same seed`() throws {
    let compiled = CompiledProgram(try compiledProgram(nodeText("x")))
    #expect(Dialogue(compiled, seed: 1).strategy == .randomBestLeastRecentlyViewed)
    let group = (0..<9).map { "=> item \($0)" }.joined(separator: "\n")
    let first = try picks(group, .randomBestLeastRecentlyViewed, count: 30, seed: 3)
    let second = try picks(group, .randomBestLeastRecentlyViewed, count: 30, seed: 3)
    #expect(first == second)
    #expect(Set(first).count == 9)
    #expect(Set(first[..<9]).count == 9)
  }

  @Test(arguments: SaliencyStrategy.allCases)
  func `where nothing fits, nothing is said`(strategy: SaliencyStrategy) throws {
    let text = nodeText("=> a <<if false>>\n    b\n=> c <<once if false>>\nafter")
    let dialogue = try startedDialogue(text, strategy: strategy)
    #expect(RunTranscript.lines(of: dialogue) == ["line after", "complete"])
  }

  @Test func `once adds to what an item asks for`() throws {
    let group = "=> plain\n=> once <<once>>\n=> both <<once if true>>\n=> not <<if not false>>"
    #expect(try picks(group, .best, count: 4) == ["both", "once", "not", "not"])
  }

  /// The items that one run after the other picks.
  private func picks(
    _ group: String,
    _ strategy: SaliencyStrategy,
    count: Int,
    seed: UInt64 = 1
  ) throws -> [String] {
    var dialogue = try startedDialogue(nodeText(group), seed: seed, strategy: strategy)
    return try (0..<count).map { _ in
      try dialogue.start(at: "Start")
      var transcript = RunTranscript(showsNodes: false)
      transcript.run(&dialogue)
      return String(try #require(transcript.lines.first).dropFirst("line ".count))
    }
  }
}
