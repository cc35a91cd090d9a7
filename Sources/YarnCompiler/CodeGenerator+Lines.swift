import YarnProgram
import YarnSyntax

/// Lines, options and line groups.
extension CodeGenerator {
  mutating func generate(_ line: LineSyntax, isLastBeforeOptions: Bool) {
    let index = addLine(line, isLastBeforeOptions: isLastBeforeOptions)
    let flag = generateCondition(line.condition, id: program.lines[Int(index)].id)
    let skip = line.condition == nil ? nil : emitPlaceholder()
    if let flag { emit(.markSeen(flag)) }
    generateDelivery(line, index)
    guard let skip else { return }
    patch(skip, .jumpIfFalse(here))
    note(skip, isFor: line.range.lowerBound, isOfLine: true)
  }

  /// Writes the values of a line and its delivery.
  private mutating func generateDelivery(_ line: LineSyntax, _ index: UInt32) {
    generateValues(line.text)
    let count = valueCount(of: program.lines[Int(index)].template)
    emit(.deliverLine(index, valueCount: count))
  }

  /// Writes a condition, which leaves one Boolean; gives the once flag it looks at.
  ///
  /// Nothing is written where there is no condition.
  private mutating func generateCondition(_ condition: ConditionSyntax?, id: String) -> UInt32? {
    guard let condition else { return nil }
    guard condition.isOnce else {
      if let expression = condition.expression { generate(expression) }
      return nil
    }
    let flag = addOnceFlag(id)
    emit(.pushIsUnseen(flag))
    if let expression = condition.expression {
      generate(expression)
      emit(.and)
    }
    return flag
  }

  mutating func generateOptions(_ group: [OptionSyntax]) {
    var additions: [(place: Int, line: UInt32, flag: UInt32?)] = []
    for option in group {
      let line = addLine(option.line)
      let flag = generateCondition(option.line.condition, id: program.lines[Int(line)].id)
      generateValues(option.line.text)
      additions.append((emitPlaceholder(), line, flag))
    }
    let delivery = emitPlaceholder()
    var exits: [Int] = []
    for (option, addition) in zip(group, additions) {
      patch(
        addition.place,
        .addOption(
          addition.line,
          valueCount: valueCount(of: program.lines[Int(addition.line)].template),
          isConditional: option.line.condition != nil,
          target: here
        )
      )
      if let flag = addition.flag { emit(.markSeen(flag)) }
      generate(option.block)
      exits.append(emitPlaceholder())
    }
    patch(delivery, .deliverOptions(orElse: here))
    for exit in exits { patch(exit, .jump(here)) }
  }

  mutating func generateLineGroup(_ group: [OptionSyntax]) {
    var additions: [(place: Int, line: UInt32, flag: UInt32?)] = []
    for item in group {
      let line = addLine(item.line)
      let flag = generateCondition(item.line.condition, id: program.lines[Int(line)].id)
      if item.line.condition == nil { emit(.pushBool(true)) }
      additions.append((emitPlaceholder(), line, flag))
    }
    let selection = emitPlaceholder()
    var exits: [Int] = []
    for (item, addition) in zip(group, additions) {
      program.contents.append(program.lines[Int(addition.line)].id)
      patch(
        addition.place,
        .addCandidate(
          UInt32(program.contents.count - 1),
          complexity: complexity(of: item.line.condition),
          target: here
        )
      )
      if let flag = addition.flag { emit(.markSeen(flag)) }
      generateDelivery(item.line, addition.line)
      generate(item.block, marksLastLines: false)
      exits.append(emitPlaceholder())
    }
    patch(selection, .selectCandidate(orElse: here))
    for exit in exits { patch(exit, .jump(here)) }
  }

  /// How much a condition asks for: one for `once`, one for an expression, one per `and` and `or`.
  private func complexity(of condition: ConditionSyntax?) -> UInt32 {
    guard let condition else { return 0 }
    var score: UInt32 = condition.isOnce ? 1 : 0
    guard let expression = condition.expression else { return score }
    score += 1 + connectives(in: expression)
    return score
  }

  // MARK: - Texts

  private mutating func addLine(_ line: LineSyntax, isLastBeforeOptions: Bool = false) -> UInt32 {
    var tags = line.tags.map { tree.source[$0] }
    if isLastBeforeOptions { tags.append("lastline") }
    let id: String
    if let tag = tags.first(where: { $0.hasPrefix("line:") }) {
      id = tag
    } else {
      id = makeID(line)
    }
    program.debug.lines.append(place(at: line.range.lowerBound))
    program.lines.append(
      ProgramLine(
        id: id,
        template: makeTemplate(line.text),
        tags: tags,
        source: tags.first { $0.hasPrefix("shadow:") }.map { "line:" + $0.dropFirst(7) }
      )
    )
    return UInt32(program.lines.count - 1)
  }

  /// A name for a line that has none: it stays while the text does, whatever changes around it.
  private mutating func makeID(_ line: LineSyntax) -> String {
    var hash = Fingerprint()
    for piece in line.text {
      let range = piece.range(in: tree)
      hash.combine(tree.source.bytes[range.lowerBound..<range.upperBound])
    }
    let count = unnamedLines[hash.value, default: 0] + 1
    unnamedLines[hash.value] = count
    let name = "line:\(title)-\(String(hash.value, radix: 36))"
    return count == 1 ? name : "\(name)-\(count)"
  }

  mutating func generateTemplate(_ text: [TextPiece]) -> LineTemplate {
    generateValues(text)
    return makeTemplate(text)
  }

  private mutating func generateValues(_ text: [TextPiece]) {
    for case .expression(let id) in text { generate(id) }
  }

  func valueCount(of template: LineTemplate) -> UInt32 {
    template.pieces.reduce(0) { count, piece in
      if case .value = piece { count + 1 } else { count }
    }
  }

  private func makeTemplate(_ text: [TextPiece]) -> LineTemplate {
    var pieces: [LineTemplate.Piece] = []
    var plain = ""
    var values = 0
    for piece in text {
      switch piece {
      case .text(let range): plain += tree.source[range]
      case .escape(let range): plain += escaped(range)
      case .expression:
        if !plain.isEmpty { pieces.append(.text(plain.composed)) }
        plain = ""
        pieces.append(.value(values))
        values += 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain.composed)) }
    return LineTemplate(pieces)
  }

  /// What an escape stands for; markup reads those for brackets, colons and backslashes itself.
  private func escaped(_ range: SourceRange) -> String {
    let text = tree.source[range]
    let isForMarkup = ["\\[", "\\]", "\\:", "\\\\"].contains(text)
    return isForMarkup ? text : String(text.dropFirst())
  }
}
