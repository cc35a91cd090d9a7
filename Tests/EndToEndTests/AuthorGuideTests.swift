import Foundation
import TestSupport
import Testing

/// The author's guide: what it shows is what happens.
@Suite(.serialized)
struct AuthorGuideTests {
  /// One block between ``` in the guide.
  private struct Block {
    let kind: String
    /// The file that the block is the text of, if it names one.
    let file: String?
    let lines: [Substring]

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  private let guide = Result {
    try String(
      contentsOf: Repository.root.appending(path: "Dialogues/README.md"),
      encoding: .utf8
    )
  }

  private func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: (head: [Substring], lines: [Substring])?
    for line in try guide.get().split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open, line == "```" {
        let file = block.head.count > 1 ? String(block.head[1]) : nil
        blocks.append(Block(kind: String(block.head[0]), file: file, lines: block.lines))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " "), [])
      }
    }
    return blocks
  }

  @Test func `every command of the guide does what the guide shows`() throws {
    let workshop = try TemporaryFolder()
    var count = 0
    for block in try blocks() {
      if let file = block.file { try workshop.write(block.text, to: file) }
      guard block.kind == "console" else { continue }
      var rest = block.lines[...]
      while let line = rest.popFirst() {
        let words = line.split(separator: " ").map(String.init)
        try #require(words.starts(with: ["$", "aftercare"]))
        let shown = rest.prefix { !$0.hasPrefix("$ ") }
        rest = rest.dropFirst(shown.count)
        try check(Array(words.dropFirst(2)), Array(shown), in: workshop)
        count += 1
      }
    }
    #expect(count > 10)
  }

  private func check(
    _ words: [String],
    _ shown: [Substring],
    in workshop: TemporaryFolder
  ) throws {
    let run = try workshop.run(words)
    let output = run.outputText.replacing("\r\n", with: "\n")
    if words.first == "chat" {
      #expect(output.contains("18 or over"), "\(words)")
      return
    }
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    #expect(matches(lines[...], shown[...]), "\(words):\n\(output)\(run.errorText)")
  }

  /// Whether the output is as shown; `…` stands for any number of lines, or the end of one.
  private func matches(_ output: ArraySlice<Substring>, _ shown: ArraySlice<Substring>) -> Bool {
    guard let first = shown.first else { return output.isEmpty }
    let rest = shown.dropFirst()
    if first == "…" {
      return (output.startIndex...output.endIndex).contains { matches(output[$0...], rest) }
    }
    let isLike = first.hasSuffix("…") && output.first?.hasPrefix(first.dropLast()) == true
    return (isLike || output.first == first) && matches(output.dropFirst(), rest)
  }
}
