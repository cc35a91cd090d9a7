import Glibc

/// Holds work to a time that grows no faster than its input.
struct TimeGuard {
  /// A generous multiple of what all checks of a byte take, in seconds, where nothing else runs.
  private static let secondsPerByte = 0.000_01

  /// What any input may take, however short it is.
  private static let base = 0.1

  /// How much longer than for one half it may take for all of it; what grows with the square takes
  /// four times as long.
  private static let growth = 3.0

  let isTimed: Bool

  /// Runs work once; where that takes long, on each half too, which tells work that grows too fast
  /// from a machine that is busy.
  func run<Result>(
    _ input: FuzzInput,
    _ law: String,
    _ work: (FuzzInput) throws(BrokenLaw) -> Result
  ) throws(BrokenLaw) -> Result {
    let bytes = input.bytes
    let (result, seconds) = try Self.timed { () throws(BrokenLaw) in try work(input) }
    guard isTimed, seconds > Self.base + Double(bytes.count) * Self.secondsPerByte else {
      return result
    }
    let middle = bytes.count / 2
    let halves = [bytes[..<middle], bytes[middle...]].map { half in
      // Of a half only its time is wanted, whichever laws it keeps.
      Self.timed { _ = try? work(FuzzInput(Array(half))) }.seconds
    }
    let limit = Self.base + Self.growth * (halves.max() ?? 0)
    if seconds <= limit { return result }
    throw BrokenLaw(law, "\(bytes.count) bytes took \(seconds) s, and their halves \(halves) s")
  }

  private static func timed<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, seconds: Double) {
    let start = clock()
    let result = try work()
    return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
