import YarnProgram
package import YarnSyntax

/// What tests came by in scripts: as a table, and beside the text.
package struct CoverageTable: Sendable {
  /// How many there are and how many were come by.
  package struct Share: Hashable, Sendable {
    package private(set) var covered: Int
    package private(set) var total: Int

    package init(covered: Int = 0, total: Int = 0) {
      self.covered = covered
      self.total = total
    }

    mutating func add(_ count: Int) {
      total += 1
      if count > 0 { covered += 1 }
    }

    mutating func add(_ other: Share) {
      covered += other.covered
      total += other.total
    }

    var text: String { "\(covered) of \(total)" }
  }

  /// What is counted of one file.
  package struct File: Sendable {
    package let source: SourceText
    package fileprivate(set) var lines = Share()
    package fileprivate(set) var options = Share()
    package fileprivate(set) var branches = Share()

    /// How often each of the file's lines was come by, by its number from 1.
    fileprivate(set) var counts: [Int: Int] = [:]
  }

  package let files: [File]

  /// Counts what tests came by in scripts, the first of those that were compiled.
  package init(_ sources: [SourceText], _ coverage: Coverage) {
    var files = sources.map { File(source: $0) }
    let program = coverage.marked.original
    func note(_ place: DebugInfo.Place?, _ count: Int, _ share: WritableKeyPath<File, Share>) {
      guard let place, files.indices.contains(place.file) else { return }
      files[place.file][keyPath: share].add(count)
      files[place.file].counts[place.line, default: 0] += count
    }
    var options: Set<Int> = []
    for (mark, count) in zip(coverage.marked.marks, coverage.marks) {
      switch mark.way {
      case .chosen(let line):
        options.insert(line)
        note(program.debug.place(ofLine: line), count, \.options)
      case .holds:
        let condition = program.debug.condition(at: mark.position)
        guard let condition, !condition.isOfLine else { continue }
        note(condition.place, count, \.branches)
      case .fails:
        note(program.debug.condition(at: mark.position)?.otherwise, count, \.branches)
      case .entered, .noOption, .noItem: break
      }
    }
    for (line, count) in coverage.lines.enumerated() where !options.contains(line) {
      note(program.debug.place(ofLine: line), count, \.lines)
    }
    self.files = files
  }

  /// A row for each file, and one for all where there are several.
  package var text: String {
    var rows = [["", "lines", "options", "branches"]]
    var all = File(source: SourceText(name: "all", text: ""))
    for file in files {
      rows.append(Self.row(file))
      all.lines.add(file.lines)
      all.options.add(file.options)
      all.branches.add(file.branches)
    }
    if files.count > 1 { rows.append(Self.row(all)) }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + blanks : blanks + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func row(_ file: File) -> [String] {
    [file.source.name, file.lines.text, file.options.text, file.branches.text]
  }

  /// Every file with a number before each line that can be come by; `#####` where it never was.
  package var annotated: String {
    files.map { file in
      let table = LineTable(file.source)
      var text = "\(file.source.name)\n"
      for number in 1...table.lineCount {
        let line = file.source[table.range(ofLine: number)]
        guard number < table.lineCount || !line.isEmpty else { break }
        let mark = file.counts[number].map { $0 == 0 ? "#####" : "\($0)" } ?? ""
        let blanks = String(repeating: " ", count: max(0, 7 - mark.count))
        text += "\(blanks)\(mark) | \(line)\n"
      }
      return text
    }.joined(separator: "\n")
  }
}
