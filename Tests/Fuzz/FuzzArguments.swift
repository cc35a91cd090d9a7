import Foundation
import TestSupport

/// What the command line asks for.
struct FuzzArguments {
  var modes = FuzzMode.withoutProgram
  var seconds = 600.0
  var seed: UInt64 = 1
  /// The number of the input to begin with.
  var first: UInt64 = 0
  var corpus: URL?
  var files: [String] = []

  /// Where a worker writes the number of the input that it is at, or `nil` for everyone else.
  var worker: String?

  /// A usage error and the usage.
  struct Misuse: Error, CustomStringConvertible {
    let reason: String

    var description: String {
      """
      fuzz: \(reason)
      usage: fuzz [front-end|markup|machine|terminal|all] [--seconds N] [--seed S]
        [--first N] [--corpus FOLDER] [FILE …]
      """
    }
  }

  init(_ words: ArraySlice<String>) throws(Misuse) {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "all": modes = FuzzMode.withoutProgram
      case "--seconds": seconds = try Self.value(word, rest.popFirst()) { Double($0) }
      case "--seed": seed = try Self.value(word, rest.popFirst()) { UInt64($0) }
      case "--first": first = try Self.value(word, rest.popFirst()) { UInt64($0) }
      case "--corpus": corpus = try Self.value(word, rest.popFirst()) { URL(filePath: $0) }
      case "--worker": worker = try Self.value(word, rest.popFirst()) { $0 }
      default:
        if let mode = FuzzMode(rawValue: word) {
          modes = [mode]
        } else if word.hasPrefix("-") || !FileManager.default.fileExists(atPath: word) {
          throw Misuse(reason: "‘\(word)’ is neither an option nor a mode nor a file")
        } else {
          files.append(word)
        }
      }
    }
  }

  private static func value<Value>(
    _ option: String,
    _ word: String?,
    _ read: (String) -> Value?
  ) throws(Misuse) -> Value {
    guard let word, let value = read(word) else {
      throw Misuse(reason: "‘\(option)’ needs a value")
    }
    return value
  }
}
