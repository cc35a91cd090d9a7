import Glibc

/// Holds work to a time that grows no faster than its input.
struct TimeGuard {
  /// A generous multiple of what all checks of a byte take, in seconds.
  private static let secondsPerByte = 0.000_01

  /// What any input may take, however short it is.
  private static let base = 0.1

  let isTimed: Bool

  /// Runs work once, or thrice where the first runs take longer than they may.
  func run<Result>(
    bytes: Int,
    _ law: String,
    _ work: () throws(BrokenLaw) -> Result
  ) throws(BrokenLaw) -> Result {
    let limit = Self.base + Double(bytes) * Self.secondsPerByte
    var seconds = 0.0
    for _ in 0..<3 {
      let start = clock()
      let result = try work()
      seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      if !isTimed || seconds <= limit { return result }
    }
    throw BrokenLaw(law, "\(bytes) bytes took \(seconds) s of \(limit) s")
  }
}
