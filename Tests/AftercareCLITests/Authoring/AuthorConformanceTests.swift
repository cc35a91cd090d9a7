import Foundation
import TestSupport
import Testing

/// The authoring commands on Yarn Spinner's own test cases.
struct AuthorConformanceTests {
  /// What the suite's own host would supply.
  private static let stubs = """
    {
      "assert": [{ "arguments": [true], "value": true }],
      "add_three_operands": [
        { "arguments": [1, 2, 3], "value": 6 },
        { "arguments": [1, 2, 4], "value": 7 },
        { "arguments": [1, 2, 6], "value": 9 },
      ],
      "set_objective_complete": { "parameters": ["string"], "value": true },
      "is_objective_active": { "parameters": ["string"], "value": true },
      "get_quest_status": { "parameters": ["string"], "value": "InProgress" },
      "dummy_bool": true,
      "dummy_number": 1,
      "dummy_string": "string",
    }
    """

  /// Copies the valid cases, gives their names without an ending.
  private func copyCases(to workshop: TemporaryFolder) throws -> [String] {
    let folder = Repository.yarnSpinnerCases
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let names = files.filter { $0.hasSuffix(".testplan") }.map { String($0.dropLast(9)) }.sorted()
    for name in names {
      for ending in ["yarn", "testplan"] {
        let data = try Data(contentsOf: folder.appending(path: "\(name).\(ending)"))
        try workshop.write(data, to: "\(name).\(ending)")
      }
    }
    try workshop.write(Self.stubs, to: "stubs.json")
    return names
  }

  @Test func `every command works on every valid case`() throws {
    let workshop = try TemporaryFolder()
    let names = try copyCases(to: workshop)
    #expect(names.count > 30)
    let before = workshop.author("test", "--coverage", "--annotate")
    #expect(before.status == .code(0), "\(before.outputText)")
    for name in names {
      for command in [
        ["check"], ["check", "--format", "json"], ["strings", "extract"], ["strings", "pseudo"],
        ["strings", "merge", "--language", "de", "--table", "\(name).csv"],
        ["strings", "add-ids"], ["check", "--fix"],
      ] {
        let run = workshop.run(["author"] + command + ["\(name).yarn"])
        #expect(run.status == .code(0), "\(command) \(name): \(run.outputText)\(run.errorText)")
      }
    }
  }

  @Test func `naming all lines changes nothing of what plans see`() throws {
    let workshop = try TemporaryFolder()
    let names = try copyCases(to: workshop)
    let naming = workshop.run(["author", "strings", "add-ids"] + names.map { "\($0).yarn" })
    #expect(naming.status == .code(0), "\(naming.errorText)")
    let test = workshop.author("test")
    #expect(test.status == .code(0), "\(test.outputText)")
    #expect(test.outputText.hasSuffix("\n") && test.outputText.contains(" passed, 0 failed"))
  }
}
