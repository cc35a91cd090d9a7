import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnRuntime

/// Tables of texts as comma-separated values.
struct StringTableTests {
  private func read(_ text: String) throws -> StringTable {
    try StringTable(commaSeparated: Array(text.utf8))
  }

  @Test func `a translator's table is read with all its columns`() throws {
    let file = Repository.root.appending(path: "Tests/Fixtures/Strings/translators.csv")
    let table = try StringTable(commaSeparated: Array(Data(contentsOf: file)))
    let row = try #require(table.rows.first)
    #expect(table.rows.count == 3)
    #expect(row.id == "line:a")
    #expect(Array(row.text.utf8) == Array("Zwei Zeilen,\r\nmit \"Zitat\".".utf8))
    #expect(row.file == "Evening.yarn")
    #expect(row.lineNumber == 4)
    #expect(row.language == "de")
    #expect(row.lock == "1a2b3c4d")
    #expect(row.comment == "a, b")
    #expect(row.others == ["reviewer": "Kim"])
    #expect(table.texts(for: "DE").count == 1)
    #expect(table.texts(for: "fr") == ["line:a": " Deux"])
    let again = try StringTable(commaSeparated: Array(table.commaSeparated.utf8))
    #expect(again == table)
  }

  @Test func `two columns are enough, in any order`() throws {
    let table = try read("text,id\nHallo,line:a")
    #expect(table.texts(for: "de") == ["line:a": "Hallo"])
    #expect(table.commaSeparated == "text,id\r\nHallo,line:a\r\n")
  }

  @Test func `a row without a text is no translation`() throws {
    #expect(try read("id,text\nline:a,\nline:b,B\n").texts(for: "de") == ["line:b": "B"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end ends a row`(end: String) throws {
    let rows = ["id,text", "line:a,A", "", ",", "line:b,B"].joined(separator: end)
    #expect(try read(rows).rows.map(\.text) == ["A", "B"])
  }

  @Test func `what is written is read as it was, whatever the texts`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let letters = Array(" ,\"\n\r;aé=").map(String.init) + ["\r\n", "\u{301}"]
      let rows = (1...5).map { number in
        let text = (0..<8).map { _ in letters[Int.random(in: letters.indices, using: &generator)] }
        return StringTable.Row(id: "line:\(number)", text: text.joined())
      }
      let table = StringTable(rows: rows)
      let again = try read(table.commaSeparated)
      #expect(again.rows.map { Array($0.text.utf8) } == rows.map { Array($0.text.utf8) })
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any bytes are refused, or read as what they are when written again`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let valid = Array("id,text,lineNumber\nline:a,\"A \"\"b\"\", c\",4\nline:b,B,5\n".utf8)
    let bytes = SeededBytes.mutated(valid, &generator)
    guard let table = try? StringTable(commaSeparated: bytes) else { return }
    #expect(try StringTable(commaSeparated: Array(table.commaSeparated.utf8)) == table)
  }

  @Test(arguments: [
    ("", "1:1: the table is empty; its first line must name the columns"),
    (
      "id,words\na,b",
      "1:1: there is no column ‘text’; expected a first line such as id,text,file,node,lineNumber"
    ),
    ("id;text\na;b", "1:1: the fields are separated by semicolons; save it with commas"),
    ("id\ttext\na\tb", "1:1: the fields are separated by tabs; save it with commas"),
    ("id,text,ID\na,b,c", "1:9: the column ‘ID’ is named twice; remove one of the two"),
    (
      "id,text\nline:a,A\nline:a,B",
      "3:1: ‘line:a’ already has a text in line 2; remove one of the two"
    ),
    ("id,text\n,B", "2:1: this row has no ID; give it the one of its line, or remove it"),
    (
      "id,text\nline:a,One, two",
      "2:1: this row has 3 fields, the first line names 2; put quotes around a text with a comma or "
        + "a line break in it"
    ),
    (
      "id,text\nline:a",
      "2:1: this row has 1 field, the first line names 2; put quotes around a text with a comma or a "
        + "line break in it"
    ),
    (
      "id,text\nline:a,né \"so\"",
      "2:11: a quote stands inside a text without quotes; put quotes around it all and double this "
        + "one"
    ),
    (
      "id,text\nline:a,\"A\nb\" c",
      "3:3: text follows the closing quote; a quote inside a text must be doubled"
    ),
    ("id,text\nline:a,\"A\n\n", "2:8: this quote is never closed; add one at the end of the text"),
    (
      "id,text,lineNumber\nline:a,A,four",
      "2:10: ‘four’ in the column ‘lineNumber’ is no whole number; write one or leave it empty"
    ),
  ])
  func `a faulty table is refused with its place and what to do`(table: String, reason: String) {
    let error = #expect(throws: TableError.self) { try read(table) }
    #expect(error?.description == reason)
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() {
    let bytes = Array("id,text\nline:a,".utf8) + [0xE9, 0x0A]
    let error = #expect(throws: TableError.self) { try StringTable(commaSeparated: bytes) }
    #expect(
      error?.description == "2:1: these bytes are not UTF-8; save the table as CSV in UTF-8"
    )
  }
}
