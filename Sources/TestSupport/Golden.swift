import Foundation
package import Testing

extension Fixture {
  /// Compares what a stage made of the fixture with the golden file beside it.
  package func expectGolden(
    _ actual: String,
    _ ending: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try TestSupport.expectGolden(
      actual,
      "\(stage)/\(name).\(ending)",
      sourceLocation: sourceLocation
    )
  }
}

/// Compares a text with a file below `Tests/Fixtures`.
///
/// With `AFTERCARE_RECORD=1` in the environment the file is written, and the test fails so that
/// nobody takes a recording for a passed test.
package func expectGolden(
  _ actual: String,
  _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Fixture.folder(of: path)
  if ProcessInfo.processInfo.environment["AFTERCARE_RECORD"] == "1" {
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    return
  }
  guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "there is no \(path); AFTERCARE_RECORD=1 writes it",
      sourceLocation: sourceLocation
    )
    return
  }
  expectEqualLines(actual, golden, sourceLocation: sourceLocation)
}

/// Compares texts line by line and shows the first lines that differ.
package func expectEqualLines(
  _ actual: String,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard Array(actual.utf8) != Array(expected.utf8) else { return }
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let place =
    zip(actualLines, expectedLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    ?? min(actualLines.count, expectedLines.count)
  let found = place < actualLines.count ? String(actualLines[place]) : "the end"
  let wanted = place < expectedLines.count ? String(expectedLines[place]) : "the end"
  Issue.record(
    "line \(place + 1): expected “\(wanted)”, found “\(found)”",
    sourceLocation: sourceLocation
  )
}
