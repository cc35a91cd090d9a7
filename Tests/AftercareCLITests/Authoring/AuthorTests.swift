import Foundation
import TestSupport
import Testing

/// The authoring commands, run as a stranger would run them.
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
    let workshop = try TemporaryFolder()
    #expect(workshop.author("new", "Evening").status == .code(0))
    let check = workshop.author("check", "--strict", "Evening")
    #expect(check.status == .code(0), "\(check.outputText)")
    #expect(check.outputText == "1 file checked: no findings\n")
    let test = workshop.author("test", "Evening")
    #expect(test.status == .code(0), "\(test.outputText)")
    let input =
      "yes, everyone\n1\nSam\ntired\nquiet\nthe music\n" + String(repeating: "\n", count: 20)
    let chat = workshop.run(["chat", "Evening/Evening.yarnproject"], input: input)
    #expect(chat.status == .code(0), "\(chat.errorText)")
    #expect(chat.outputText.contains("Tired it is."))
    #expect(chat.outputText.contains("Go gently."))
  }

  @Test func `nothing is overwritten, and a name that does not fit is refused`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("mine", to: "Evening")
    for (name, sentence) in [
      ("Evening", "there is such a file or folder already"), ("2nd", "is no name"),
      ("a b", "is no name"), ("CheckIn", "a part of the program's own scripts"),
      ("none/Evening", "No such file or directory"),
    ] {
      let run = workshop.author("new", name)
      expectRefusal(run, 2, sentence)
    }
    #expect(try workshop.read("Evening") == "mine")
  }

  // MARK: - Check

  @Test func `the shipped dialogues are checked in under a second`() throws {
    let workshop = try TemporaryFolder()
    let clock = ContinuousClock()
    let start = clock.now
    let status = workshop.author("check").status
    let time = start.duration(to: clock.now)
    #expect(status == .code(0))
    // Tests run beside others, on slow machines, and without optimisation.
    #expect(time < .seconds(10))
    for name in ["CheckIn", "welcome"] {
      #expect(workshop.author("check", name).status == .code(0))
    }
  }

  @Test func `errors fail, warnings fail where that is asked for, and notes can be left out`()
    throws
  {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\n<<jump Nowhere>>\n===\n", to: "error.yarn")
    try workshop.write("title: A\n---\nOne more thing: tea.\n===\n", to: "warning.yarn")
    #expect(workshop.author("check", "error.yarn").status == .code(1))
    let warning = workshop.author("check", "warning.yarn")
    #expect(warning.status == .code(0))
    #expect(warning.outputText.contains("warning.yarn:3:1: warning[unlikely-speaker]: "))
    #expect(warning.outputText.hasSuffix("1 file checked: 1 warning, 1 note\n"))
    #expect(workshop.author("check", "--strict", "warning.yarn").status == .code(1))
    let quiet = workshop.author("check", "--quiet", "warning.yarn")
    #expect(!quiet.outputText.contains("info["))
    let json = workshop.author("check", "--format", "json", "warning.yarn")
    #expect(json.outputText.contains("\"rule\" : \"unlikely-speaker\""))
  }

  @Test func `mends are written whole, and keep the file's permissions`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nOne more thing: tea. #line:a\n===\n", to: "a.yarn")
    let path = workshop.folder.appending(path: "a.yarn").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = workshop.author("check", "--fix", "a.yarn")
    #expect(run.outputText == "mended 1 place in 1 file\n1 file checked: no findings\n")
    #expect(try workshop.read("a.yarn").contains("One more thing\\: tea. #line:a\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path()) == ["a.yarn"]
    )
    expectRefusal(workshop.author("check", "--fix", "CheckIn"), 2, "is inside the program")
  }

  @Test func `a link stays, and what it points to is mended`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nOne more thing: tea.\n===\n", to: "there/a.yarn")
    try FileManager.default.createSymbolicLink(
      at: workshop.folder.appending(path: "b.yarn"),
      withDestinationURL: workshop.folder.appending(path: "there/a.yarn")
    )
    let run = workshop.author("check", "--fix", "b.yarn")
    #expect(run.outputText.hasPrefix("mended 2 places in 1 file\n"), "\(run.outputText)")
    #expect(try workshop.read("there/a.yarn").contains("One more thing\\: tea. #line:"))
    let files = FileManager.default
    let link = workshop.folder.appending(path: "b.yarn").path()
    #expect(try files.destinationOfSymbolicLink(atPath: link).hasSuffix("there/a.yarn"))
    #expect(try files.contentsOfDirectory(atPath: workshop.folder.path()).count == 2)
    let folder = workshop.folder.appending(path: "there").path()
    #expect(try files.contentsOfDirectory(atPath: folder) == ["a.yarn"])
  }

  @Test func `a copy of a shipped script takes the place of the shipped one`() throws {
    let workshop = try TemporaryFolder()
    let file = Repository.root.appending(path: "Dialogues/Conversations/CheckIn.yarn")
    let text = try String(contentsOf: file, encoding: .utf8)
    try workshop.write(text.replacing("A short check-in", with: "Our check-in"), to: "CheckIn.yarn")
    let run = workshop.author("check", "CheckIn.yarn")
    #expect(run.status == .code(0), "\(run.outputText)")
    try workshop.write(
      "line: `Bot: Our check-in, only for you. Skip anything you like.`",
      to: "CheckIn.testplan"
    )
    #expect(workshop.author("test").outputText == "1 passed, 0 failed\n")
  }

  @Test(arguments: ["Arrive", "BodyCare", "CheckIn", "Closing", "Welcome"])
  func `every command works on every shipped conversation`(name: String) throws {
    let workshop = try TemporaryFolder()
    for command in [
      ["check", name], ["strings", "extract", name], ["strings", "pseudo", name],
      ["strings", "merge", name, "--language", "de", "--table", "de.csv"],
    ] {
      let run = workshop.run(["author"] + command)
      #expect(run.status == .code(0), "\(command): \(run.outputText)\(run.errorText)")
      #expect(run.errorText.isEmpty)
    }
    try workshop.write("# people: Jo, Mina\n# seed: 3\nline: *\n", to: "\(name).testplan")
    let test = workshop.author("test", "--coverage", "--annotate")
    #expect(test.status == .code(0), "\(test.outputText)")
  }

  // MARK: - Test

  @Test func `the first difference is shown beside the plan, and the run fails`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "a.yarn")
    try workshop.write(
      "line: `Bot: Hello.`\nline: `Bot: By.`\nstop\n---\nline: *\n",
      to: "a.testplan"
    )
    let run = workshop.author("test")
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

  @Test func `tables of translations are checked with the project that names them`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: Start\n---\nBot: Hello. #line:a\n===\n", to: "a.yarn")
    try workshop.write(
      """
      {"projectFileVersion": 4, "sourceFiles": ["*.yarn"], "baseLanguage": "en",
      "localisation": {"de": {"strings": "de.csv"}}}
      """,
      to: "A.yarnproject"
    )
    let merge = "‘aftercare author strings merge A.yarnproject --language de’"
    let without = workshop.author("check", "A.yarnproject").outputText
    #expect(without.contains("A.yarnproject:2:37: warning[missing-table]: there is no table"))
    #expect(without.contains(merge))
    expectRefusal(workshop.author("strings", "report", "A.yarnproject"), 2, merge)
    try workshop.write("id,text\nline:a,Hallo.\n", to: "de.csv")
    let run = workshop.author("check", "--fix", "--strict", "A.yarnproject")
    #expect(run.status == .code(1))
    #expect(
      run.outputText == """
        de.csv:2:1: warning[faulty-translation]: ‘line:a’: the speaker ‘Bot:’ is missing in front
         2 | line:a,Hallo.
           | ^~~~~~
        1 file checked: 1 warning

        """
    )
    let json = workshop.author("check", "--format", "json", "A.yarnproject").outputText
    #expect(json.contains("\"file\" : \"de.csv\""))
  }

  @Test func `a plan that tests nothing has not passed, and its faults are told there`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(
      "title: Tea\n---\n<<ask need>>\nBot: Tea?\n-> Yes #class:yes\n===\n",
      to: "Tea.yarn"
    )
    try workshop.write("# people: Jo\n", to: "Tea.testplan")
    let empty = workshop.run(["author", "test", "Tea.yarn"])
    #expect(
      empty.outputText
        == "Tea.testplan: the plan has no step that is compared, so nothing is tested\n"
        + "0 passed, 1 failed\n"
    )
    #expect(empty.status == .code(1))
    try workshop.write("set: $house_minuts = 3\nstop\n", to: "Tea.testplan")
    let misspelt = workshop.run(["author", "test", "Tea.yarn"]).outputText
    #expect(misspelt.contains("Tea.testplan:1: run 1"))
    #expect(misspelt.contains("no variable is called ‘$house_minuts’; did you mean"))
    #expect(!misspelt.contains("author check"))
  }

  @Test func `plans of one project are counted together`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("{ \"projectFileVersion\": 4 }", to: "p.yarnproject")
    try workshop.write(Self.script, to: "a.yarn")
    try workshop.write("line: `Bot: Hello.`\n", to: "one.testplan")
    try workshop.write("node: Second\nline: `Bot: Bye.`\nstop\n", to: "two.testplan")
    let run = workshop.author("test", "--coverage", ".")
    #expect(run.outputText.contains("2 of 2"), "\(run.outputText)")
    #expect(run.outputText.hasSuffix("2 passed, 0 failed\n"))
  }

  // MARK: - Strings

  @Test func `a pretended translation is played`() throws {
    let workshop = try TemporaryFolder()
    #expect(workshop.author("new", "Evening").status == .code(0))
    let project = try workshop.read("Evening/Evening.yarnproject").replacing(
      "\"localisation\": {}",
      with: "\"localisation\": { \"qps\": { \"strings\": \"qps.csv\" } }"
    )
    try workshop.write(project, to: "Evening/Evening.yarnproject")
    let pseudo = workshop.author("strings", "pseudo", "Evening")
    #expect(pseudo.outputText == "Evening/qps.csv: 21 lines\n")
    let chat = workshop.run(
      ["chat", "Evening/Evening.yarnproject", "--language", "qps"],
      input: "yes, everyone\n1\nSam\n1\n"
    )
    #expect(chat.outputText.contains("⟦Ĥöŵ ðöéš îţ fééļ îñ ĥéŕé ŕîğĥţ ñöŵ?"))
    #expect(chat.outputText.contains("1  ⟦Ŵåŕm, öŕ ğööð ~~ ~~⟧"))
  }

  @Test func `a translation goes to and fro without losing work`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "a.yarn")
    #expect(
      workshop.author("strings", "add-ids", "a.yarn").outputText == "a.yarn: named 2 lines\n"
    )
    let merge = ["strings", "merge", "a.yarn", "--language", "de", "--table", "de.csv"]
    #expect(
      workshop.run(["author"] + merge).outputText
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
      workshop.run(["author"] + merge).outputText
        == "de.csv: 2 lines, 0 new, 1 changed, 0 gone\n"
    )
    #expect(try workshop.read("de.csv").contains(",Bot: Hallo.,Bot: Good day.,"))
    let report = workshop.author(
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
}
