import Foundation
import TestSupport
import Testing

/// Answers that come as bytes, and text in windows.
@Suite(.serialized)
struct AnswerTests {
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

  @Test func `answers from a file are played`() throws {
    let folder = try TemporaryFolder()
    try folder.write("no\n", to: "answers")
    let run = try folder.run(["chat", "--answers", "answers"])
    #expect(run.status == .code(0))
    #expect(run.outputText.contains("This is only for adults"))
    #expect(try folder.run(["chat", "--answers", "none"]).status == .code(2))
  }
}
