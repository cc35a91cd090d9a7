import Glibc
import TestSupport

/// Compares a program's first prompt, key echo and pastes with a bare program's, in the same run.
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
    let bare = Subject(
      program: BuiltProduct.path("BareLineEditor"),
      prompt: "bare> ",
      answered: "bare> ",
      home: home
    )
    let measured = Subject(
      program: program,
      prompt: prompt,
      // Pastes are no longer marked once a line has been read.
      answered: "\u{1B}[?2004l",
      arguments: Array(words.dropFirst(2)),
      home: home
    )
    // In turns, so that a busy moment of the machine meets both.
    try compare("start to first prompt", bare, measured) { try $0.timeToPrompt() }
    try compare("key echo", bare, measured) { try $0.echoTime(keys: 40) }
    let line = String(repeating: "ten bytes ", count: 1000)
    try compare("10 kB that come as keys", bare, measured) { try $0.pasteTime(line) }
    // The bare program asks for no marks, so its terminal gives it none.
    var marking = measured
    marking.pasteMarks = ("\u{1B}[200~", "\u{1B}[201~")
    try compare("10 kB pasted", bare, marking) { try $0.pasteTime(line) }
  }

  private static func compare(
    _ name: String,
    _ bare: Subject,
    _ measured: Subject,
    by time: (Subject) throws -> Duration
  ) throws {
    var times: (bare: [Duration], measured: [Duration]) = ([], [])
    for _ in 0..<15 {
      times.bare.append(try time(bare))
      times.measured.append(try time(measured))
    }
    report(name, times.bare, times.measured)
  }

  private static func report(_ name: String, _ bare: [Duration], _ measured: [Duration]) {
    let times = (bare: median(bare), measured: median(measured))
    let ratio = times.measured / times.bare
    print(
      """
      \(name): bare \(milliseconds(times.bare)) ms, program \(milliseconds(times.measured)) ms, \
      difference \(milliseconds(times.measured - times.bare)) ms, \
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
