/// Makes an input smaller for as long as it fails.
enum InputMinimizer {
  /// How many smaller inputs are tried at most, and for how long: some fail only after a wait.
  private static let limit = 1500
  private static let patience = Duration.seconds(900)

  /// Drops ever smaller stretches, first of whole lines, then of bytes.
  static func minimized(_ input: [UInt8], _ fails: ([UInt8]) -> Bool) -> [UInt8] {
    var tries = 0
    let end = ContinuousClock.now + patience
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fewer = shortened(lines.map(Array.init), &tries, until: end) { fails(joined($0)) }
    return shortened(joined(fewer), &tries, until: end, fails)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    Array(lines.joined(separator: [0x0A]))
  }

  private static func shortened<Element>(
    _ input: [Element],
    _ tries: inout Int,
    until end: ContinuousClock.Instant,
    _ fails: ([Element]) -> Bool
  ) -> [Element] {
    var best = input
    var size = max(1, best.count / 2)
    while true {
      var start = 0
      while start < best.count, tries < limit, .now < end {
        let shorter = Array(best[..<start] + best[min(best.count, start + size)...])
        tries += 1
        if fails(shorter) { best = shorter } else { start += size }
      }
      if size == 1 || tries >= limit || .now >= end { return best }
      size /= 2
    }
  }
}
