import Testing
import YarnMarkup
import YarnProgram

/// Lines that nobody writes: no time and no memory that grows with the square of their length.
@Suite(.timeLimit(.minutes(10)))
struct MarkupSizeTests {
  private static let many = 40_000

  private func line(_ text: String, values: [String] = []) -> MarkupLine {
    MarkupLine(LineTemplate([.text(text)]), values: values)
  }

  @Test func `very many markers that overlap are read`() {
    let markers = ["[a]", "[b]", "[/a]", "[/b]"].map { String(repeating: $0, count: Self.many) }
    let line = line(markers.joined())
    #expect(line.fault == nil)
    #expect(line.attributes.count == 2 * Self.many)
  }

  @Test func `a marker with very many properties is read`() {
    let properties = (0..<Self.many).map { "p\($0)=1" }.joined(separator: " ")
    #expect(line("[a \(properties) /]").attributes.first?.properties.count == Self.many)
    #expect(line("[a \(properties) p7=2 /]").fault == .duplicateProperty("p7"))
  }

  @Test func `a text that would stand for a marker and be huge is a fault`() {
    let name = String(repeating: "v", count: 10_000)
    let marker = "[select value=\(name) \(name)=\"\(String(repeating: "%", count: 10_000))\" /]"
    #expect(line(marker).fault == .textTooLong("select"))
    let short = "[select value=v v=\"\(String(repeating: "%", count: 1000))\" /]"
    #expect(line(short).text.utf8.count == 1000)
    let repeated = String(repeating: short, count: 1001)
    #expect(line(repeated).fault == .textTooLong("select"))
  }

  @Test func `markers close in whatever order they are closed`() {
    let line = line("[a]1[b]2[a]3[/a]4[/b]5[c]6[/a]7[/]8")
    #expect(line.fault == nil)
    #expect(line.attributes.map(\.name) == ["a", "b", "a", "c"])
    #expect(line.attributes.map(\.range) == [0..<6, 1..<4, 2..<3, 5..<7])
    #expect(self.line("[a][b][/b]").fault == .neverClosed("a"))
    #expect(self.line("[a][b][/a]").fault == .neverClosed("b"))
    #expect(self.line("[a][/][/a]").fault == .unexpectedClose("a"))
  }
}
