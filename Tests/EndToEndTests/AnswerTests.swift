import Foundation
import TestSupport
import Testing

/// Answers as people give them, and as they should never come.
@Suite(.serialized)
struct AnswerTests {
  @Test(arguments: ["2", "two of", "two of us", "2.", "the second one", "a couple"])
  func `a number, a prefix or a word chooses an option`(answer: String) throws {
    let run = try AftercareProgram.pipe("yes, everyone\n\(answer)\n")
    #expect(run.outputText.contains("Two of you. Good."))
  }

  @Test
  func `an answer that fits nothing is asked for once more and then taken as it is`() throws {
    let run = try AftercareProgram.pipe("yes, everyone\npurple\nyellow\n")
    #expect(run.outputText.components(separatedBy: "I want to get that right.").count == 2)
    #expect(run.outputText.components(separatedBy: "Who is here?").count == 3)
  }

  @Test(arguments: ["😀", "é日本", "\u{202E}abc", "\u{1B}[31mred"])
  func `strange names are shown without harm`(name: String) throws {
    let run = try AftercareProgram.pipe("yes, everyone\n2\n\(name)\nJo\n1\n1\n")
    #expect(!run.output.contains(0x1B))
    #expect(!run.outputText.contains("\u{202E}"))
    #expect(run.outputText.contains("The part after counts too."))
  }

  @Test
  func `ten thousand characters are one answer`() throws {
    let long = String(repeating: "word ", count: 2000)
    let run = try AftercareProgram.pipe("yes, everyone\n2\n\(long)\nJo\n")
    #expect(run.outputText.contains("Does each of you agree?"))
  }

  @Test
  func `bytes that are no text are left out and mentioned`() throws {
    let input = Array("yes, everyone\n2\nJ".utf8) + [0xFF, 0xFE] + Array("o\nMina\n1\n1\n".utf8)
    let run = try AftercareProgram.pipe(bytes: input)
    #expect(run.outputText.contains("not readable"))
    #expect(run.outputText.contains("The part after counts too."))
  }

  @Test(arguments: [20, 40, 132])
  func `text fits the window`(columns: Int) throws {
    let conversation = try TypedConversation(columns: columns)
    try conversation.answer("Not sure", "1")
    try conversation.answer("Skip this", "2")
    try conversation.expect("Two of you.")
    let widest = conversation.plainText.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= columns)
  }

  @Test
  func `a dumb terminal gets no escape sequence`() throws {
    let conversation = try TypedConversation(environment: ["TERM": "dumb", "NO_COLOR": "1"])
    try conversation.answer("legally adult?", "1")
    try conversation.expect("Who is here?")
    #expect(!conversation.terminal.transcript.contains(0x1B))
  }
}
