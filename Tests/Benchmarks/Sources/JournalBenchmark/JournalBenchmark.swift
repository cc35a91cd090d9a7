import Foundation
import Glibc
import JournalStore

/// Measures the journal beside a bare loop that waits for the disk, and with ten thousand
/// conversations in it.
///
/// `JournalBenchmark [FOLDER]`: a folder on the disk that is to be measured, else the current one.
@main
struct JournalBenchmark {
  static func main() throws {
    umask(0o077)
    let parent = CommandLine.arguments.dropFirst().first ?? "."
    let folder = "\(parent)/journal-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let passphrase = try Passphrase(Array("correct horse".utf8))
    try AppendBenchmark.run(in: "\(folder)/append", passphrase)
    try ReadingBenchmark.run(in: "\(folder)/reading", passphrase)
  }
}

/// Times and how they are printed.
enum Stopwatch {
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body).components
    return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
  }

  static func print(_ name: String, _ values: KeyValuePairs<String, String>) {
    Swift.print("\(name): \(values.map { "\($0.key) \($0.value)" }.joined(separator: ", "))")
  }
}

extension Double {
  /// The number with as many places as asked for.
  func places(_ count: Int) -> String { String(format: "%.\(count)f", self) }
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}
