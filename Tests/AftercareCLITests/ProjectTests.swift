import Foundation
import Glibc
import TestSupport
import Testing

/// Projects and languages that authors point the program at.
struct ProjectTests {
  private let answers = "yes, everyone\n1\nSam\n1\n" + String(repeating: "1\n", count: 20)

  private static let fixture = Repository.root.appending(path: "Tests/Fixtures/Project/Evening")

  private func chat(_ path: String, _ arguments: String...) -> ToolRun {
    ToolRun(["chat", path] + arguments, input: answers)
  }

  private func chatFixture(_ arguments: String...) -> ToolRun {
    let path = Self.fixture.appending(path: "Evening.yarnproject").path()
    return ToolRun(["chat", path] + arguments, input: answers)
  }

  /// Runs a copy of the fixture after a change, from its folder's parent.
  private func chatCopy(
    language: String? = nil,
    _ change: (URL) throws -> Void
  ) throws -> ToolRun {
    let parent = FileManager.default.temporaryDirectory.appending(
      path: "aftercare-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: parent) }
    let folder = parent.appending(path: "Evening")
    try FileManager.default.copyItem(at: Self.fixture, to: folder)
    try change(folder)
    let path = folder.appending(path: "Evening.yarnproject").path()
    let options = language.map { ["--language", $0] } ?? []
    return ToolRun(["chat", path] + options, input: answers)
  }

  @Test func `a project plays from its start node with all its scripts`() throws {
    let run = chatFixture()
    #expect(run.status == .code(0), "\(run.errorText)")
    for text in ["It is 11, night and late.", "Good it was.", "A word about the evening."] {
      #expect(run.outputText.contains(text))
    }
    #expect(run.errorText.isEmpty)
  }

  @Test func `a project plays in its translation and says what that left as it was`() throws {
    let run = chatFixture("--language", "de")
    #expect(run.status == .code(0), "\(run.errorText)")
    for text in ["night ist es, und 11 Uhr, also spät.", "Gut", "Good it was.", "A word about"] {
      #expect(run.outputText.contains(text))
    }
    let lines = run.errorText.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(run.errorText.contains("‘line:evening_good_reply’: asks for {0}"))
    #expect(run.errorText.contains("‘line:evening_word’"))
    #expect(run.errorText.contains("there is no line ‘line:evening_gone’"))
  }

  @Test func `a language without a lexicon is told before anything is asked`() throws {
    let understood = "I only understand English words."
    for arguments in [[], ["--language", "en"]] {
      let path = Self.fixture.appending(path: "Evening.yarnproject").path()
      let run = ToolRun(["chat", path] + arguments, input: answers)
      #expect(!run.outputText.contains(understood))
    }
    let run = chatFixture("--language", "de")
    let notice = try #require(run.outputText.range(of: understood))
    let help = try #require(run.outputText.range(of: #"Type "help" for"#))
    let question = try #require(run.outputText.range(of: "legally adult?"))
    #expect(notice.upperBound < help.lowerBound && help.upperBound < question.lowerBound)
  }

  @Test func `English concerns and ways out are heard in a conversation in German`() throws {
    let path = Self.fixture.appending(path: "Evening.yarnproject").path()
    for (typed, heard) in [
      ("i dont want to live anymore", "You matter"), ("stop", "Stop here?"),
    ] {
      let run = ToolRun(
        ["chat", path, "--language", "de"],
        input: "yes, everyone\n1\nSam\n\(typed)\n"
      )
      #expect(run.outputText.contains(heard), "\(typed)")
    }
  }

  @Test(arguments: [
    ("\"requireVariableDeclarations\": true", "<<set $undeclared to 1>>", "error[YS0003]"),
    ("\"diagnosticsSeverity\": {\"YS0016\": \"error\"}", "Mea: Hello.", "error[YS0016]"),
  ])
  func `a project's rules are for its scripts`(
    option: String,
    statement: String,
    heading: String
  ) throws {
    let run = try chatCopy { folder in
      let json = """
        {"projectFileVersion": 4, "sourceFiles": ["Scripts/**/*.yarn"],
        "compilerOptions": {\(option)},
        "editorOptions": {"yarnScriptEditor": {"startNode": "Night", "characters": ["Bot"]}}}
        """
      try Data(json.utf8).write(to: folder.appending(path: "Evening.yarnproject"))
      let script = "title: More\n---\n\(statement)\n===\n"
      try Data(script.utf8).write(to: folder.appending(path: "Scripts/More.yarn"))
    }
    #expect(run.status == .code(1), "\(run.errorText)")
    #expect(run.errorText.contains("More.yarn:3"), "\(run.errorText)")
    #expect(run.errorText.contains(heading), "\(run.errorText)")
  }

  @Test func `a translation of an earlier wording is reported`() throws {
    let run = try chatCopy(language: "fr") { folder in
      let table = "id,text,lock\nline:evening_good,Bon,00000000\n"
      try Data(table.utf8).write(to: folder.appending(path: "Strings/fr.csv"))
    }
    #expect(run.errorText.contains("the original of ‘line:evening_good’ has changed"))
  }

  @Test func `the base language needs no translation`() throws {
    #expect(chatFixture("--language", "EN").errorText.isEmpty)
  }

  @Test func `a language that a project does not have is refused with those it has`() throws {
    expectRefusal(chatFixture("--language", "xx"), 2, "‘xx’; languages: en, de, fr, ga, pt")
  }

  @Test func `a language whose strings are missing or faulty is refused`() throws {
    expectRefusal(chatFixture("--language", "pt"), 2, "Strings/pt.csv: there is no such file")
    expectRefusal(
      chatFixture("--language", "ga"),
      1,
      "localisation.ga names no file of strings"
    )
    expectRefusal(chatFixture("--language", "fr"), 1, "Strings/fr.csv:2:25: a quote stands")
  }

  @Test func `a shipped conversation says which languages there are`() throws {
    let run = ToolRun(["chat", "CheckIn", "--language", "xx"], input: "")
    expectRefusal(run, 2, "there is no translation into ‘xx’; languages: en")
    let english = chat("CheckIn", "--language", "en")
    #expect(english.outputText.contains("18 or over"))
    #expect(!english.errorText.contains("translation"))
  }

  @Test func `a project that is no JSON or of another version is refused`() throws {
    let file = { (folder: URL) in folder.appending(path: "Evening.yarnproject") }
    let broken = try chatCopy { try Data("title: Start\n".utf8).write(to: file($0)) }
    expectRefusal(broken, 1, "Evening.yarnproject: is not JSON; ")
    let later = try chatCopy { try Data(#"{"projectFileVersion": 9}"#.utf8).write(to: file($0)) }
    expectRefusal(later, 1, "projectFileVersion: version 9 is not known")
    let binary = try chatCopy { try Data([0x7B, 0, 1]).write(to: file($0)) }
    expectRefusal(binary, 2, "is not text")
    let none = try chatCopy { try FileManager.default.removeItem(at: file($0)) }
    expectRefusal(none, 2, "there is no such file")
  }

  @Test func `nothing of a project file steers the terminal`() throws {
    let json = #"{"projectFileVersion": 3, "localisation": {"\u001b[2J": 1}}"#
    let run = try chatCopy {
      try Data(json.utf8).write(to: $0.appending(path: "Evening.yarnproject"))
    }
    expectRefusal(run, 1, "expected an object in braces")
    #expect(!run.errorText.contains("\u{1B}"))
  }

  @Test func `a file's name does not steer the terminal either`() throws {
    let run = try chatCopy { folder in
      let script = folder.appending(path: "Scripts/\u{1B}[2Jx.yarn")
      try Data("title: X\n---\n{\n===\n".utf8).write(to: script)
    }
    #expect(run.status == .code(1))
    #expect(run.errorText.contains("[2Jx.yarn:3:"))
    #expect(!run.errorText.contains("\u{1B}"))
  }

  @Test func `what begins with a point is no script of a project`() throws {
    let run = try chatCopy { folder in
      for path in ["Scripts/.hidden.yarn", "Scripts/Late/.also.yarn"] {
        try Data("no script".utf8).write(to: folder.appending(path: path))
      }
    }
    #expect(run.status == .code(0), "\(run.errorText)")
  }

  @Test func `a folder that goes on and on is refused`() throws {
    let run = try chatCopy { folder in
      let deep = folder.appending(path: String(repeating: "a/", count: 40))
      try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    }
    expectRefusal(run, 2, "has too many files in it")
  }

  @Test func `a project reads nothing outside of its folder`() throws {
    let files = FileManager.default
    let leaving = try chatCopy { folder in
      let json = #"{"projectFileVersion": 3, "sourceFiles": ["../**/*.yarn"]}"#
      try Data(json.utf8).write(to: folder.appending(path: "Evening.yarnproject"))
    }
    #expect(leaving.status == .code(2))
    #expect(leaving.output.isEmpty)
    for sentence in [
      "‘../**/*.yarn’ leaves the project's folder; it is passed over",
      "none of the files beside it fits its sourceFiles",
    ] {
      #expect(leaving.errorText.contains(sentence), "\(leaving.errorText)")
    }

    let outside = try chatCopy(language: "de") { folder in
      let json = """
        {"projectFileVersion": 3, "sourceFiles": ["Scripts/*.yarn"],
        "localisation": {"de": {"strings": "../de.csv"}}}
        """
      try Data(json.utf8).write(to: folder.appending(path: "Evening.yarnproject"))
      let table = folder.deletingLastPathComponent().appending(path: "de.csv")
      try Data("id,text\nline:evening_good,Gut\n".utf8).write(to: table)
    }
    #expect(outside.status == .code(1))
    #expect(outside.errorText.contains("localisation.de.strings: ‘../de.csv’ leaves the project's"))

    let linkedTable = try chatCopy(language: "pt") { folder in
      let table = folder.appending(path: "Strings/de.csv")
      try files.createSymbolicLink(
        at: folder.appending(path: "Strings/pt.csv"),
        withDestinationURL: table
      )
    }
    expectRefusal(linkedTable, 2, "Strings/pt.csv: is a link")

    let linkedFolder = try chatCopy(language: "de") { folder in
      let strings = folder.appending(path: "Strings")
      let elsewhere = folder.deletingLastPathComponent().appending(path: "Elsewhere")
      try files.moveItem(at: strings, to: elsewhere)
      try files.createSymbolicLink(at: strings, withDestinationURL: elsewhere)
    }
    expectRefusal(linkedFolder, 2, "Strings/de.csv: is a link")

    let linkedScripts = try chatCopy { folder in
      let scripts = folder.appending(path: "Scripts")
      let elsewhere = folder.deletingLastPathComponent().appending(path: "Elsewhere")
      try files.moveItem(at: scripts, to: elsewhere)
      try files.createSymbolicLink(at: scripts, withDestinationURL: elsewhere)
    }
    expectRefusal(linkedScripts, 2, "none of the files beside it fits its sourceFiles")
  }

  @Test(.timeLimit(.minutes(10)))
  func `a pipe in the place of a table does not keep the program waiting`() throws {
    let run = try chatCopy(language: "pt") { folder in
      let path = folder.appending(path: "Strings/pt.csv").path()
      #expect(unsafe mkfifo(path, 0o600) == 0)
    }
    expectRefusal(run, 2, "Strings/pt.csv: is not an ordinary file")
  }
}
