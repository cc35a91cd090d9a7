import Foundation
import TestSupport

/// Watches a worker, so that neither a trap nor a hang goes unnoticed.
struct FuzzSupervisor {
  private let mode: FuzzMode
  private let arguments: FuzzArguments
  private let subject: any FuzzSubject

  /// What one input may take before it counts as a hang, in seconds.
  private static let patience = 60.0

  init(_ mode: FuzzMode, _ arguments: FuzzArguments) {
    self.mode = mode
    self.arguments = arguments
    subject = mode.subject(corpus: ScriptCorpus(folder: arguments.corpus), isTimed: true)
  }

  /// Runs the worker; false, and everything about it, after a failure.
  func run() -> Bool {
    let status = FileManager.default.temporaryDirectory
      .appending(path: "fuzz-\(mode.rawValue)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: status) }
    let path = status.path(percentEncoded: false)
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      print("\(path) cannot be written")
      return false
    }
    var words = [mode.rawValue, "--worker", path, "--seed", "\(arguments.seed)"]
    words += ["--seconds", "\(arguments.seconds)", "--first", "\(arguments.first)"]
    if let corpus = arguments.corpus { words += ["--corpus", corpus.path(percentEncoded: false)] }
    guard let process = start(words, isQuiet: false) else {
      print("the worker cannot be started")
      return false
    }
    let outcome = watch(process, status)
    if outcome == "exit 0" { return true }
    report(outcome, number: number(in: status))
    return false
  }

  /// Waits for the worker's end, and makes one where it hangs.
  private func watch(_ process: Process, _ status: URL) -> String {
    var last = number(in: status)
    var lastChange = ContinuousClock.now
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.1)
      let now = number(in: status)
      if now != last {
        last = now
        lastChange = .now
      } else if lastChange.duration(to: .now) > .seconds(Self.patience) {
        process.terminate()
        process.waitUntilExit()
        return "hang"
      }
    }
    let kind = process.terminationReason == .exit ? "exit" : "signal"
    return "\(kind) \(process.terminationStatus)"
  }

  private func number(in status: URL) -> UInt64? {
    guard let text = try? String(contentsOf: status, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first.flatMap { UInt64($0) }
  }

  private func report(_ outcome: String, number: UInt64?) {
    guard let number else { return print("the worker ended at once: \(outcome)") }
    print("\(mode.rawValue): \(outcome) at seed \(arguments.seed), input \(number)")
    let input = FuzzWorker.input(number, of: subject, seed: arguments.seed)
    var bytes = input.bytes
    let file = URL(filePath: "fuzz-\(mode.rawValue)-\(arguments.seed)-\(number).input")
    if fails(bytes, file) {
      bytes = InputMinimizer.minimized(bytes) { fails($0, file) }
    } else {
      print("the input alone does not fail again")
    }
    do {
      try Data(bytes).write(to: file)
      print("fuzz \(mode.rawValue) \(file.relativePath)  # \(bytes.count) bytes")
    } catch {
      print("\(file.relativePath) cannot be written: \(error)")
    }
  }

  /// Whether an input still breaks a law, traps or hangs.
  private func fails(_ bytes: [UInt8], _ file: URL) -> Bool {
    guard (try? Data(bytes).write(to: file)) != nil,
      let process = start([mode.rawValue, file.path(percentEncoded: false)], isQuiet: true)
    else { return false }
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.002)
      if ContinuousClock.now > deadline {
        process.terminate()
        process.waitUntilExit()
        return true
      }
    }
    return process.terminationReason != .exit || process.terminationStatus != 0
  }

  private func start(_ words: [String], isQuiet: Bool) -> Process? {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = words
    if isQuiet {
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
    }
    return (try? process.run()).map { process }
  }
}
