extension StatementSyntax {
  /// The rows of statements right inside this one.
  package var blocks: [[StatementSyntax]] {
    switch self {
    case .options(let group), .lineGroup(let group): group.map(\.block)
    case .if(let statement): statement.clauses.map(\.body)
    case .once(let statement): [statement.body, statement.otherwise]
    case .line, .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command: []
    }
  }

  /// The lines, options and items that belong to the statement itself.
  package var ownLines: [LineSyntax] {
    switch self {
    case .line(let line): [line]
    case .options(let group), .lineGroup(let group): group.map(\.line)
    case .if, .once, .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop,
      .command:
      []
    }
  }
}

extension Sequence where Element == StatementSyntax {
  /// Visits every statement, those inside others included, in the order of the text.
  package func forEachNested(_ visit: (StatementSyntax) -> Void) {
    for statement in self {
      visit(statement)
      for block in statement.blocks { block.forEachNested(visit) }
    }
  }

  /// Whether a statement, or one inside it, fulfils a condition.
  package func containsNested(_ condition: (StatementSyntax) -> Bool) -> Bool {
    contains { statement in
      condition(statement) || statement.blocks.contains { $0.containsNested(condition) }
    }
  }
}
