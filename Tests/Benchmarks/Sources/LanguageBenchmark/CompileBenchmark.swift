import Foundation
import YarnCompiler
import YarnSyntax

/// Compiling ten megabytes beside counting their words.
enum CompileBenchmark {
  static func run() throws {
    let large = Array(GeneratedProject.text(nodes: 10_000).utf8)
    let small = Array(GeneratedProject.text(nodes: 1_000).utf8)
    let file = FileManager.default.temporaryDirectory.appending(path: "aftercare-benchmark.yarn")
    try Data(large).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    let before = peakMemory()
    var isSound = true
    let smallTime = Stopwatch.best(of: 5) { isSound = compiles(small) && isSound }
    let largeTime = Stopwatch.best(of: 3) { isSound = compiles(large) && isSound }
    let memory = peakMemory() - before
    precondition(isSound, "the generated project must compile")
    let wordCount = try Stopwatch.best(of: 5) { _ = try Rival.run("/usr/bin/wc", [file.path()]) }

    let size = Double(large.count)
    Stopwatch.print(
      "compile",
      [
        "megabytes": (size / 1e6).places(1),
        "seconds": largeTime.places(3),
        "wc": wordCount.places(3),
        "ratio to wc": (largeTime / wordCount).places(1),
        "peak memory per byte of source": (memory / size).places(1),
        "growth of time per byte from 1 to 10 megabytes":
          (largeTime / size / (smallTime / Double(small.count))).places(2),
      ]
    )
  }

  private static func compiles(_ bytes: [UInt8]) -> Bool {
    let output = Compiler().compile([SourceText(name: "generated.yarn", bytes: bytes)])
    return output.program != nil
  }

  /// The most memory that this process has had so far, in bytes.
  private static func peakMemory() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line.flatMap { Double($0.filter(\.isNumber)) } ?? 0) * 1024
  }
}
