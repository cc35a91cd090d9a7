import YarnSyntax

extension StatementSyntax {
  /// The lines, options and items in the statement, in the order in which they are compiled.
  var lines: [LineSyntax] {
    switch self {
    case .line(let line): [line]
    case .options(let group), .lineGroup(let group):
      group.map(\.line) + group.flatMap { $0.block.flatMap(\.lines) }
    case .if(let statement): statement.clauses.flatMap { $0.body.flatMap(\.lines) }
    case .once(let statement): (statement.body + statement.otherwise).flatMap(\.lines)
    case .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command: []
    }
  }
}
