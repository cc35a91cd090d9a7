import Glibc

/// Holds work to a time that grows no faster than its input.
struct TimeGuard {
  /// A generous multiple of what all checks of a byte take, in seconds, where nothing else runs.
  private static let secondsPerByte = 0.000_01

  /// What any input may take, however short it is.
  private static let base = 0.1

  /// Into how many parts an input is cut.
  ///
  /// Halves would tell too little: one that is no sound script saves half of the work by that alone,
  /// which looks like work that grows with the square.
  private static let partCount = 8

  /// How much longer than for one part it may take for all of it; what grows with the square takes
  /// 64 times as long.
  private static let growth = 24.0

  /// How often in a row it must seem to grow too fast; a busy machine slows one run, not all.
  private static let attempts = 3

  let isTimed: Bool

  /// Runs work once and, where that takes long, on each part too.
  ///
  /// The parts tell work that grows too fast from a slow machine; `cut` makes so many inputs of one,
  /// each of which asks for as much of its work.
  func run<Result>(
    _ input: FuzzInput,
    cut: (_ input: FuzzInput, _ count: Int) -> [FuzzInput],
    _ work: (FuzzInput) throws(BrokenLaw) -> Result
  ) throws(BrokenLaw) -> Result {
    let size = input.bytes.count
    var (result, seconds) = try Self.timed { () throws(BrokenLaw) in try work(input) }
    guard isTimed, seconds > Self.base + Double(size) * Self.secondsPerByte else { return result }
    let parts = cut(input, Self.partCount)
    var counted: [String] = []
    for attempt in 1...Self.attempts {
      // Of a part only its time is wanted, whichever laws it keeps.
      let longest = parts.map { part in Self.timed { _ = try? work(part) }.seconds }.max() ?? 0
      if seconds <= Self.base + Self.growth * longest { return result }
      counted.append("\(seconds) s, and its longest part \(longest) s")
      if attempt < Self.attempts {
        (result, seconds) = try Self.timed { () throws(BrokenLaw) in try work(input) }
      }
    }
    let times = counted.joined(separator: ", then ")
    throw BrokenLaw("time grows with length", "\(size) bytes took \(times)")
  }

  private static func timed<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, seconds: Double) {
    let start = clock()
    let result = try work()
    return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
