package import YarnProgram
package import YarnSyntax

extension StringTable {
  /// The texts of a program's lines, in the program's order.
  ///
  /// The sources say where the lines stand; lines of other sources have no file, node or number.
  /// A line that shares another's text has none of its own.
  package init(of program: Program, sources: [SourceText]) {
    var places = LinePlaces(sources)
    self.init(
      rows: program.lines.map { line in
        var row = Row(id: line.id, text: line.source == nil ? line.template.rawText : "")
        guard let place = places.takePlace(of: line) else { return row }
        row.file = place.file
        row.node = place.node
        row.lineNumber = place.line
        return row
      }
    )
  }
}

extension LineMetadataTable {
  /// The tags of a program's lines that have any but their name, in the program's order.
  package init(of program: Program, sources: [SourceText]) {
    var places = LinePlaces(sources)
    var rows: [Row] = []
    for line in program.lines {
      let place = places.takePlace(of: line)
      let tags = line.tags.filter { !$0.hasPrefix("line:") }
      guard !tags.isEmpty else { continue }
      rows.append(Row(id: line.id, node: place?.node ?? "", lineNumber: place?.line, tags: tags))
    }
    self.init(rows: rows)
  }
}
