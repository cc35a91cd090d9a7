import Foundation
import TestSupport
import Testing

/// Walking every path, as an author does.
@Suite(.serialized)
struct AuthorExploreTests {
  private static let faulty = """
    title: Start
    ---
    Bot: Where to?
    -> Here
        Bot: Good.
    -> There
        <<jump Empty>>
    ===
    title: Empty
    ---
    <<declare $key = false>>
    -> Only with a key <<if $key>>
        Bot: In.
    ===

    """

  /// A folder with a script in it, gone after the test.
  private func withScript<Result>(
    _ text: String,
    _ body: (_ folder: String, _ script: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "Story.yarn")
    try text.write(to: script, atomically: true, encoding: .utf8)
    return try body(folder.path(), script.path())
  }

  @Test func `the shortest way to a fault is shown and written down`() throws {
    try withScript(Self.faulty) { folder, script in
      let answers = "\(folder)/answers"
      let run = try AftercareProgram.run(["author", "explore", script, "--answers", answers])
      #expect(run.status == .code(1))
      #expect(run.outputText.contains("empty-options"))
      #expect(run.outputText.contains("answers: 2"))
      #expect(run.outputText.contains("complete under this abstraction"))
      #expect(try String(contentsOfFile: answers, encoding: .utf8) == "2\n")
    }
  }

  @Test func `a sound dialogue ends with 0, a bounded walk with 3`() throws {
    let sound = Self.faulty.replacing(" <<if $key>>", with: "").replacing(
      "<<declare $key = false>>\n",
      with: ""
    )
    let run = try withScript(sound) { _, script in
      try AftercareProgram.run(["author", "explore", script])
    }
    #expect(run.status == .code(0))
    let bounded = try AftercareProgram.run(["author", "explore", "BodyCare", "--max-states", "20"])
    #expect(bounded.status == .code(3))
    #expect(bounded.outputText.contains("bounded: "))
  }

  @Test func `as JSON it can be read by a program`() throws {
    try withScript(Self.faulty) { _, script in
      let run = try AftercareProgram.run(["author", "explore", script, "--json"])
      let rows = try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]]
      let findings = try #require(rows?.first?["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["kind"] as? String == "empty-options" })
    }
  }

  @Test func `answers from a file are played`() throws {
    try withScript(Self.faulty) { folder, _ in
      let answers = "\(folder)/answers"
      try "no\n".write(toFile: answers, atomically: true, encoding: .utf8)
      let run = try AftercareProgram.run(["chat", "--answers", answers])
      #expect(run.status == .code(0))
      #expect(run.outputText.contains("This is only for adults"))
      #expect(try AftercareProgram.run(["chat", "--answers", "\(folder)/none"]).status == .code(2))
    }
  }
}
