import TestSupport
import Testing
import YarnRuntime

/// A few of the inputs that `fuzz terminal` goes on with for as long as one likes.
@Suite(.serialized)
struct RandomTypingTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `random typing in random windows kills nothing and loses nothing`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let subject = TerminalSubject()
    _ = try subject.check(subject.makeInput(&generator))
  }
}
