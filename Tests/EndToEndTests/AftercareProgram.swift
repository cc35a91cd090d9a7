import Foundation
import TestSupport

/// The built program and what it needs to run as a stranger would run it.
struct AftercareProgram {
  static let path = BuiltProduct.path("aftercare")

  /// An environment without anything of the machine's own in it.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(changes) { _, new in new }
  }

  /// Runs a command that asks for nothing.
  static func run(
    _ arguments: [String],
    input: String = "",
    environment changes: [String: String] = [:]
  ) throws -> ChildProcess {
    try pipe(input, arguments: arguments, environment: changes)
  }

  /// Runs the program with its input from a pipe.
  static func pipe(
    _ input: String,
    arguments: [String] = [],
    environment changes: [String: String] = [:]
  ) throws -> ChildProcess {
    try pipe(bytes: Array(input.utf8), arguments: arguments, environment: changes)
  }

  static func pipe(
    bytes: [UInt8],
    arguments: [String] = [],
    environment changes: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess(
      path,
      arguments: arguments,
      environment: environment(changes),
      input: bytes
    )
  }
}
