import Foundation

/// Measures the dialogue language beside something that runs on the same machine at the same time.
///
/// Only the ratios are compared between versions; times depend on the machine.
@main
struct LanguageBenchmark {
  static func main() throws {
    try CompileBenchmark.run()
    try LoopBenchmark.run()
    LineBenchmark.run()
    ExploreBenchmark.run()
  }
}

/// Times and how they are printed.
enum Stopwatch {
  /// The shortest of several runs in seconds, which is the one that was disturbed least.
  static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      let duration = ContinuousClock.now - start
      let seconds = duration.components
      best = min(best, Double(seconds.seconds) + Double(seconds.attoseconds) * 1e-18)
    }
    return best
  }

  static func print(_ name: String, _ values: KeyValuePairs<String, String>) {
    let text = values.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    Swift.print("\(name): \(text)")
  }
}

extension Double {
  /// The number with as many places as asked for.
  func places(_ count: Int) -> String { String(format: "%.\(count)f", self) }
}

/// A program beside ours.
enum Rival {
  /// Runs a command to its end; gives what it printed.
  static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
