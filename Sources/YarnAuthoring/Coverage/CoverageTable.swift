package import YarnProgram
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

  /// Counts untouched scripts, whose probes come in the same order.
  ///
  /// The program is what they were compiled to without probes, others perhaps among them.
  package init(
    _ sources: [SourceText],
    probes: [[CoverageProbe]],
    program: Program,
    coverage: Coverage
  ) {
    var places = LinePlaces(sources)
    var lines: [String: [Int: String]] = [:]
    for line in program.lines {
      guard let place = places.takePlace(of: line) else { continue }
      lines[place.file, default: [:]][place.line] = line.id
    }
    files = zip(sources, probes).map { source, probes in
      var file = File(source: source)
      let table = LineTable(source)
      var options: Set<Int> = []
      for probe in probes {
        let number = table.line(of: probe.place.lowerBound)
        let count = coverage.count(of: probe.id)
        if probe.kind == .option {
          options.insert(number)
          file.options.add(count)
        } else {
          file.branches.add(count)
        }
        file.counts[number, default: 0] += count
      }
      for (number, id) in lines[source.name, default: [:]] where !options.contains(number) {
        file.lines.add(coverage.count(of: id))
        file.counts[number, default: 0] += coverage.count(of: id)
      }
      return file
    }
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
