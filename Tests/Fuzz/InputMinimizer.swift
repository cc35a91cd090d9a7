/// Makes an input smaller for as long as it fails.
enum InputMinimizer {
  /// How many smaller inputs are tried at most.
  private static let limit = 1500

  /// Drops ever smaller stretches, first of whole lines, then of bytes.
  static func minimized(_ input: [UInt8], _ fails: ([UInt8]) -> Bool) -> [UInt8] {
    var tries = 0
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fewer = shortened(lines.map(Array.init), &tries) { fails(joined($0)) }
    return shortened(joined(fewer), &tries, fails)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    Array(lines.joined(separator: [0x0A]))
  }

  private static func shortened<Element>(
    _ input: [Element],
    _ tries: inout Int,
    _ fails: ([Element]) -> Bool
  ) -> [Element] {
    var best = input
    var size = max(1, best.count / 2)
    while true {
      var start = 0
      while start < best.count, tries < limit {
        let shorter = Array(best[..<start] + best[min(best.count, start + size)...])
        tries += 1
        if fails(shorter) { best = shorter } else { start += size }
      }
      if size == 1 || tries >= limit { return best }
      size /= 2
    }
  }
}
