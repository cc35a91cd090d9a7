package import YarnProgram

extension StringTable {
  /// The texts of a program's lines in some of its sources, in the program's order.
  ///
  /// A line that shares another's text has none of its own. Names of files below a folder, which
  /// ends with a slash, are told without it.
  package init(
    of program: Program,
    below folder: String = "",
    in isWanted: (_ file: Int) -> Bool = { _ in true }
  ) {
    self.init(
      rows: program.placedLines(in: isWanted).map { line, node, place in
        var row = Row(id: line.id, text: line.source == nil ? line.template.rawText : "")
        let file = program.debug.name(of: place) ?? ""
        row.file = String(file.dropFirst(file.hasPrefix(folder) ? folder.count : 0))
        row.node = node
        row.lineNumber = place.line
        return row
      }
    )
  }
}

extension LineMetadataTable {
  /// The tags of the lines in some sources that have any but their name, in the program's order.
  package init(of program: Program, in isWanted: (_ file: Int) -> Bool = { _ in true }) {
    self.init(
      rows: program.placedLines(in: isWanted).compactMap { line, node, place in
        let tags = line.tags.filter { !$0.hasPrefix("line:") }
        guard !tags.isEmpty else { return nil }
        return Row(id: line.id, node: node, lineNumber: place.line, tags: tags)
      }
    )
  }
}

extension Program {
  /// The lines in some sources, with the titles of their nodes and their places.
  fileprivate func placedLines(
    in isWanted: (_ file: Int) -> Bool
  ) -> [(line: ProgramLine, node: String, place: DebugInfo.Place)] {
    let nodes = lineNodes
    return lines.indices.compactMap { index in
      guard let place = debug.place(ofLine: index), isWanted(place.file) else { return nil }
      let node = nodes[index].map { self.nodes[$0].writtenTitle } ?? ""
      return (lines[index], node, place)
    }
  }
}
