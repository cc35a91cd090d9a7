import YarnSyntax

/// A statement as it was surely meant: what was to be an option is one.
struct LayoutPart {
  let statement: StatementSyntax

  /// The options that it is, or was meant to be.
  var options: [OptionSyntax]?

  /// What stands where an arrow should.
  var arrow: SourceRange?
  var enclosure: Enclosure?

  init(_ statement: StatementSyntax) {
    self.statement = statement
    if case .options(let group) = statement { options = group }
  }
}

extension TornQuestion {
  /// Remembers what is wrong with a part of the question.
  mutating func add(_ part: LayoutPart) {
    if let arrow = part.arrow { mistakenArrows.append(arrow) }
    if let enclosure = part.enclosure { enclosures.append(enclosure) }
  }
}

extension LayoutReader {
  /// Statements with those that were meant as options made so.
  mutating func parts(of statements: [StatementSyntax]) -> [LayoutPart] {
    var parts = statements.map(LayoutPart.init)
    for index in parts.indices { makeOptions(of: &parts[index]) }
    makeOptions(ofSignsIn: &parts)
    for index in parts.indices where parts[index].options == nil {
      makeOptions(at: index, of: &parts)
    }
    return parts
  }

  /// What can be told of a statement alone.
  private func makeOptions(of part: inout LayoutPart) {
    guard case .lineGroup(let group) = part.statement, let tag = manner.optionTag,
      let first = group.first, group.contains(where: { tree.tag(tag, of: $0.line) != nil })
    else { return }
    part.arrow = arrow(of: first)
    part.options = group
  }

  /// What can be told only by what stands around a statement.
  private func makeOptions(at index: Int, of parts: inout [LayoutPart]) {
    let statement = parts[index].statement
    switch statement {
    case .lineGroup(let group) where manner.needsTwoOptions && isAmongOptions(index, parts):
      guard let first = group.first else { return }
      parts[index].arrow = arrow(of: first)
      parts[index].options = group
    case .if(let condition) where isBesideOptions(index, parts):
      enclose(condition, &parts[index], isCertain: isAmongChoices(index, parts))
    default: break
    }
  }

  private func arrow(of option: OptionSyntax) -> SourceRange {
    let start = tree.source.indentation(at: option.line.range.lowerBound).upperBound
    return SourceRange(start, option.line.range.lowerBound)
  }

  // MARK: - Beside options

  /// Whether options stand right before or behind, with nothing between.
  private func isBesideOptions(_ index: Int, _ parts: [LayoutPart]) -> Bool {
    isBehindOptions(index, parts) || isBeforeOptions(index, parts)
  }

  /// Whether options stand right before and behind; a line group may well come before or after.
  private func isAmongOptions(_ index: Int, _ parts: [LayoutPart]) -> Bool {
    isBehindOptions(index, parts) && isBeforeOptions(index, parts)
  }

  private func isBeforeOptions(_ index: Int, _ parts: [LayoutPart]) -> Bool {
    index + 1 < parts.count && parts[index + 1].options != nil
      && isClose(parts[index + 1].statement)
  }

  /// Whether the options around a statement are surely a question that it belongs to.
  ///
  /// One option alone may be all that a player says before the next.
  private func isAmongChoices(_ index: Int, _ parts: [LayoutPart]) -> Bool {
    let around = [index - 1, index + 1].filter(parts.indices.contains)
      .compactMap { parts[$0].options?.count }
    return manner.needsTwoOptions || around.count == 2 || around.contains { $0 > 1 }
  }

  private func isBehindOptions(_ index: Int, _ parts: [LayoutPart]) -> Bool {
    index > 0 && parts[index - 1].options != nil && isClose(parts[index].statement)
  }

  /// Whether neither an empty line nor a comment is right before a statement.
  func isClose(_ statement: StatementSyntax) -> Bool {
    let (lines, hasComment) = emptyLines(before: statement)
    return lines.isEmpty && !hasComment
  }

  private func enclose(_ statement: IfSyntax, _ part: inout LayoutPart, isCertain: Bool) {
    var options: [OptionSyntax] = []
    for clause in statement.clauses {
      guard clause.body.count == 1, case .options(let group)? = clause.body.first else { return }
      options += group.map { option in
        clause.condition.map { option.onCondition(tree[$0].range, $0) } ?? option
      }
    }
    let isPlain = statement.clauses.count == 1 && options.count > 0
    let condition = isPlain ? statement.clauses.first?.condition : nil
    part.enclosure = Enclosure(
      range: statement.range,
      options: statement.clauses.flatMap { clause in clause.body.flatMap(\.groupOptions) },
      condition: condition.map { tree[$0].range },
      isCertain: isCertain
    )
    part.options = options
  }
}

extension StatementSyntax {
  /// The options that a statement is.
  fileprivate var groupOptions: [OptionSyntax] {
    if case .options(let group) = self { group } else { [] }
  }
}
