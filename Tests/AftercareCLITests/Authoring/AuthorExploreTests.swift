import Foundation
import TestSupport
import Testing

/// Walking every path, as an author does.
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

  /// A folder with a script in it.
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "Story.yarn")
    return folder
  }

  @Test func `the shortest way to a fault is shown and written down`() throws {
    let folder = try folder(Self.faulty)
    let run = folder.author("explore", "Story.yarn", "--answers", "answers")
    #expect(run.status == .code(1))
    #expect(run.outputText.contains("empty-options"))
    #expect(run.outputText.contains("answers: 2"))
    #expect(run.outputText.contains("complete under this abstraction"))
    #expect(try folder.read("answers") == "2\n")
  }

  @Test func `a sound dialogue ends with 0, a bounded walk with 3`() throws {
    let sound = Self.faulty.replacing(" <<if $key>>", with: "").replacing(
      "<<declare $key = false>>\n",
      with: ""
    )
    let folder = try folder(sound)
    #expect(folder.author("explore", "Story.yarn").status == .code(0))
    let bounded = folder.author("explore", "Story.yarn", "--max-states", "1")
    #expect(bounded.status == .code(3))
    #expect(bounded.outputText.contains("bounded: "))
  }

  @Test func `Ctrl-C before anything was walked is no proof of anything`() throws {
    let folder = try folder(Self.faulty)
    let run = ToolRun(["author", "explore", "Story.yarn"], in: folder, isInterrupted: { true })
    #expect(run.status == .code(3))
    #expect(run.errorText == "Story.yarn: not explored\n")
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `whenever Ctrl-C comes nothing is called never before all was tried`(count: Int) throws {
    let question =
      "<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n-> No #class:no\n-> Skip #class:skip"
    let alone = "<<if people() > 6>>\n    Bot: So many.\n<<endif>>"
    let folder = try folder("title: Story\n---\n\(question)\n\(alone)\n===\n")
    var left = count
    let run = ToolRun(["author", "explore", "Story.yarn"], in: folder) {
      left -= 1
      return left < 0
    }
    #expect(run.status == .code(3), "\(run.outputText)")
    #expect(run.outputText.contains("not-reached-yet"))
    #expect(!run.outputText.contains("never"))
  }

  @Test func `as JSON it can be read by a program`() throws {
    let run = try folder(Self.faulty).author("explore", "Story.yarn", "--json")
    let rows = try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]]
    let findings = try #require(rows?.first?["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "empty-options" })
  }
}
