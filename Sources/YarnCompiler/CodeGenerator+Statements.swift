import YarnProgram
import YarnSyntax

extension CodeGenerator {
  /// Writes statements.
  ///
  /// A line right before options is tagged `lastline`, everywhere but in once blocks and line
  /// groups, which do not mark their last lines.
  mutating func generate(_ statements: [StatementSyntax], marksLastLines: Bool = true) {
    for (index, statement) in statements.enumerated() {
      if case .line(let line) = statement {
        var isLast = false
        if marksLastLines, index + 1 < statements.count, case .options = statements[index + 1] {
          isLast = true
        }
        generate(line, isLastBeforeOptions: isLast)
      } else {
        generate(statement)
      }
    }
  }

  private mutating func generate(_ statement: StatementSyntax) {
    switch statement {
    case .line(let line): generate(line, isLastBeforeOptions: false)
    case .options(let group): generateOptions(group)
    case .lineGroup(let group): generateLineGroup(group)
    case .if(let statement): generate(statement)
    case .once(let statement): generate(statement)
    case .set(let statement): generate(statement)
    case .call(_, let value):
      generate(value)
      emit(.pop)
    case .jump(_, let destination): generate(destination, { .goToNode($0) }, .goToNamedNode)
    case .detour(_, let destination):
      generate(destination, { .detourToNode($0) }, .detourToNamedNode)
    case .return: emit(.leaveNode)
    case .stop: emit(.stop)
    case .command(let command):
      let template = generateTemplate(command.text)
      program.commands.append(template)
      emit(
        .deliverCommand(
          UInt32(program.commands.count - 1),
          valueCount: valueCount(of: template)
        )
      )
    case .declare, .enumeration: break
    }
  }

  private mutating func generate(
    _ destination: DestinationSyntax,
    _ direct: (UInt32) -> Instruction,
    _ named: Instruction
  ) {
    switch destination {
    case .node(let range):
      guard let index = symbols.nodeIndex(tree.source[range]) else {
        preconditionFailure("the checker lets no unknown node through")
      }
      emit(direct(UInt32(index)))
    case .expression(let id):
      generate(id)
      emit(named)
    }
  }

  private mutating func generate(_ statement: SetSyntax) {
    let index = variable(statement.variable)
    guard case .stored(let place) = places[index] else {
      preconditionFailure("the checker lets nobody set a smart variable")
    }
    if let shortcut = addition(statement, to: place) { return emit(shortcut) }
    if statement.operation != nil { emit(.pushVariable(place)) }
    generate(statement.value)
    if let operation = statement.operation {
      emit(instruction(for: operation, joinsTexts: isText(symbols.variables[index].type)))
    }
    emit(.store(place))
  }

  private mutating func generate(_ statement: IfSyntax) {
    let end = tree.source.trimmed(statement.range).upperBound
    var exits: [Int] = []
    for (index, clause) in statement.clauses.enumerated() {
      var skip: Int?
      let shortcut = clause.condition.flatMap { comparison(in: $0) }
      if let condition = clause.condition {
        if shortcut == nil { generate(condition) }
        skip = emitPlaceholder()
      }
      generate(clause.body)
      let next = index + 1 < statement.clauses.count ? statement.clauses[index + 1] : nil
      if next != nil { exits.append(emitPlaceholder()) }
      guard let skip else { continue }
      patch(skip, shortcut?.jump(to: here) ?? .jumpIfFalse(here))
      let otherwise = next?.condition == nil ? next?.start ?? end : nil
      note(skip, isFor: clause.start, otherwise: otherwise)
    }
    for exit in exits { patch(exit, .jump(here)) }
  }

  private mutating func generate(_ statement: OnceSyntax) {
    onceBlocks += 1
    let flag = addOnceFlag("once:\(title):\(onceBlocks)")
    emit(.pushIsUnseen(flag))
    if let condition = statement.condition {
      generate(condition)
      emit(.and)
    }
    let skip = emitPlaceholder()
    let end = tree.source.trimmed(statement.range).upperBound
    note(skip, isFor: statement.range.lowerBound, otherwise: statement.elseStart ?? end)
    emit(.markSeen(flag))
    generate(statement.body, marksLastLines: false)
    if statement.otherwise.isEmpty {
      patch(skip, .jumpIfFalse(here))
    } else {
      let exit = emitPlaceholder()
      patch(skip, .jumpIfFalse(here))
      generate(statement.otherwise, marksLastLines: false)
      patch(exit, .jump(here))
    }
  }
}
