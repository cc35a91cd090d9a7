import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The commands of the journal, from a talk that is kept to its end.
struct JournalCommandTests {
  /// A folder with a journal of two people, or with none yet.
  private struct Home {
    private static let passphrases = ["quiet river stone", "blue kettle lamp"]

    let folder: TemporaryFolder

    init(hasJournal: Bool = true) throws {
      folder = try TemporaryFolder()
      guard hasJournal else { return }
      let setup = try run(["journal", "setup"], passphrases: Self.passphrases)
      try #require(setup.status == .code(0), "\(setup.errorText)")
    }

    /// Runs a command at the day that is so many days after the first.
    func run(
      _ arguments: [String],
      passphrases: [String] = [passphrases[0]],
      days: Int = 0
    ) throws -> ToolRun {
      let lines = passphrases.map { "\($0)\n" }.joined()
      let descriptor = try Descriptors.makePipe(holding: lines)
      defer { close(descriptor) }
      var time = StoppedTime()
      time.secondsSince1970 += days * 86_400
      return ToolRun(
        arguments + ["--passphrase-fd", "\(descriptor)"],
        environment: ["AFTERCARE_HOME": folder.path],
        at: time
      )
    }

    /// A couple who talk and, at the end, say these answers to whether it is kept.
    func talk(
      keeping answers: [String] = ["yes, keep it", "yes, keep it"],
      days: Int = 0
    ) throws -> ToolRun {
      var time = StoppedTime()
      time.secondsSince1970 += days * 86_400
      return try ToolRun(
        ["--seed", "5"],
        input: Repository.couple(keeping: answers),
        environment: ["AFTERCARE_HOME": folder.path],
        at: time
      )
    }

    /// Whether some bytes are in any file of the folder.
    func holds(_ text: String) throws -> Bool {
      let wanted = Data(text.utf8)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
        let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
        return bytes.range(of: wanted) != nil
      }
    }
  }

  @Test(arguments: [
    (ScriptedLines.Deed.outcome(.interrupted), 130 as Int32), (.outcome(.out), 0),
    (.line("/out"), 0),
    (.outcome(.hungUp), 2), (.outcome(.terminated), 2), (.line("yesterday"), 0), (.line(""), 0),
  ])
  func `whoever leaves at the question about a talk that waits has left`(
    deed: ScriptedLines.Deed,
    status: Int32
  ) throws {
    let home = try Home()
    let environment = ["AFTERCARE_HOME": home.folder.path]
    let left = ToolRun(["chat"], input: "yes, everyone\nyes, by us\n", environment: environment)
    #expect(left.errorText.contains("It waits, sealed."), "\(left.errorText)")
    let next = ToolRun(
      ["chat"],
      typing: [deed, .outcome(.out)],
      environment: environment,
      to: .terminal
    )
    #expect(next.outputText.contains("A talk waits here, sealed."))
    #expect(next.status == .code(status))
    let isNo = if case .line(let text) = deed { text != "/out" } else { false }
    #expect(next.outputText.contains("adults only") == isNo)
  }

  @Test func `what everyone agrees to is kept, listed, shown, found and destroyed`() throws {
    let home = try Home()
    let talk = try home.talk()
    #expect(talk.status == .code(0))
    #expect(talk.outputText.contains("It is kept, sealed"))
    let list = try home.run(["journal", "list"])
    #expect(list.outputText.contains("Welcome"))
    #expect(list.outputText.contains("fades in 90 days"))
    let show = try home.run(["journal", "show", "last"])
    #expect(show.outputText.contains("a private turn"))
    #expect(show.outputText.contains("zanzibar"))
    for word in ["wallaby", "marmalade"] {
      #expect(!show.outputText.contains(word))
      #expect(try !home.holds(word))
    }
    #expect(try !home.holds("zanzibar"))
    #expect(try home.run(["journal", "search", "ZANZIBAR"]).outputText.contains("zanzibar"))
    #expect(try home.run(["journal", "search", "wallaby"]).status == .code(1))
    for format in ["markdown", "text", "jsonl", "html", "cast"] {
      let export = try home.run(["journal", "export", "--format", format])
      #expect(export.outputText.contains("zanzibar"))
      #expect(!export.outputText.contains("wallaby"))
    }
    #expect(try home.run(["journal", "verify"]).status == .code(0))
    #expect(try home.run(["journal", "delete", "last"]).status == .code(0))
    #expect(try home.run(["journal", "show", "last"]).status == .code(2))
  }

  @Test func `an answer is taken out by its number, with its question to know it by`() throws {
    let home = try Home()
    _ = try home.talk()
    let redact = ["journal", "redact", "last"]
    let listed = try home.run(redact).outputText
    // Enter took the option that is listed; no word was typed for it.
    #expect(listed.contains("  How does that sound?\n"), "\(listed)")
    let rows = listed.split(separator: "\n")
    let place = try #require(rows.firstIndex { $0.hasSuffix("> Hold hands") })
    let number = String(rows[place - 1].prefix { $0.isNumber })
    let unasked = try home.run(redact + ["--answer", number])
    #expect(unasked.status == .code(2))
    #expect(unasked.errorText.contains("only with --yes"))
    #expect(try home.run(redact + ["--answer", number, "--yes"]).status == .code(0))
    #expect(try home.run(["journal", "show", "last"]).outputText.contains("> (taken back)"))
    let left = try home.run(redact).outputText
    let others = rows.indices.filter { $0 != place && $0 != place - 1 }.map { rows[$0] }
    #expect(left.split(separator: "\n") == others)
    #expect(try home.run(redact + ["--answer", number, "--yes"]).status == .code(2))
  }

  @Test func `a conversation fades after 90 days unless it is kept again`() throws {
    let home = try Home()
    _ = try home.talk()
    #expect(try home.run(["journal", "list"], days: 89).outputText.contains("fades tomorrow"))
    #expect(try home.run(["journal", "keep", "last"], days: 89).status == .code(0))
    #expect(try home.run(["journal", "list"], days: 89).outputText.contains("fades in 90 days"))
    // Whoever begins to talk has done what is due.
    _ = try home.talk(keeping: ["no", "no"], days: 178)
    #expect(try home.run(["journal", "show", "last"], days: 178).status == .code(0))
    _ = try home.talk(keeping: ["no", "no"], days: 180)
    #expect(try home.run(["journal", "show", "last"], days: 180).status == .code(2))
  }

  @Test func `what is exported can be taken in elsewhere`() throws {
    let home = try Home()
    _ = try home.talk()
    let export = try home.run(["journal", "export", "--format", "jsonl"]).outputText
    let other = try Home()
    try other.folder.write(export, to: "export.jsonl")
    let file = "\(other.folder.path)/export.jsonl"
    #expect(try other.run(["journal", "import", file]).outputText.contains("Taken in: 1."))
    #expect(try other.run(["journal", "export", "--format", "jsonl"]).outputText == export)
    #expect(try other.run(["journal", "import", file]).outputText.contains("Already there: 1."))
  }

  @Test func `a wrong passphrase, no journal and a foreign file are told apart`() throws {
    let home = try Home()
    let list = ["journal", "list"]
    #expect(try home.run(list, passphrases: ["not this one"]).status == .code(77))
    let none = try Home(hasJournal: false)
    #expect(try none.run(list).status == .code(2))
    try none.folder.write("not a database", to: "journal.sqlite")
    #expect(try none.run(list).status == .code(65))
  }
}
