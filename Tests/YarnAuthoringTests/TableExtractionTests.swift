import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// Tables made from a program and its sources.
struct TableExtractionTests {
  @Test(arguments: ["strings.csv", "metadata.csv"])
  func `every line is in the table with its place`(name: String) throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/Strings")
    let source = SourceText(
      name: "places.yarn",
      bytes: Array(try Data(contentsOf: folder.appending(path: "places.yarn")))
    )
    let output = Compiler().compile([source])
    let program = try #require(output.program, "\(output.diagnostics)")
    let text =
      name == "strings.csv"
      ? StringTable(of: program).commaSeparated
      : LineMetadataTable(of: program).commaSeparated
    try expectGolden(text, "Strings/\(name)")
  }

  @Test func `the line numbers are those of the lines' texts`() throws {
    let sources = Repository.shippedScripts
    let program = try #require(ShippedProgram.program).program
    let table = StringTable(of: program)
    #expect(table.rows.count == program.lines.count)
    for row in table.rows {
      let source = try #require(sources.first { $0.name == row.file }, "\(row.id)")
      let number = try #require(row.lineNumber)
      let line = source[LineTable(source).range(ofLine: number)]
      #expect(line.contains("#\(row.id)"), "\(row.file):\(number)")
    }
  }

  @Test func `lines of other sources are left out`() throws {
    let sources = ["One", "Two"].map { name in
      SourceText(name: "\(name).yarn", text: "title: \(name)\n---\n\(name) #line:\(name)\n===\n")
    }
    let program = try #require(Compiler().compile(sources).program)
    let rows = StringTable(of: program) { $0 == 1 }.rows
    #expect(rows.map(\.file) == ["Two.yarn"])
    #expect(rows.map(\.lineNumber) == [3])
  }

  @Test func `a line that shares another's text has none of its own`() throws {
    let program = try compiledProgram(nodeText("One #line:a\nOne #shadow:a #quiet"))
    #expect(StringTable(of: program).rows.map(\.text) == ["One", ""])
    let metadata = LineMetadataTable(of: program).rows
    #expect(metadata.map(\.lineNumber) == [4])
  }

  @Test func `a table and its own texts as a translation give the same program`() throws {
    let program = try #require(ShippedProgram.program).program
    let table = StringTable(of: program)
    let read = try StringTable(commaSeparated: Array(table.commaSeparated.utf8))
    let texts = Translation(language: "en", texts: read.texts(for: "en"))
    let (translated, report) = program.translated(by: texts)
    #expect(translated == program)
    #expect(report.isComplete)
  }
}
