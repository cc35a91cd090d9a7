import YarnSyntax

/// What stands in a script, statement by statement, without where the statements belong.
///
/// It tells whether a mend has changed what other lines of the source are.
struct StatementOutline {
  struct Entry: Hashable {
    /// What it is.
    let kind: String

    /// Its words; of a spoken line those of its condition.
    var words = ""

    /// What is spoken in it, with `{}` for values, or `nil` for a statement that says nothing.
    var spoken: String?

    /// The values in what is spoken.
    var values: [String] = []

    /// A line's tags without `#`.
    var tags: [String] = []
  }

  /// The statements and where they begin, in bytes.
  private(set) var entries: [(offset: Int, entry: Entry)] = []
  private let tree: SyntaxTree

  init(_ source: SourceText) {
    tree = Parser.parse(source).0
    for node in tree.nodes {
      for header in node.headers {
        let key = tree.source[header.key]
        add(header.key.lowerBound, "\(key):", tree.source[header.value])
      }
      node.body.forEachNested { add($0) }
    }
    entries.sort { $0.offset < $1.offset }
  }

  private mutating func add(_ offset: Int, _ kind: String, _ words: String = "") {
    entries.append((offset, Entry(kind: kind, words: words)))
  }

  private mutating func add(_ statement: StatementSyntax) {
    let source = tree.source
    switch statement {
    case .line(let line): add(line, "line")
    case .options(let group): for option in group { add(option.line, "option") }
    case .lineGroup(let group): for item in group { add(item.line, "item") }
    case .if(let statement):
      add(statement.range.lowerBound, "if")
      for id in statement.clauses.compactMap(\.condition) { add(condition: id) }
    case .once(let statement):
      add(statement.range.lowerBound, "once")
      if let id = statement.condition { add(condition: id) }
    case .set(let statement): add(statement.range.lowerBound, "set", source[statement.range])
    case .declare(let statement):
      add(statement.range.lowerBound, "declare", source[statement.range])
    case .enumeration(let statement):
      add(statement.range.lowerBound, "enum", source[statement.name])
    case .call(let range, _): add(range.lowerBound, "call", source[range])
    case .jump(let range, _): add(range.lowerBound, "jump", source[range])
    case .detour(let range, _): add(range.lowerBound, "detour", source[range])
    case .return(let range): add(range.lowerBound, "return")
    case .stop(let range): add(range.lowerBound, "stop")
    case .command(let command): add(command.range.lowerBound, "command", source[command.range])
    }
  }

  private mutating func add(condition id: ExpressionID) {
    let range = tree[id].range
    add(range.lowerBound, "condition", tree.source[range])
  }

  private mutating func add(_ line: LineSyntax, _ kind: String) {
    var spoken = ""
    var values: [String] = []
    for piece in line.text {
      let text = tree.source[piece.range(in: tree)]
      if case .expression = piece {
        values.append(text)
        spoken += "{}"
      } else {
        spoken += text
      }
    }
    let entry = Entry(
      kind: kind,
      words: line.condition.map { tree.source[$0.range] } ?? "",
      spoken: spoken.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      values: values,
      tags: tree.tags(of: line)
    )
    entries.append((line.range.lowerBound, entry))
  }
}
