import Foundation
import TestSupport
import Testing

/// Scripts that authors point the program at.
struct OwnScriptTests {
  /// Runs the program on a file with this text.
  private func chat(_ script: String, _ input: String = "") throws -> ToolRun {
    let folder = try TemporaryFolder()
    try folder.write(script, to: "Evening.yarn")
    return folder.run(["chat", "Evening.yarn"], input: input)
  }

  @Test
  func `a script plays between the age question and the closing`() throws {
    let script = """
      title: Evening
      ---
      Bot: A word about the evening.
      -> Good #class:good
          Bot: Good it was.
      -> Skip this one #class:skip
      ===
      """
    let run = try chat(
      script,
      "yes, everyone\n1\nSam\ngood\n" + String(repeating: "1\n", count: 20)
    )
    #expect(run.status == .code(0))
    let text = run.outputText
    let places = ["18 or over", "Who is here?", "Good it was.", "Go gently."]
      .map { text.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test
  func `all errors of a file are shown with their places, and nothing starts`() throws {
    let script = """
      title: Evening
      ---
      Bot: One {$x +}.
      <<jump Nowhere>>
      <<handovr>>
      <<if true>>
      Bot: Two.
      ===
      """
    let run = try chat(script)
    #expect(run.status == .code(1))
    #expect(run.output.isEmpty)
    for line in [
      "Evening.yarn:3:15: error[YS0005]: expected a value",
      " 3 | Bot: One {$x +}.",
      "Evening.yarn:4:8: error[YS0012]: no node is called ‘Nowhere’",
      "Evening.yarn:5:1: error[YS0060]: no command is called ‘handovr’; did you mean ‘handover’?",
      "Evening.yarn:6:3: error[YS0007]: ‘<<if>>’ is never closed; expected ‘<<endif>>’",
      " 6 | <<if true>>\n   |   ^~",
    ] {
      #expect(run.errorText.contains(line), "\(run.errorText)")
    }
  }

  @Test(arguments: ["/nonexistent/evening.yarn", "/dev/null", "/proc/self/exe"])
  func `what is no script is refused with its reason`(path: String) throws {
    let run = ToolRun(["chat", path], input: "")
    #expect(run.status == .code(2))
    #expect(run.errorText.hasPrefix("\(path): "))
    #expect(run.output.isEmpty)
  }
}
