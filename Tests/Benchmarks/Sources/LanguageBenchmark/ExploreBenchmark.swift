import YarnProgram
import YarnRuntime

/// One step of exploring: copy a dialogue, go to its next line, hash it.
enum ExploreBenchmark {
  static func run() {
    let program = Scripts.compile(script())
    var dialogue = Scripts.start(program)
    for _ in 0..<4000 { _ = Scripts.next(&dialogue) }
    let steps = 10_000
    var hash = 0
    let stepping = Stopwatch.best(of: 5) {
      for _ in 0..<steps {
        var copy = dialogue
        while true {
          if case .line = Scripts.next(&copy) { break }
        }
        hash ^= copy.hashValue
      }
    }
    // The least that a step costs: a copy of what it writes to.
    let memory = [UInt64](repeating: UInt64(truncatingIfNeeded: hash), count: 600 + 1000)
    var sum: UInt64 = 0
    let copying = Stopwatch.best(of: 5) {
      for step in 0..<steps {
        var copy = memory
        copy[step % copy.count] &+= 1
        sum &+= copy[copy.count - 1 - step % copy.count]
      }
    }
    Stopwatch.print(
      "explore",
      [
        "microseconds a step": (stepping / Double(steps) * 1e6).places(2),
        "a bare copy of as much memory": (copying / Double(steps) * 1e6).places(2),
        "ratio": (stepping / copying).places(1), "checksum": "\(sum & 0xFF)",
      ]
    )
  }

  /// Three hundred variables, two thousand nodes that are visited in turn, and a line in each.
  private static func script() -> String {
    var text = "title: Start\n---\n"
    for index in 0..<300 { text += "<<declare $v\(index) = \(index)>>\n" }
    text += "<<jump N0>>\n===\n"
    for index in 0..<2000 {
      text += "title: N\(index)\n---\nHello\n<<set $v\(index % 300) += 1>>\n"
      text += "<<jump N\((index + 1) % 2000)>>\n===\n"
    }
    return text
  }
}
