import Glibc
import TestSupport

/// Compares a program's first prompt and key echo with a bare program's, in the same run.
///
/// `EchoBenchmark PROGRAM PROMPT [ARGUMENT…]`: the prompt is a text that tells that the program
/// reads keys. The times are of this machine and this moment; the ratios are what to compare.
@main
struct EchoBenchmark {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard let program = words.first, let prompt = words.dropFirst().first else {
      print("usage: EchoBenchmark PROGRAM PROMPT [ARGUMENT…]")
      return
    }
    var template = Array("/tmp/benchmark-home-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw ProcessError.system("mkdtemp", errno) }
    let home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unsafe rmdir(home) }
    let bare = Subject(program: BuiltProduct.path("BareLineEditor"), prompt: "bare> ", home: home)
    let measured = Subject(
      program: program,
      prompt: prompt,
      arguments: Array(words.dropFirst(2)),
      home: home
    )
    // In turns, so that a busy moment of the machine meets both.
    var starts: (bare: [Duration], measured: [Duration]) = ([], [])
    for _ in 0..<15 {
      starts.bare.append(try bare.timeToPrompt())
      starts.measured.append(try measured.timeToPrompt())
    }
    report("start to first prompt", starts.bare, starts.measured)
    report("key echo", try bare.echoTimes(keys: 200), try measured.echoTimes(keys: 200))
  }

  private static func report(_ name: String, _ bare: [Duration], _ measured: [Duration]) {
    let times = (bare: median(bare), measured: median(measured))
    let ratio = times.measured / times.bare
    print(
      """
      \(name): bare \(milliseconds(times.bare)) ms, program \(milliseconds(times.measured)) ms, \
      ratio \((ratio * 100).rounded() / 100)
      """
    )
  }

  private static func median(_ times: [Duration]) -> Duration {
    times.sorted()[times.count / 2]
  }

  private static func milliseconds(_ time: Duration) -> Double {
    (time / .microseconds(1)).rounded() / 1000
  }
}
