import CheckIn
import Foundation
import JournalStore
import TestSupport
import Testing

/// JSON Lines, which are read again.
struct ExportJSONLinesTests {
  private func read(_ text: String) throws(ImportError) -> [Conversation] {
    try JSONLinesReader.conversations(in: Array(text.utf8))
  }

  private let head = """
    {"aftercare":1,"began":0,"language":"en","memory":{},"names":["Jo"],"offset":0,"title":"CheckIn"}
    """

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what is exported is read again as it was`(seed: UInt64) throws {
    let conversations = (0...seed % 3).map { ExportedConversation.make(seed: seed + $0) }
    let text = Exporter.export(conversations, as: .jsonl)
    #expect(try read(text) == conversations)
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n") + "\r\n"
    #expect(try read(windows) == conversations)
  }

  @Test func `the form is the one that is promised`() {
    let conversation = ExportedConversation.conversation(
      .said(speaker: "Bot", text: "Hello/\u{202E}", line: "hello"),
      .asked(options: ["a", "b"]),
      .answered(text: "a", reply: Reply(.chosen(line: "x", words: nil))),
      .quiet(seconds: 3),
      .apart,
      .wentBack
    )
    #expect(
      Exporter.export([conversation], as: .jsonl) == #"""
        {"aftercare":2,"began":1795554000,"language":"en","memory":{},"names":["Jo","Sam"],"offset":3600,"title":"CheckIn"}
        {"at":0,"kind":"said","line":"hello","speaker":"Bot","text":"Hello/\u202e"}
        {"at":1,"kind":"asked","options":["a","b"]}
        {"at":2,"kind":"answered","reply":{"kind":"chosen","line":"x"},"text":"a"}
        {"at":3,"kind":"quiet","seconds":3}
        {"at":4,"kind":"apart"}
        {"at":5,"kind":"wentBack"}

        """#
    )
  }

  @Test func `what a taken back answer meant is not read either`() throws {
    let line = #"{"at":0,"kind":"answered","reply":{"kind":"words","words":"x"}}"#
    let events = try read(head + "\n" + line).first?.events
    #expect(events == [.init(at: 0, .answered(text: nil, reply: nil))])
  }

  @Test func `a faulty line is named and not quoted`() {
    let faults: [(String, ImportError.Fault)] = [
      ("zqx", .notJSON), (#"{"at":0,"kind":"apart""#, .notJSON), ("[]", .notJSON), ("3", .notJSON),
      (#"{"zqx":1}"#, .field("at")), (#"{"at":"zqx","kind":"apart"}"#, .field("at")),
      (#"{"at":0.5,"kind":"apart"}"#, .notJSON), (#"{"at":1e99,"kind":"apart"}"#, .notJSON),
      (#"{"at":0,"kind":"zqx"}"#, .field("kind")), (#"{"at":0,"kind":"said"}"#, .field("text")),
      (#"{"at":0,"kind":"quiet"}"#, .field("seconds")),
      (#"{"at":0,"kind":"asked","options":["zqx",3]}"#, .field("options")),
      (#"{"at":0,"kind":"answered","text":"x","reply":{"zqx":1}}"#, .field("reply")),
      (#"{"at":0,"kind":"answered","text":"x","reply":{"kind":"name"}}"#, .field("reply")),
      (#"{"at":0,"kind":"answered","text":"x","reply":{"kind":"zqx"}}"#, .field("reply")),
      (#"{"aftercare":1,"title":"zqx"}"#, .field("names")),
      (#"{"aftercare":"zqx"}"#, .field("aftercare")), (#"{"aftercare":0}"#, .field("aftercare")),
      (#"{"aftercare":3,"zqx":1}"#, .newerVersion(3)),
      (String(repeating: "[", count: 100_000), .notJSON),
    ]
    for (line, fault) in faults {
      let error = #expect(throws: ImportError.self) { try read("\(head)\n\n\(line)\n\(head)") }
      #expect(error == ImportError(line: 3, fault))
      #expect(error.map { !"\($0)".contains("zqx") && "\($0)".contains("line 3") } == true)
    }
  }

  @Test func `words before any head, no words and no text are refused`() {
    func fault(_ bytes: [UInt8]) -> ImportError? {
      #expect(throws: ImportError.self) { try JSONLinesReader.conversations(in: bytes) }
    }
    #expect(fault(Array(#"{"at":0,"kind":"apart"}"#.utf8)) == ImportError(line: 1, .noHead))
    #expect(fault([]) == ImportError(line: 1, .empty))
    #expect(fault(Array("\n \n".utf8)) == ImportError(line: 1, .empty))
    #expect(fault(Array("\(head)\n".utf8) + [0xFF]) == ImportError(line: 2, .notText))
    #expect(fault([UInt8](repeating: 0x20, count: 20_000_000)) == ImportError(line: 1, .tooLong))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a damaged file is refused or read, and never a crash`(seed: UInt64) {
    var bytes = Array(Exporter.export([ExportedConversation.make(seed: seed)], as: .jsonl).utf8)
    var numbers = DeterminedNumbers(seed: seed)
    for _ in 0..<3 {
      bytes[numbers.number(below: bytes.count)] = UInt8(numbers.number(below: 256))
    }
    do throws(ImportError) {
      let conversations = try JSONLinesReader.conversations(in: bytes)
      // Whatever it is, it can be exported and read once more.
      let again = Exporter.export(conversations, as: .jsonl)
      #expect(try read(again) == conversations)
    } catch {
      #expect(error.line > 0)
    }
  }
}
