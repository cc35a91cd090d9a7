import Foundation
import Glibc
import TestSupport
import Testing

/// Which files are read and how they are written, and what is said of those that are not.
struct AuthorFileTests {
  private static let script = "title: A\n---\nHello. #line:a\n===\n"
  private static let utf16 =
    Data([0xFF, 0xFE]) + (Self.script.data(using: .utf16LittleEndian) ?? Data())

  private func json(_ run: ToolRun) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    return try #require(object?["findings"] as? [[String: Any]])
  }

  // MARK: - What is not read

  @Test func `a file of a folder that is no UTF-8 is named, and the others are checked`() throws {
    let bigEndian = Data([0xFE, 0xFF]) + (Self.script.data(using: .utf16BigEndian) ?? Data())
    let unmarked = Self.script.data(using: .utf16LittleEndian) ?? Data()
    let wide = Data([0xFF, 0xFE, 0, 0]) + (Self.script.data(using: .utf32LittleEndian) ?? Data())
    let cases: [(Data, String, String)] = [
      (Self.utf16, "Folder/b.yarn", "is UTF-16, which is not read; save it as UTF-8"),
      (bigEndian, "Folder/b.yarn", "is UTF-16"), (unmarked, "Folder/b.yarn", "is UTF-16"),
      (Data([0xFF, 0xFE, 0x20, 0x30]), "Folder/b.yarn", "is UTF-16"),
      (wide, "Folder/b.yarn", "is UTF-32, which is not read"),
      (Data("title: B\n---\nCaf".utf8 + [0xE9, 0x0A]), "Folder/b.yarn:3", "are not UTF-8"),
      (Data("title: B\n---\n\0\n===\n".utf8), "Folder/b.yarn", "is not text"),
    ]
    for (data, place, sentence) in cases {
      let workshop = try TemporaryFolder()
      try workshop.write(
        Self.script + "title: C\n---\n<<jump Nowhere>>\n===\n",
        to: "Folder/a.yarn"
      )
      try workshop.write(data, to: "Folder/b.yarn")
      let run = workshop.author("check", "Folder")
      #expect(run.status == .code(2))
      #expect(run.errorText.hasPrefix("\(place): "), "\(run.errorText)")
      #expect(run.errorText.contains(sentence), "\(run.errorText)")
      #expect(run.outputText.contains("Folder/a.yarn:7:8: error[YS0012]"), "\(run.outputText)")
      #expect(run.outputText.hasSuffix("1 file checked: 1 error\n"))
      let entries = try json(workshop.author("check", "--format", "json", "Folder"))
      #expect(entries.map { $0["rule"] as? String } == ["unreadable-file", "YS0012"])
      let found = entries[0]["place"] as? [String: Any]
      #expect(found?["file"] as? String == "Folder/b.yarn")
      #expect(found?["line"] as? Int == (place.hasSuffix(":3") ? 3 : 1))
      // What is played or written needs all of them.
      for command in [["strings", "extract"], ["explore"], ["strings", "add-ids"]] {
        let refused = workshop.run(["author"] + command + ["Folder"])
        #expect(refused.status == .code(2))
        #expect(refused.errorText.hasPrefix("\(place): "))
      }
    }
  }

  @Test func `chat names the file that it cannot read`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "Folder/a.yarn")
    try workshop.write(Self.utf16, to: "Folder/b.yarn")
    let run = workshop.run(["chat", "Folder"])
    #expect(run.status == .code(2))
    #expect(run.errorText.hasPrefix("Folder/b.yarn: is UTF-16"))
    try workshop.write(Data("title: B\n---\nCaf".utf8 + [0xE9, 0x0A]), to: "Folder/b.yarn")
    let latin = workshop.run(["chat", "Folder"])
    #expect(latin.status == .code(2))
    #expect(latin.errorText.hasPrefix("Folder/b.yarn:3: these bytes are not UTF-8"))
  }

  @Test func `a byte order mark of UTF-8 is welcome`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("\u{FEFF}" + Self.script, to: "a.yarn")
    let run = workshop.author("check", "a.yarn")
    #expect(run.outputText == "1 file checked: no findings\n")
  }

  @Test func `what is something else than a script is called what it is`() throws {
    let workshop = try TemporaryFolder()
    let files = [
      ("de.csv", "is a table of texts"), ("a.testplan", "is a test plan"),
      ("synonyms.tsv", "is a table"), ("a.stubs.json", "is the values of a host's functions"),
      ("Game.ysls.json", "is a list of a host's functions"), ("x.json", "is JSON"),
    ]
    for (name, sentence) in files {
      try workshop.write("id,text\nstop\n", to: name)
      let plays = name.hasSuffix(".testplan") ? [] : [["author", "test"]]
      for command in [["author", "check"], ["chat"], ["author", "strings", "extract"]] + plays {
        let run = workshop.run(command + [name])
        #expect(run.status == .code(2))
        #expect(run.output.isEmpty)
        #expect(run.errorText.hasPrefix("\(name): \(sentence)"), "\(run.errorText)")
      }
    }
  }

  @Test func `a folder called like a script is a folder, and no script of another`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "x.yarn/a.yarn")
    try workshop.write(Self.script, to: "b.yarn")
    let inside = workshop.author("check", "x.yarn")
    #expect(inside.outputText == "1 file checked: no findings\n", "\(inside.errorText)")
    #expect(workshop.author("check", ".").outputText == "1 file checked: no findings\n")
    #expect(workshop.author("check", ".").status == .code(0))
  }

  @Test func `a link to nothing is named, and the others are checked`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "a.yarn")
    try FileManager.default.createSymbolicLink(
      atPath: workshop.folder.appending(path: "b.yarn").path(),
      withDestinationPath: "nowhere"
    )
    let run = workshop.author("check", ".")
    #expect(run.status == .code(2))
    #expect(run.errorText.hasPrefix("./b.yarn: there is no such file"))
    #expect(run.outputText == "1 file checked: no findings\n")
  }

  @Test func `of several paths all are checked that can be`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(Self.script, to: "a.yarn")
    let run = workshop.author("check", "none.yarn", "a.yarn", "a.yarn", "./a.yarn")
    #expect(run.status == .code(2))
    #expect(run.errorText == "none.yarn: there is no such file, folder or conversation\n")
    #expect(run.outputText == "1 file checked: no findings\n")
  }

  // MARK: - JSON

  @Test(arguments: [
    "\u{2028}", "\u{2029}", "\u{85}", "\u{9B}", "\u{7F}", "\u{1}", "\u{202E}", "\u{FEFF}",
    "\u{10FFFF}",
    "\\", "‘\"",
  ])
  func `a report is JSON whatever it quotes`(sign: String) throws {
    let workshop = try TemporaryFolder()
    let script = """
      title: A
      ---
      <<jump Other\(sign)Side>>
      <<set $a\(sign)b to 1>>
      {f\(sign)g()}
      One thing\(sign): tea. #line:x\(sign)y
      Two. #line:x\(sign)y
      ===

      """
    try workshop.write(script, to: "a.yarn")
    let run = workshop.author("check", "--format", "json", "a.yarn")
    #expect(try !json(run).isEmpty)
    for byte in run.output where byte != 0x0A { #expect(byte >= 0x20) }
    #expect(!run.outputText.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
    #expect(!run.outputText.contains("\u{2028}"))
  }

  @Test func `a message says in JSON what it says elsewhere`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nOne\u{2028}thing: tea.\n===\n", to: "a.yarn")
    let entries = try json(workshop.author("check", "--format", "json", "a.yarn"))
    let replacements = entries.flatMap { $0["fixIts"] as? [[String: Any]] ?? [] }
    #expect(!replacements.isEmpty)
    for entry in entries { #expect((entry["message"] as? String)?.isEmpty == false) }
  }

  // MARK: - Mends

  @Test func `a line with a comment close to it keeps its comment and its meaning`() throws {
    let workshop = try TemporaryFolder()
    let script = "title: A\n---\nGood evening.//to all of them\nGood night.//quiet\nBye.\n===\n"
    for command in [["check", "--fix"], ["strings", "add-ids"]] {
      try workshop.write(script, to: "a.yarn")
      _ = workshop.run(["author"] + command + ["a.yarn"])
      let once = try workshop.read("a.yarn")
      #expect(once.contains("Bye. #line:a_bye\n"))
      let check = workshop.author("check", "a.yarn")
      #expect(check.status == .code(0), "\(check.outputText)")
      // Named or left out, no comment has become a part of a name.
      let names = once.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("#line:") }
      #expect(names.allSatisfy { !$0.contains("//") }, "\(once)")
      _ = workshop.run(["author"] + command + ["a.yarn"])
      #expect(try workshop.read("a.yarn") == once)
    }
  }

  @Test func `a quote that is never closed gets no signs more with each run`() throws {
    let workshop = try TemporaryFolder()
    let script = "title: A\n---\n<<if $mood is \"low>>\nHello. #line:a\n<<endif>>\n===\n"
    try workshop.write(script, to: "a.yarn")
    _ = workshop.author("check", "--fix", "a.yarn")
    let once = try workshop.read("a.yarn")
    #expect(!once.contains(">>>"))
    _ = workshop.author("check", "--fix", "a.yarn")
    #expect(try workshop.read("a.yarn") == once)
  }

  @Test func `a command in single brackets becomes one before any line is named`() throws {
    let workshop = try TemporaryFolder()
    let script = "title: A\n---\n<<ask feel>>\nBot: Rest now.\n<breathe 3>\n===\n"
    try workshop.write(script, to: "A.yarn")
    _ = workshop.author("check", "--fix", "A.yarn")
    let mended = try workshop.read("A.yarn")
    #expect(mended.contains("\n<<breathe 3>>\n"), "\(mended)")
    #expect(mended.contains("Bot: Rest now. #line:a_rest_now\n"), "\(mended)")
  }

  @Test func `names in one script of a project are taken in no other`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write(#"{"projectFileVersion": 4}"#, to: "P.yarnproject")
    try workshop.write("title: A\n---\nHi. #line:b_hello\n===\n", to: "a.yarn")
    try workshop.write("title: B\n---\nHello.\n===\n", to: "b.yarn")
    try workshop.write("title: C\n---\nBye.\n===\n", to: "c.yarn")
    let run = workshop.author("strings", "add-ids", "b.yarn")
    #expect(run.outputText == "b.yarn: named 1 line\n")
    #expect(try workshop.read("b.yarn").contains("Hello. #line:b_hello_2\n"))
    #expect(try workshop.read("c.yarn").contains("Bye.\n"))
  }

  // MARK: - Definitions

  @Test func `a project's definitions tell its host's functions and commands`() throws {
    let workshop = try TemporaryFolder()
    let functions = """
      {"functions": [{"yarnName": "coins", "parameters": [], "return": {"type": "number"}}]}
      """
    let commands = #"{"commands": [{"yarnName": "fade", "parameters": []}]}"#
    try workshop.write(functions, to: "Host/A.ysls.json")
    try workshop.write(commands, to: "Host/B.ysls.json")
    try workshop.write("title: A\n---\n{coins()} #line:a\n<<fade 1>>\n===\n", to: "a.yarn")
    for definitions in [
      #""Host/*.ysls.json""#, #"["Host/A.ysls.json", "Host/B.ysls.json"]"#, #""**/*.ysls.json""#,
      #"["${workspaceRoot}/Host/A.ysls.json", "./Host/B.ysls.json"]"#,
    ] {
      let json = "{\"projectFileVersion\": 4, \"definitions\": \(definitions)}"
      try workshop.write(json, to: "P.yarnproject")
      for path in [".", "a.yarn"] {
        let run = workshop.author("check", path)
        #expect(run.status == .code(0), "\(run.outputText)")
        #expect(run.outputText.contains("warning[host-definition]: ‘fade’ takes 0 values, found 1"))
        #expect(run.outputText.hasSuffix("1 file checked: 1 warning\n"))
      }
    }
  }

  @Test(arguments: [
    (
      "\"none.ysls.json\"",
      "P.yarnproject:1:1: warning[project-file]: definitions: ‘none.ysls.json’"
    ),
    ("\"x/*.json\"", "definitions: no file in the project's folder fits ‘x/*.json’"),
    ("\"../a.ysls.json\"", "definitions: ‘../a.ysls.json’ leaves the project's folder"),
    ("\"bad.ysls.json\"", "bad.ysls.json:1:1: warning[project-file]: functions: expected a list"),
    ("\"${workspaceRoot}/none.ysls.json\"", "counts as the project's folder here"),
  ])
  func `definitions that cannot be used are a warning`(text: String, warning: String) throws {
    let workshop = try TemporaryFolder()
    try workshop.write("{\"projectFileVersion\": 4, \"definitions\": \(text)}", to: "P.yarnproject")
    try workshop.write("{\"functions\": 1}", to: "bad.ysls.json")
    try workshop.write(Self.script, to: "a.yarn")
    let run = workshop.author("check", "P.yarnproject")
    #expect(run.status == .code(0))
    #expect(run.outputText.contains(warning), "\(run.outputText)")
    #expect(run.outputText.hasSuffix("1 file checked: 1 warning\n"))
  }

  @Test func `the values of functions tell their types wherever scripts are compiled`() throws {
    let workshop = try TemporaryFolder()
    try workshop.write("title: A\n---\nYou own {coins()}. #line:a\n===\n", to: "F/a.yarn")
    try workshop.write(#"{"coins": 3}"#, to: "F/a.stubs.json")
    try workshop.write("line: `You own 3.`\nstop\n", to: "F/a.testplan")
    for path in ["F", "F/a.yarn"] {
      for command in [["check"], ["test"], ["explore"], ["strings", "extract"]] {
        let run = workshop.run(["author"] + command + [path])
        #expect(run.status == .code(0), "\(command): \(run.outputText)\(run.errorText)")
      }
    }
  }
}
