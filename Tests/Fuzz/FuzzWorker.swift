import Foundation
import TestSupport
import YarnRuntime

/// The process that checks inputs, and that a trap may end.
struct FuzzWorker {
  private let arguments: FuzzArguments
  private let statusPath: String?
  private let corpus: ScriptCorpus

  init(_ arguments: FuzzArguments, statusPath: String?) {
    self.arguments = arguments
    self.statusPath = statusPath
    corpus = ScriptCorpus(folder: arguments.corpus)
  }

  /// The input of a number; the same for the same seed and corpus.
  static func input(
    _ number: UInt64,
    of subject: any FuzzSubject,
    seed: UInt64
  ) -> FuzzInput {
    var generator = SplitMix64(seed: seed ^ (number &* 0xD1B5_4A32_D192_ED03))
    return subject.makeInput(&generator)
  }

  /// Checks inputs until the time is up.
  ///
  /// - Returns: The exit code: 1 after a broken law.
  func run() -> Int32 {
    guard let mode = arguments.modes.first, let statusPath else { return 64 }
    let subject = mode.subject(corpus: corpus, isTimed: true)
    guard let status = FileHandle(forWritingAtPath: statusPath) else { return 2 }
    var progress = FuzzProgress(mode: mode, seconds: arguments.seconds)
    var number = arguments.first
    while progress.isTimeLeft {
      write(number, to: status)
      do throws(BrokenLaw) {
        let input = Self.input(number, of: subject, seed: arguments.seed)
        progress.note(try subject.check(input))
      } catch {
        print("\(mode.rawValue): \(error)")
        return 1
      }
      number += 1
    }
    progress.finish()
    return 0
  }

  /// Checks the inputs in the files that the command line names.
  func checkFiles() -> Int32 {
    for mode in arguments.modes {
      let subject = mode.subject(corpus: corpus, isTimed: true)
      for path in arguments.files {
        guard let data = FileManager.default.contents(atPath: path) else { return 2 }
        do throws(BrokenLaw) {
          _ = try subject.check(FuzzInput(Array(data)))
        } catch {
          print("\(path): \(mode.rawValue): \(error)")
          return 1
        }
      }
    }
    return 0
  }

  private func write(_ number: UInt64, to status: FileHandle) {
    do {
      try status.seek(toOffset: 0)
      try status.write(contentsOf: Data("\(number)\n".utf8))
    } catch {
      print("the number of the input cannot be noted: \(error)")
    }
  }
}
