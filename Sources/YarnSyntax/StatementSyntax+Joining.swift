/// Rebuilds trees, for checks that read a script as it was meant.
extension StatementSyntax {
  /// The statement with the rows of statements right inside it rebuilt.
  package func mapBlocks(
    _ transform: ([StatementSyntax]) -> [StatementSyntax]
  ) -> StatementSyntax {
    switch self {
    case .options(let group): .options(group.map { $0.mapBlock(transform) })
    case .lineGroup(let group): .lineGroup(group.map { $0.mapBlock(transform) })
    case .if(let statement):
      .if(
        IfSyntax(
          range: statement.range,
          clauses: statement.clauses.map {
            IfSyntax.Clause(
              start: $0.start,
              condition: $0.condition,
              body: transform($0.body)
            )
          }
        )
      )
    case .once(let statement):
      .once(
        OnceSyntax(
          range: statement.range,
          condition: statement.condition,
          body: transform(statement.body),
          elseStart: statement.elseStart,
          otherwise: transform(statement.otherwise)
        )
      )
    case .line, .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command:
      self
    }
  }

  /// Where it stands; of options, where the text of the first one does.
  package var place: SourceRange {
    switch self {
    case .line(let line): line.range
    case .options(let group), .lineGroup(let group):
      group.first?.line.range ?? SourceRange(0, 0)
    case .if(let statement): statement.range
    case .once(let statement): statement.range
    case .set(let statement): statement.range
    case .declare(let statement): statement.range
    case .enumeration(let statement): statement.range
    case .command(let command): command.range
    case .call(let range, _), .jump(let range, _), .detour(let range, _), .return(let range),
      .stop(let range):
      range
    }
  }

  /// Whether the node is left here in any case, by this statement itself.
  package var leavesNode: Bool {
    switch self {
    case .jump, .return, .stop: true
    case .line, .options, .lineGroup, .if, .once, .set, .declare, .enumeration, .call, .detour,
      .command:
      false
    }
  }

  /// The offset at which the last of it ends, what is inside it included.
  package var end: Int {
    switch self {
    case .options(let group), .lineGroup(let group): group.last?.end ?? 0
    default: place.upperBound
    }
  }
}

extension OptionSyntax {
  /// An option without a block.
  package init(_ line: LineSyntax) {
    self.init(line: line, block: [])
  }

  /// The offset at which the last of it ends, its block included.
  package var end: Int { max(line.range.upperBound, block.last?.end ?? 0) }

  /// Whether whoever takes it leaves the node in any case.
  package var leavesNode: Bool { block.last?.leavesNode ?? false }

  /// The option with more at the end of its block.
  package func adding(_ statements: [StatementSyntax]) -> OptionSyntax {
    OptionSyntax(line: line, block: block + statements)
  }

  /// The option with nothing beneath it.
  package var withoutBlock: OptionSyntax { OptionSyntax(line: line, block: []) }

  /// The option with a condition where it has none.
  package func onCondition(_ range: SourceRange, _ expression: ExpressionID) -> OptionSyntax {
    let condition =
      line.condition ?? ConditionSyntax(range: range, isOnce: false, expression: expression)
    let line = LineSyntax(
      range: line.range,
      text: line.text,
      condition: condition,
      tags: line.tags
    )
    return OptionSyntax(line: line, block: block)
  }

  fileprivate func mapBlock(
    _ transform: ([StatementSyntax]) -> [StatementSyntax]
  ) -> OptionSyntax {
    OptionSyntax(line: line, block: transform(block))
  }
}

extension SyntaxTree {
  /// The tree with the body of every node rebuilt; its text and expressions stay.
  package func mapBodies(_ transform: ([StatementSyntax]) -> [StatementSyntax]) -> SyntaxTree {
    var tree = self
    for index in nodes.indices { tree.nodes[index].body = transform(nodes[index].body) }
    return tree
  }
}
