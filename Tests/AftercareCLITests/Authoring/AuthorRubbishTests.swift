import Foundation
import Glibc
import TestSupport
import Testing

/// What the authoring commands say of what is no script.
struct AuthorRubbishTests {
  /// Each command with a path at its end.
  private static let commands = [
    ["check"], ["test"], ["strings", "add-ids"], ["strings", "extract"],
    ["strings", "merge", "--language", "de", "--table", "de.csv"],
    ["strings", "report", "--language", "de", "--table", "de.csv"], ["strings", "pseudo"],
  ]

  private func expectSentence(
    _ workshop: TemporaryFolder,
    _ path: String,
    _ sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for command in Self.commands {
      let run = workshop.run(["author"] + command + [path])
      let place = "\(command) \(path): \(run.errorText)"
      #expect(run.status == .code(2), "\(place)", sourceLocation: sourceLocation)
      #expect(run.output.isEmpty, "\(place)", sourceLocation: sourceLocation)
      let lines = run.errorText.split(separator: "\n")
      #expect(lines.count == 1, "\(place)", sourceLocation: sourceLocation)
      let hasPlace = run.errorText.contains(path == "." ? "." : path)
      #expect(hasPlace, "\(place)", sourceLocation: sourceLocation)
      let isRight = run.errorText.contains(sentence) || command == ["test"]
      #expect(isRight, "\(place)", sourceLocation: sourceLocation)
    }
  }

  @Test func `a missing file and a folder without scripts`() throws {
    let workshop = try TemporaryFolder()
    expectSentence(workshop, "none.yarn", "there is no such file")
    expectSentence(workshop, "none.yarnproject", "there is no such file")
    try workshop.write("no script", to: "empty/readme.txt")
    expectSentence(workshop, "empty", "this folder has no .yarn files")
  }

  @Test func `what is not text, or not UTF-8`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 1]), to: "binary.yarn")
    try workshop.write("stop", to: "binary.testplan")
    expectSentence(workshop, "binary.yarn", "is not text")
    try workshop.write(Data("title: A\n---\nBot: ".utf8 + [0xE9, 0x0A]), to: "latin.yarn")
    try workshop.write("stop", to: "latin.testplan")
    expectSentence(workshop, "latin.yarn", "latin.yarn:3: these bytes are not UTF-8")
  }

  @Test func `what is larger than any script`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("", to: "large.yarn")
    try workshop.write("stop", to: "large.testplan")
    let path = workshop.folder.appending(path: "large.yarn")
    let file = try FileHandle(forWritingTo: path)
    let block = Data(String(repeating: "Bot: Again and again.\n", count: 50_000).utf8)
    for _ in 0..<96 { try file.write(contentsOf: block) }
    try file.close()
    for command in [["check"], ["strings", "extract"]] {
      let run = workshop.run(["author"] + command + ["large.yarn"])
      #expect(run.status == .code(2))
      #expect(run.errorText.hasPrefix("large.yarn: is larger than 64 MiB"), "\(run.errorText)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `what may not be read`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nBot: Hello.\n===\n", to: "closed.yarn")
    let path = workshop.folder.appending(path: "closed.yarn").path()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    try workshop.write("stop", to: "closed.testplan")
    expectSentence(workshop, "closed.yarn", "cannot be read: Permission denied")
  }

  @Test func `nodes that jump in a circle`() throws {
    let workshop = try TemporaryFolder()
    let script = "title: A\n---\n<<jump B>>\n===\ntitle: B\n---\n<<jump A>>\n===\n"
    try workshop.write(script, to: "circle.yarn")
    try workshop.write("stop\n", to: "circle.testplan")
    let check = workshop.author("check", "circle.yarn")
    #expect(check.status == .code(1))
    let sentence = "error[endless-jump]: ‘A’, ‘B’ lead to each other in a circle"
    #expect(check.outputText.contains("circle.yarn:3:1: \(sentence)"))
    let test = workshop.author("test", "circle.yarn")
    #expect(test.status == .code(1))
    #expect(test.outputText.contains("goes in circles"), "\(test.outputText)")
  }

  @Test func `a plan that cannot be read, and one without a script`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("line: `Hello`\nlin: `Bye`\n", to: "a.testplan")
    let lonely = workshop.author("test", "a.testplan")
    #expect(lonely.status == .code(1))
    #expect(lonely.errorText == "a.testplan:2: no step is called ‘lin’\n")
    try workshop.write("stop\n", to: "b.testplan")
    let alone = workshop.author("test", "b.testplan")
    #expect(alone.status == .code(2))
    #expect(alone.errorText.contains("b.testplan: there is no ‘b.yarn’ beside it"))
  }

  @Test func `nothing of a script steers the terminal`() throws {
    let workshop = try TemporaryFolder()
    let script = "title: A\n---\nBot: \u{1B}[2J \u{202E}Hello.\n<<jump B\u{1B}[2J>>\n===\n"
    try workshop.write(script, to: "a.yarn")
    try workshop.write("line: `Bot: \u{1B}[2J`\n", to: "a.testplan")
    for command in [["check"], ["test"], ["test", "--annotate"]] {
      let run = workshop.run(["author"] + command + ["a.yarn"])
      #expect(!run.output.contains(0x1B))
      #expect(!run.outputText.contains("\u{202E}"))
    }
  }
}
