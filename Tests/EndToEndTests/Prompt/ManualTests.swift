import Foundation
import TestSupport
import Testing

/// The manual page, as `man` and as people read it.
struct ManualTests {
  /// The page as `man` shows it, or its source without the marks where no `man` works.
  private func shown() throws -> String {
    let source = try AftercareProgram.run(["manual"]).outputText
    // Small systems have a program of that name which only says that there are no pages.
    guard let probe = try? man(".TH PROBE 1\n"), probe.outputText.contains("PROBE(1)") else {
      return source.replacing("\\-", with: "-").replacing(#/\\f[A-Z]|\.S[HS] /#, with: "")
    }
    let run = try man(source)
    #expect(run.status == .code(0))
    #expect(run.errorText.isEmpty)
    return run.outputText
  }

  private func man(_ source: String) throws -> ChildProcess {
    try ChildProcess(
      "/usr/bin/man",
      arguments: ["--warnings", "-l", "-"],
      environment: AftercareProgram.environment(["MANWIDTH": "400", "MAN_KEEP_FORMATTING": ""]),
      input: Array(source.utf8)
    )
  }

  @Test func `every command and option has its place in the manual`() throws {
    let page = try shown()
    let headings = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for command in try CommandTree.read().all {
      let path = (["aftercare"] + command.path).joined(separator: " ")
      let start = headings.firstIndex { $0 == path || $0.hasPrefix("\(path) ") }
      guard let start else {
        Issue.record("the manual does not have \(path)")
        continue
      }
      let section = headings[(start + 1)...].prefix { !$0.hasPrefix("aftercare ") }
      for option in command.options where !["--help", "--version"].contains(option) {
        #expect(section.contains { $0.hasPrefix(option) }, "\(path) \(option)")
      }
    }
  }

  @Test func `the page begins with a name and no line of it is taken for a request`() throws {
    let source = try AftercareProgram.run(["manual"])
    #expect(source.status == .code(0))
    let lines = source.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2) == [".TH AFTERCARE 1", ".SH NAME"])
    let requests = [".TH", ".SH", ".SS", ".PP", ".TP", ".B"]
    for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains { line == $0 || line.hasPrefix("\($0) ") }, "\(line)")
    }
  }
}
