import CheckIn
import YarnAuthoring
import YarnSyntax

/// Looks at what is said between two answers: one question, three lines.
struct TurnCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    scripts.own.flatMap { tree in
      // Nobody plays the notices; the terminal says them one by one.
      tree.nodes.filter { tree.title(of: $0) != HouseNode.notices }.flatMap { node in
        var reader = TurnReader(tree: tree)
        _ = reader.read(node.body, from: TurnReader.Turn())
        return reader.findings
      }
    }
  }
}

/// Reads a node as the turns that it makes.
private struct TurnReader {
  /// What was said since somebody had the word.
  struct Turn {
    var lines = 0
    var words = 0

    /// Where the last question stands.
    var question: SourceRange?
  }

  let tree: SyntaxTree
  var findings: [Finding] = []

  /// Lines and words of one turn, before anybody can answer.
  private static let lineLimit = 3
  private static let wordLimit = 40

  /// Reads statements; gives the fullest turn that may be open behind them.
  mutating func read(_ statements: [StatementSyntax], from turn: Turn) -> Turn {
    var turn = turn
    for statement in statements { turn = read(statement, from: turn) }
    return turn
  }

  private mutating func read(_ statement: StatementSyntax, from turn: Turn) -> Turn {
    switch statement {
    case .line(let line):
      // Of lines with conditions nobody can tell which come together.
      return line.condition == nil ? say(line, turn) : turn
    case .options(let group):
      var after = Turn()
      for option in group {
        after = Self.fuller(after, read(option.block, from: Turn()))
      }
      return after
    case .if(let statement):
      let isComplete = statement.clauses.contains { $0.condition == nil }
      var after = isComplete ? nil : Turn?.some(turn)
      for clause in statement.clauses {
        let end = read(clause.body, from: turn)
        guard !clause.body.leaves else { continue }
        after = after.map { Self.fuller($0, end) } ?? end
      }
      return after ?? Turn()
    case .once(let statement):
      let first = read(statement.body, from: turn)
      return Self.fuller(first, read(statement.otherwise, from: turn))
    case .lineGroup(let group):
      for item in group { _ = read(item.block, from: Turn()) }
      return Turn()
    // After these somebody had the word, or nobody can tell.
    case .detour, .jump, .return, .stop: return Turn()
    // Nobody gets the word by some commands.
    case .command: return tree.row(of: statement)?.passesTheWord == false ? turn : Turn()
    case .set, .declare, .enumeration, .call: return turn
    }
  }

  private mutating func say(_ line: LineSyntax, _ before: Turn) -> Turn {
    var turn = before
    let text = SpokenText(line, in: tree)
    turn.lines += 1
    turn.words += text.words.count
    let count = text.questions.count
    if count > 1 {
      report(.twoQuestions, text.range, "this line asks \(count) questions; ask one at a time")
    } else if count == 1, let earlier = turn.question {
      report(
        .twoQuestions,
        text.range,
        "this is the second question before anybody can answer; ask one at a time",
        note: (earlier, "the first one is here")
      )
    }
    if count > 0 { turn.question = text.range }
    if turn.lines == Self.lineLimit + 1
      || before.words <= Self.wordLimit && turn.words > Self.wordLimit
    {
      report(
        .longTurn,
        text.range,
        "\(turn.lines) lines and \(turn.words) words come here before anybody can answer; "
          + "\(Self.lineLimit) lines or \(Self.wordLimit) words are enough"
      )
    }
    return turn
  }

  private static func fuller(_ left: Turn, _ right: Turn) -> Turn {
    var turn = left.lines >= right.lines ? left : right
    turn.question = left.question ?? right.question
    return turn
  }

  private mutating func report(
    _ rule: CheckRule,
    _ range: SourceRange,
    _ message: String,
    note: (range: SourceRange, message: String)? = nil
  ) {
    let notes = note.map { [tree.note($0.range, $0.message)] }
    findings.append(tree.finding(rule, range, notes: notes ?? [], message))
  }
}

extension [StatementSyntax] {
  /// Whether they always end by leaving the node.
  fileprivate var leaves: Bool {
    switch last {
    case .jump, .return, .stop: true
    default: false
    }
  }
}
