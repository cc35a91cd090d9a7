import YarnProgram
import YarnSyntax

/// Finds where the lines of a program stand in its sources.
///
/// A line with a name is found by it, one without by its text.
struct LinePlaces {
  struct Place {
    let file: String
    let node: String
    let line: Int
  }

  private var named: [String: Place] = [:]

  /// The places of lines without a name by their text, the next one last.
  private var unnamed: [String: [Place]] = [:]

  init(_ sources: [SourceText]) {
    for source in sources { add(Parser.parse(source).0) }
    for (key, places) in unnamed { unnamed[key] = places.reversed() }
  }

  /// The place of the program's next line, or `nil` where it stands in none of the sources.
  mutating func takePlace(of line: ProgramLine) -> Place? {
    if line.tags.contains(line.id) { return named[line.id] }
    let key = String(line.template.rawText.filter { $0 != "\\" })
    return unnamed[key]?.popLast()
  }

  private mutating func add(_ tree: SyntaxTree) {
    let table = LineTable(tree.source)
    for node in tree.nodes {
      let title = node.headers.first { tree.source[$0.key] == "title" }
      let name = title.map { tree.source[$0.value] } ?? ""
      for line in node.body.flatMap(\.lines) {
        let place = Place(
          file: tree.source.name,
          node: name,
          line: table.line(of: line.range.lowerBound)
        )
        if let tag = line.tags.map({ tree.source[$0] }).first(where: { $0.hasPrefix("line:") }) {
          named[tag] = place
        } else {
          unnamed[key(line, tree), default: []].append(place)
        }
      }
    }
  }

  /// The line's raw text without any backslash.
  private func key(_ line: LineSyntax, _ tree: SyntaxTree) -> String {
    var key = ""
    var values = 0
    for piece in line.text {
      switch piece {
      case .text(let range), .escape(let range): key += tree.source[range].filter { $0 != "\\" }
      case .expression:
        key += "{\(values)}"
        values += 1
      }
    }
    return key
  }
}
