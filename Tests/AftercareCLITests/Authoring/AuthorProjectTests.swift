import Foundation
import Glibc
import TestSupport
import Testing

/// Which scripts the authoring commands take together, and what they make of project files.
struct AuthorProjectTests {
  private static let project = #"{"projectFileVersion": 4, "sourceFiles": ["**/*.yarn"]}"#
  private static let upstairs = "title: Start\n---\n<<jump Cellar>>\n===\n"
  private static let downstairs = "title: Cellar\n---\nIt is dark. #line:dark\n===\n"

  private func check(
    _ workshop: TemporaryFolder,
    _ arguments: String...,
    expecting status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> ToolRun {
    let run = workshop.run(["author", "check"] + arguments)
    let texts = run.outputText + run.errorText
    #expect(run.status == .code(status), "\(texts)", sourceLocation: sourceLocation)
    return run
  }

  /// Severity, rule, file and message of each finding in a report of JSON.
  private func entries(_ run: ToolRun) throws -> [[String]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    return try #require(object?["findings"] as? [[String: Any]]).map { entry in
      let place = entry["place"] as? [String: Any]
      return [entry["severity"], entry["rule"], place?["file"], entry["message"]].map {
        $0 as? String ?? ""
      }
    }
  }

  // MARK: - Languages

  @Test func `a language in which a check-in does not understand people is told`() throws {
    let workshop = try TemporaryFolder()
    let project =
      Self.project.dropLast()
      + #", "baseLanguage": "en-GB", "localisation": {"de": {"strings": "de.csv"}}}"#
    try workshop.write(String(project), to: "P.yarnproject")
    let talk = "title: Talk\n---\nBot: Hello. #line:hello\n"
    try workshop.write(talk + "<<step_back>>\n===\n", to: "a.yarn")
    let told = check(workshop, ".", expecting: 0).outputText
    let languages = told.split(separator: "\n").filter { $0.contains("[unknown-language]") }
    #expect(languages.count == 1 && languages[0].contains("in ‘de’ neither concerns"), "\(told)")
    #expect(languages.first?.contains("P.yarnproject:1:1: warning") == true)
    try workshop.write(talk + "===\n", to: "a.yarn")
    #expect(!(check(workshop, ".", expecting: 0).outputText.contains("unknown-language")))
  }

  @Test func `a broken table is told at its place and hides nothing`() throws {
    let workshop = try TemporaryFolder()
    let project =
      Self.project.dropLast() + #", "localisation": {"de": {"strings": "de.csv"}}}"#
    try workshop.write(String(project), to: "P.yarnproject")
    try workshop.write("title: Start\n---\nHello. // #line:lost\nBye.\n===\n", to: "a.yarn")
    let before = try entries(workshop.author("check", "--format", "json", "."))
    try workshop.write("id,text\nline:a,\"Hallo\n", to: "de.csv")
    let after = try entries(workshop.author("check", "--format", "json", "."))
    let broken = [
      "error", "broken-table", "de.csv",
      "this quote is never closed; add one at the end of the text",
    ]
    let tables: Set = ["missing-table", "broken-table"]
    #expect(after.filter { tables.contains($0[1]) } == [broken])
    #expect(after.filter { !tables.contains($0[1]) } == before.filter { !tables.contains($0[1]) })
    #expect(
      check(workshop, ".", expecting: 1).outputText.contains("de.csv:2:8: error[broken-table]")
    )
  }

  // MARK: - Plans

  @Test func `plans are found where scripts are`() throws {
    let workshop = try TemporaryFolder()
    let plan = "line: `It is dark.`\nstop\n"
    for place in ["F/deep/a", "G/Arrive"] {
      try workshop.write(Self.downstairs, to: "\(place).yarn")
      try workshop.write(plan, to: "\(place).testplan")
    }
    #expect(workshop.author("test", "F").outputText == "1 passed, 0 failed\n")
    let alone = workshop.author("test", "CheckIn")
    #expect(alone.errorText == "CheckIn: there is no test plan ‘CheckIn.testplan’ here\n")
    try workshop.write("line: *\n", to: "Arrive.testplan")
    #expect(workshop.author("test", "Arrive").outputText == "1 passed, 0 failed\n")
  }

  // MARK: - One script of a project

  @Test func `a script is checked together with the others of its project`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "P.yarnproject")
    try workshop.write(Self.upstairs, to: "a.yarn")
    try workshop.write(Self.downstairs, to: "Deep/er/b.yarn")
    let alone = check(workshop, "a.yarn", expecting: 0)
    #expect(alone.outputText == "1 file checked: no findings\n")
    let below = check(workshop, "Deep/er/b.yarn", "a.yarn", "./a.yarn", expecting: 0)
    #expect(below.outputText == "2 files checked: no findings\n")
    let path = workshop.folder.appending(path: "a.yarn").path()
    #expect(check(workshop, path, expecting: 0).outputText.hasPrefix("1 file checked"))
  }

  @Test func `findings are shown for the script that was asked about, under its own name`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "P.yarnproject")
    try workshop.write(Self.upstairs + "title: Other\n---\n<<jump Nowhere>>\n===\n", to: "x/a.yarn")
    try workshop.write(Self.downstairs, to: "b.yarn")
    let bad = check(workshop, "x/a.yarn", expecting: 1)
    #expect(bad.outputText.hasPrefix("x/a.yarn:7:8: error[YS0012]: no node is called ‘Nowhere’"))
    let good = check(workshop, "b.yarn", expecting: 0)
    #expect(
      good.outputText == """
        x/a.yarn:1:1: info[project-file]: belongs to the same project and has errors, so that no \
        rule looks at any of its files yet
        1 file checked: 1 note

        """
    )
  }

  @Test func `the nearest project that takes a script in counts`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "Top.yarnproject")
    try workshop.write(Self.downstairs, to: "b.yarn")
    try workshop.write(Self.upstairs, to: "Inner/a.yarn")
    let narrow = #"{"projectFileVersion": 4, "sourceFiles": ["Other/*.yarn"]}"#
    try workshop.write(narrow, to: "Inner/Inner.yarnproject")
    // The search ends at the first folder with a project, also where that leaves the script out.
    #expect(check(workshop, "Inner/a.yarn", expecting: 1).outputText.contains("YS0012"))
    let excluding =
      #"{"projectFileVersion": 4, "sourceFiles": ["*.yarn"], "excludeFiles": ["a.yarn"]}"#
    try workshop.write(excluding, to: "Inner/Inner.yarnproject")
    _ = check(workshop, "Inner/a.yarn", expecting: 1)
    try workshop.write(Self.project, to: "Inner/Second.yarnproject")
    try workshop.write(Self.downstairs, to: "Inner/c.yarn")
    _ = check(workshop, "Inner/a.yarn", expecting: 0)
  }

  @Test func `files of a game that are no scripts do not count`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "P.yarnproject")
    try workshop.write(Self.upstairs, to: "a.yarn")
    try workshop.write(Self.downstairs, to: "b.yarn")
    let folder = workshop.folder.appending(path: "Assets")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 0..<10_500 {
      let path = folder.appending(path: "\(number).meta").path()
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
    }
    #expect(check(workshop, ".", expecting: 0).outputText == "2 files checked: no findings\n")
    #expect(check(workshop, "a.yarn", expecting: 0).outputText.hasPrefix("1 file checked"))
  }

  @Test func `a repository's root ends the search`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "P.yarnproject")
    try workshop.write(Self.downstairs, to: "b.yarn")
    try workshop.write(Self.upstairs, to: "Game/a.yarn")
    _ = check(workshop, "Game/a.yarn", expecting: 0)
    try workshop.write("", to: "Game/.git/HEAD")
    _ = check(workshop, "Game/a.yarn", expecting: 1)
  }

  @Test func `a folder that is a link is searched from where it really is`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "Game/P.yarnproject")
    try workshop.write(Self.downstairs, to: "Game/b.yarn")
    try workshop.write(Self.upstairs, to: "Game/Scripts/a.yarn")
    try FileManager.default.createSymbolicLink(
      at: workshop.folder.appending(path: "Short"),
      withDestinationURL: workshop.folder.appending(path: "Game/Scripts")
    )
    let run = check(workshop, "Short/a.yarn", expecting: 0)
    #expect(run.outputText == "1 file checked: no findings\n")
  }

  @Test func `without a project an error that the folder would not have says so`() throws {
    let workshop = try TemporaryFolder()
    let body = "<<jump Celar>>\n<<set $gold += 1>>\n{Colour.Red}\n<<jump Nowhere>>"
    try workshop.write("title: Start\n---\n\(body)\n===\n", to: "a.yarn")
    let other = """
      title: Celar
      ---
      <<declare $gold = 1>>
      <<enum Colour>>
      <<case Red>>
      <<endenum>>
      ===
      title: Cellars
      ---
      ===

      """
    try workshop.write(other, to: "b.yarn")
    let run = check(workshop, "a.yarn", expecting: 1)
    let text = run.outputText
    #expect(text.contains("‘Celar’; it is in b.yarn; check the folder ‘.’"), "\(text)")
    #expect(text.contains("‘Nowhere’\n"), "\(text)")
    for line in text.split(separator: "\n") where line.contains("Colour") && line.contains("error")
    {
      #expect(line.hasSuffix("it is in b.yarn; check the folder ‘.’"), "\(line)")
    }
    #expect(!text.contains("did you mean"))
    _ = check(workshop, "--fix", "a.yarn", expecting: 1)
    #expect(try workshop.read("a.yarn").contains("<<jump Celar>>"))
  }

  // MARK: - Project files

  @Test(arguments: [
    "title: Program\n---\n===\n", "\u{FEFF}\r\ntitle: P\r\n---\r\n<<declare $a = 1>>\r\n===\r\n",
    "// A project.\ntitle:P\ntags:\n---  \n===",
  ])
  func `a project file of the old form is named, and its folder checked`(text: String) throws {
    let workshop = try TemporaryFolder()
    try workshop.write(text, to: "Old/P.yarnproject")
    try workshop.write(Self.upstairs, to: "Old/a.yarn")
    try workshop.write(Self.downstairs, to: "Old/b.yarn")
    for path in ["Old", "Old/P.yarnproject"] {
      let run = check(workshop, path, expecting: 0)
      let lines = run.outputText.split(separator: "\n")
      let heading = "Old/P.yarnproject:1:1: warning[project-file]: is a project file from before"
      #expect(lines.first?.hasPrefix(heading) == true, "\(run.outputText)")
      #expect(lines.last == "2 files checked: 1 warning")
      #expect(check(workshop, "--strict", path, expecting: 1).errorText.isEmpty)
      let json = try entries(check(workshop, "--format", "json", path, expecting: 0))
      #expect(json.map { $0[0...2] } == [["warning", "project-file", "Old/P.yarnproject"]])
    }
    // A script of it is found to be one of a folder without a project.
    #expect(check(workshop, "Old/a.yarn", expecting: 1).outputText.contains("in b.yarn"))
  }

  @Test func `variables that a project file of the old form declares are known`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: Start\n---\nYou own {$gold}. #line:a\n===\n", to: "a.yarn")
    try workshop.write("title: Program\n---\n===\n", to: "P.yarnproject")
    #expect(check(workshop, ".", expecting: 1).outputText.contains("‘$gold’"))
    let program = "title: Program\n---\n<<declare $gold = 3>>\n===\n"
    try workshop.write(program, to: "P.yarnproject")
    let run = check(workshop, ".", expecting: 0)
    #expect(run.outputText.hasSuffix("1 file checked: 1 warning\n"), "\(run.outputText)")
    try workshop.write("line: `You own 3.`\nstop\n", to: "P.testplan")
    #expect(workshop.author("test").outputText == "1 passed, 0 failed\n")
    _ = check(workshop, "--fix", ".", expecting: 0)
    #expect(try workshop.read("P.yarnproject") == program)
  }

  @Test func `a project that is broken is a file that cannot be read`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("{\"projectFileVersion\": 4,, }", to: "P.yarnproject")
    try workshop.write(Self.downstairs, to: "a.yarn")
    for path in ["P.yarnproject", "."] {
      let run = check(workshop, path, expecting: 2)
      #expect(run.errorText.contains("P.yarnproject: is not JSON"))
      let json = try entries(check(workshop, "--format", "json", path, expecting: 2))
      #expect(json.count == 1)
      #expect(json[0][1] == "unreadable-file")
      #expect(json[0][2].hasSuffix("P.yarnproject"))
      #expect(json[0][3].hasPrefix("is not JSON"))
    }
    let alone = check(workshop, "a.yarn", expecting: 0)
    #expect(alone.outputText.contains("looked at without its project"), "\(alone.outputText)")
  }

  @Test func `what a project names outside of its folder is a warning`() throws {
    let workshop = try TemporaryFolder()
    let json = """
      {"projectFileVersion": 4, "sourceFiles": ["*.yarn", "../Other/*.yarn"],
      "localisation": {"de": {"strings": "../de.csv"}}}
      """
    try workshop.write(json, to: "Game/P.yarnproject")
    try workshop.write(Self.downstairs, to: "Game/a.yarn")
    try workshop.write("{", to: "Other/b.yarn")
    let run = check(workshop, "Game", expecting: 0)
    #expect(
      run.outputText.contains("sourceFiles[1]: ‘../Other/*.yarn’ leaves the project's folder")
    )
    #expect(run.outputText.hasSuffix("1 file checked: 2 warnings\n"))
  }

  @Test func `a rule may be set for project files, too`() throws {
    let workshop = try TemporaryFolder()
    let json = """
      {"projectFileVersion": 4, "sourceFiles": ["*.yarn", "../*.yarn"],
      "compilerOptions": {"diagnosticsSeverity": {"project-file": "None"}}}
      """
    try workshop.write(json, to: "P.yarnproject")
    try workshop.write(Self.downstairs, to: "a.yarn")
    #expect(check(workshop, ".", expecting: 0).outputText == "1 file checked: no findings\n")
  }

  @Test func `a project's rules hold when it is checked`() throws {
    let workshop = try TemporaryFolder()
    let json =
      #"{"projectFileVersion": 4, "compilerOptions": {"requireVariableDeclarations": true}}"#
    try workshop.write(json, to: "P.yarnproject")
    try workshop.write("title: A\n---\n<<set $x = 1>>\n{$x} #line:a\n===\n", to: "a.yarn")
    #expect(check(workshop, ".", expecting: 1).outputText.contains("error[YS0003]"))
  }

  // MARK: - Without a path

  @Test func `inside of a project's folder no path is needed`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.project, to: "P.yarnproject")
    try workshop.write(Self.upstairs, to: "Start.yarn")
    try workshop.write(Self.downstairs, to: "b.yarn")
    try workshop.write("line: `It is dark.`\nstop\n", to: "P.testplan")
    #expect(check(workshop, expecting: 0).outputText == "2 files checked: no findings\n")
    #expect(workshop.author("test").outputText == "1 passed, 0 failed\n")
    let table = workshop.author("strings", "extract")
    #expect(table.outputText.contains("line:dark,It is dark.,b.yarn,Cellar"), "\(table.outputText)")
    #expect(workshop.author("explore").outputText.hasPrefix("P.yarnproject\n"))
    let elsewhere = try TemporaryFolder()
    let refused = elsewhere.author("strings", "extract")
    #expect(refused.status == .code(2))
    #expect(refused.errorText.hasPrefix("this folder holds no project"))
  }

  @Test func `several projects in a folder are told, and none is chosen`() throws {
    let workshop = try TemporaryFolder()
    for name in ["A", "B"] { try workshop.write(Self.project, to: "\(name).yarnproject") }
    try workshop.write("title: P\n---\n===\n", to: "C.yarnproject")
    try workshop.write(Self.downstairs, to: "a.yarn")
    let run = check(workshop, ".", expecting: 0)
    #expect(run.outputText.contains("is not the only project here, beside B.yarnproject"))
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "B.yarnproject"))
    // One of the old form is no choice.
    #expect(check(workshop, ".", expecting: 0).outputText == "1 file checked: no findings\n")
  }

  @Test func `chat takes a folder for its project as well`() throws {
    let workshop = try TemporaryFolder()
    let json = """
      {"projectFileVersion": 4, "sourceFiles": ["*.yarn"], "baseLanguage": "en",
      "localisation": {"de": {"strings": "de.csv"}},
      "editorOptions": {"yarnScriptEditor": {"startNode": "Late",
      "characters": [{"name": "Bot"}]}}}
      """
    try workshop.write(json, to: "Late/Late.yarnproject")
    let script = """
      title: Late
      ---
      Bot: It is late. #line:late
      -> Good night #class:yes #line:night
      -> Skip this one #class:skip #line:skip
      ===

      """
    try workshop.write(script, to: "Late/a.yarn")
    try workshop.write("id,text\nline:late,Bot: Es ist spät.\n", to: "Late/de.csv")
    let input = "yes, everyone\n1\nSam\n" + String(repeating: "1\n", count: 20)
    for path in ["Late", "Late/Late.yarnproject"] {
      let run = workshop.run(["chat", path, "--language", "de"], input: input)
      #expect(run.outputText.contains("Es ist spät."), "\(run.outputText)\(run.errorText)")
    }
    try workshop.write("title: Program\n---\n===\n", to: "Late/Late.yarnproject")
    let old = workshop.run(["chat", "Late"], input: input)
    #expect(old.errorText.contains("is a project file from before Yarn Spinner 2.3"))
    #expect(old.outputText.contains("It is late."))
  }
}
