import AftercareCLI
import TestSupport
import Testing

/// Answers as people give them, and as they should never come.
struct AnsweringTests {
  private func chat(_ answers: String...) throws -> Evening {
    Evening(try Shipped.welcome.get(), answers: answers)
  }

  @Test(arguments: ["2", "two of", "two of us", "2.", "the second one", "a couple"])
  func `a number, a prefix or a word chooses an option`(answer: String) throws {
    #expect(try chat("yes, everyone", answer).text.contains("Two of you. Good."))
  }

  @Test func `an answer that fits nothing is asked for once more and then taken as it is`() throws {
    let text = try chat("yes, everyone", "purple", "yellow").text
    #expect(text.ranges(of: "I want to get that right.").count == 1)
    #expect(text.ranges(of: "Who is here?").count == 2)
  }

  @Test(arguments: ["😀", "é日本", "\u{202E}abc", "\u{1B}[31mred"])
  func `strange names are shown without harm`(name: String) throws {
    let text = try chat("yes, everyone", "2", name, "Jo", "1", "1").text
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("The part after counts too."))
  }

  @Test func `ten thousand characters are one answer`() throws {
    let long = String(repeating: "word ", count: 2000)
    #expect(try chat("yes, everyone", "2", long, "Jo").text.contains("Does each of you agree?"))
  }

  @Test(arguments: ["no", "not sure", "purple\nyellow", "\n\n"])
  func `only a plain yes passes the age question`(answer: String) throws {
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let evening = Evening(try Shipped.welcome.get(), answers: lines + ["yes", "yes"])
    #expect(evening.status == .fine)
    #expect(evening.text.contains("This is only for adults, so I have to stop here."))
    #expect(!evening.text.contains("Who is here?"))
  }

  @Test func `what of a line could not be read, or was too much of it, is mentioned`() throws {
    let script = try Shipped.welcome.get()
    let lines: [ScriptedLines.Deed] = [
      .line("yes, everyone"), .line("2"), .unreadable("Jo"), .tooLong("Mina"),
    ]
    let evening = Evening(script, ScriptedLines(lines))
    #expect(evening.text.ranges(of: "not readable").count == 1)
    #expect(evening.text.ranges(of: "That was very long").count == 1)
  }

  @Test func `input that ends too early is said beside the conversation`() throws {
    let evening = try chat("yes, everyone", "1")
    #expect(evening.status == .refused)
    #expect(
      evening.complaints.text == "The input ended before the talk did. Nothing was kept.\n"
    )
  }
}
