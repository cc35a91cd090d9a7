import Foundation
import TestSupport
import Testing
import YarnRuntime

/// Inputs that broke a law once, and new ones for every seed.
@Suite(.timeLimit(.minutes(10)))
struct FuzzRegressionTests {
  private static let corpus = ScriptCorpus()

  @Test(arguments: FuzzMode.withoutProgram)
  func `inputs that broke a law keep it now`(mode: FuzzMode) throws {
    let subject = mode.subject(corpus: Self.corpus, isTimed: false)
    let folder = Repository.root.appending(path: "Tests/Fixtures/Fuzz/\(mode.rawValue)")
    // A mode that never failed has no folder; there are no inputs then, and nothing to keep.
    let isThere = FileManager.default.fileExists(atPath: folder.path())
    let files =
      isThere
      ? try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      : []
    for file in files.sorted(by: { $0.path() < $1.path() }) {
      let input = FuzzInput(Array(try Data(contentsOf: file)))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try subject.check(input) }
    }
  }

  @Test(arguments: FuzzMode.withoutProgram, 0..<40 as Range<UInt64>)
  func `random inputs keep all laws`(mode: FuzzMode, seed: UInt64) throws {
    let subject = mode.subject(corpus: Self.corpus, isTimed: false)
    var generator = SplitMix64(seed: seed)
    let input = subject.makeInput(&generator)
    #expect(throws: Never.self) { try subject.check(input) }
  }
}
