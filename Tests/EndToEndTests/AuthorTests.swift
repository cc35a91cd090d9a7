import Foundation
import TestSupport
import Testing

/// The authoring commands, run as a stranger would run them.
@Suite(.serialized)
struct AuthorTests {
  private static let script = """
    title: Start
    ---
    Bot: Hello.
    <<jump Second>>
    ===
    title: Second
    ---
    Bot: Bye.
    ===

    """

  // MARK: - New

  @Test func `a new conversation is checked, tested and played at once`() throws {
    let workshop = try AuthorWorkshop()
    #expect(try workshop.author("new", "Evening").status == .code(0))
    let check = try workshop.author("check", "--strict", "Evening")
    #expect(check.status == .code(0), "\(check.outputText)")
    #expect(check.outputText == "1 file checked: no findings\n")
    let test = try workshop.author("test", "Evening")
    #expect(test.status == .code(0), "\(test.outputText)")
    let input =
      "yes, everyone\n1\nSam\ntired\nquiet\nthe music\n" + String(repeating: "\n", count: 20)
    let chat = try workshop.run(["chat", "Evening/Evening.yarnproject"], input: input)
    #expect(chat.status == .code(0), "\(chat.errorText)")
    #expect(chat.outputText.contains("Tired it is."))
    #expect(chat.outputText.contains("Go gently."))
  }

  @Test func `nothing is overwritten, and a name that does not fit is refused`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write("mine", to: "Evening")
    for (name, sentence) in [
      ("Evening", "there is such a file or folder already"), ("2nd", "is no name"),
      ("a b", "is no name"), ("CheckIn", "a part of the program's own scripts"),
      ("none/Evening", "No such file or directory"),
    ] {
      let run = try workshop.author("new", name)
      expectRefusal(run, 2, sentence)
    }
    #expect(try workshop.read("Evening") == "mine")
  }

  // MARK: - Check

  @Test func `the shipped dialogues are checked in under a second`() throws {
    let workshop = try AuthorWorkshop()
    let clock = ContinuousClock()
    let start = clock.now
    let status = try workshop.author("check").status
    let time = start.duration(to: clock.now)
    #expect(status == .code(0))
    // Tests run beside others, on slow machines, and without optimisation.
    #expect(time < .seconds(10))
    for name in ["CheckIn", "welcome"] {
      #expect(try workshop.author("check", name).status == .code(0))
    }
  }

  @Test func `errors fail, warnings fail where that is asked for, and notes can be left out`()
    throws
  {
    let workshop = try AuthorWorkshop()
    try workshop.write("title: A\n---\n<<jump Nowhere>>\n===\n", to: "error.yarn")
    try workshop.write("title: A\n---\nOne more thing: tea.\n===\n", to: "warning.yarn")
    #expect(try workshop.author("check", "error.yarn").status == .code(1))
    let warning = try workshop.author("check", "warning.yarn")
    #expect(warning.status == .code(0))
    #expect(warning.outputText.contains("warning.yarn:3:1: warning[unlikely-speaker]: "))
    #expect(warning.outputText.hasSuffix("1 file checked: 1 warning, 1 note\n"))
    #expect(try workshop.author("check", "--strict", "warning.yarn").status == .code(1))
    let quiet = try workshop.author("check", "--quiet", "warning.yarn")
    #expect(!quiet.outputText.contains("info["))
    let json = try workshop.author("check", "--format", "json", "warning.yarn")
    #expect(json.outputText.contains("\"rule\" : \"unlikely-speaker\""))
  }

  @Test func `mends are written whole, and keep the file's permissions`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write("title: A\n---\nOne more thing: tea. #line:a\n===\n", to: "a.yarn")
    let path = workshop.folder.appending(path: "a.yarn").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = try workshop.author("check", "--fix", "a.yarn")
    #expect(run.outputText == "mended 1 place in 1 file\n1 file checked: no findings\n")
    #expect(try workshop.read("a.yarn").contains("One more thing\\: tea. #line:a\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path()) == ["a.yarn"]
    )
    expectRefusal(try workshop.author("check", "--fix", "CheckIn"), 2, "is inside the program")
  }

  @Test func `a link is not written through`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write("title: A\n---\nOne more thing: tea.\n===\n", to: "there/a.yarn")
    try FileManager.default.createSymbolicLink(
      at: workshop.folder.appending(path: "b.yarn"),
      withDestinationURL: workshop.folder.appending(path: "there/a.yarn")
    )
    expectRefusal(try workshop.author("check", "--fix", "b.yarn"), 2, "is a link or no file")
    #expect(try workshop.read("there/a.yarn").contains("One more thing: tea.\n"))
  }

  @Test func `a copy of a shipped script takes the place of the shipped one`() throws {
    let workshop = try AuthorWorkshop()
    let file = Repository.root.appending(path: "Dialogues/Conversations/CheckIn.yarn")
    let text = try String(contentsOf: file, encoding: .utf8)
    try workshop.write(text.replacing("A short check-in", with: "Our check-in"), to: "CheckIn.yarn")
    let run = try workshop.author("check", "CheckIn.yarn")
    #expect(run.status == .code(0), "\(run.outputText)")
    try workshop.write(
      "line: `Bot: Our check-in, only for you. Skip anything you like.`",
      to: "CheckIn.testplan"
    )
    #expect(try workshop.author("test").outputText == "1 passed, 0 failed\n")
  }

  @Test(arguments: ["Arrive", "BodyCare", "CheckIn", "Closing", "Welcome"])
  func `every command works on every shipped conversation`(name: String) throws {
    let workshop = try AuthorWorkshop()
    for command in [
      ["check", name], ["strings", "extract", name], ["strings", "pseudo", name],
      ["strings", "merge", name, "--language", "de", "--table", "de.csv"],
    ] {
      let run = try workshop.run(["author"] + command)
      #expect(run.status == .code(0), "\(command): \(run.outputText)\(run.errorText)")
      #expect(run.errorText.isEmpty)
    }
    try workshop.write("# people: Jo, Mina\n# seed: 3\nline: *\n", to: "\(name).testplan")
    let test = try workshop.author("test", "--coverage", "--annotate")
    #expect(test.status == .code(0), "\(test.outputText)")
  }

  // MARK: - Test

  @Test func `the first difference is shown beside the plan, and the run fails`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write(Self.script, to: "a.yarn")
    try workshop.write(
      "line: `Bot: Hello.`\nline: `Bot: By.`\nstop\n---\nline: *\n",
      to: "a.testplan"
    )
    let run = try workshop.author("test")
    #expect(run.status == .code(1))
    #expect(
      run.outputText == """
        a.testplan:2: run 1 went otherwise
             the plan             what came
          1  line: `Bot: Hello.`  line: `Bot: Hello.`
        > 2  line: `Bot: By.`     line: `Bot: Bye.`

        1 passed, 1 failed

        """
    )
  }

  @Test func `plans of one project are counted together`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write("{ \"projectFileVersion\": 4 }", to: "p.yarnproject")
    try workshop.write(Self.script, to: "a.yarn")
    try workshop.write("line: `Bot: Hello.`\n", to: "one.testplan")
    try workshop.write("node: Second\nline: `Bot: Bye.`\nstop\n", to: "two.testplan")
    let run = try workshop.author("test", "--coverage", ".")
    #expect(run.outputText.contains("2 of 2"), "\(run.outputText)")
    #expect(run.outputText.hasSuffix("2 passed, 0 failed\n"))
  }

  // MARK: - Strings

  @Test func `a pretended translation is played`() throws {
    let workshop = try AuthorWorkshop()
    #expect(try workshop.author("new", "Evening").status == .code(0))
    let project = try workshop.read("Evening/Evening.yarnproject").replacing(
      "\"localisation\": {}",
      with: "\"localisation\": { \"qps\": { \"strings\": \"qps.csv\" } }"
    )
    try workshop.write(project, to: "Evening/Evening.yarnproject")
    let pseudo = try workshop.author("strings", "pseudo", "Evening")
    #expect(pseudo.outputText == "Evening/qps.csv: 21 lines\n")
    let chat = try workshop.run(
      ["chat", "Evening/Evening.yarnproject", "--language", "qps"],
      input: "yes, everyone\n1\nSam\n1\n"
    )
    #expect(chat.outputText.contains("⟦Ĥöŵ ðöéš îţ fééļ îñ ĥéŕé ŕîğĥţ ñöŵ?"))
    #expect(chat.outputText.contains("1  ⟦Ŵåŕm, öŕ ğööð ~~ ~~⟧"))
  }

  @Test func `a translation goes to and fro without losing work`() throws {
    let workshop = try AuthorWorkshop()
    try workshop.write(Self.script, to: "a.yarn")
    #expect(
      try workshop.author("strings", "add-ids", "a.yarn").outputText == "a.yarn: named 2 lines\n"
    )
    let merge = ["strings", "merge", "a.yarn", "--language", "de", "--table", "de.csv"]
    #expect(
      try workshop.run(["author"] + merge).outputText
        == "de.csv: 2 lines, 2 new, 0 changed, 0 gone\n"
    )
    let sent = try workshop.read("de.csv").replacing(
      ",,Bot: Hello.,",
      with: ",Bot: Hallo.,Bot: Hello.,"
    )
    try workshop.write(sent, to: "de.csv")
    let script = try workshop.read("a.yarn").replacing("Bot: Hello.", with: "Bot: Good day.")
    try workshop.write(script, to: "a.yarn")
    #expect(
      try workshop.run(["author"] + merge).outputText
        == "de.csv: 2 lines, 0 new, 1 changed, 0 gone\n"
    )
    #expect(try workshop.read("de.csv").contains(",Bot: Hallo.,Bot: Good day.,"))
    let report = try workshop.author(
      "strings",
      "report",
      "a.yarn",
      "--language",
      "de",
      "--table",
      "de.csv"
    )
    #expect(report.status == .code(1))
    #expect(report.outputText.contains("line:start_hello: original changed"))
    #expect(report.outputText.contains("line:second_bye: no text"))
  }

  private func expectRefusal(
    _ run: ChildProcess,
    _ status: Int32,
    _ sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == .code(status), "\(run.errorText)", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, "\(run.outputText)", sourceLocation: sourceLocation)
    #expect(run.errorText.contains(sentence), "\(run.errorText)", sourceLocation: sourceLocation)
    let lines = run.errorText.split(separator: "\n").count
    #expect(lines == 1, "\(run.errorText)", sourceLocation: sourceLocation)
  }
}
