import YarnSyntax

/// Depths that fit no other, and blanks that are not what they look like.
extension LayoutReader {
  /// Reports the options of a question that stand at another depth than most of them.
  mutating func reportDepths(of question: TornQuestion) {
    let source = tree.source
    let options = question.options.filter { option in
      let place = option.line.range.lowerBound
      return !question.enclosures.contains {
        $0.range.lowerBound <= place && place < $0.range.upperBound
      }
    }
    let columns = options.map { source.column(at: $0.line.range.lowerBound) }
    let usual = Self.commonest(of: columns)
    var index = 0
    while index < columns.count {
      var end = index + 1
      while end < columns.count, columns[end] == columns[index] { end += 1 }
      if columns[index] != usual {
        report(options[index..<end], columns[index], usual, question)
      }
      index = end
    }
    for option in question.options {
      let column = source.column(at: option.line.range.lowerBound)
      guard case .options(let inner)? = option.block.first, let first = inner.first,
        source.column(at: first.line.range.lowerBound) == column + 1
      else { continue }
      // Several may be a question of their own, where all that is deeper is so by one blank.
      report(inner[...], column + 1, column, question, isCertain: inner.count == 1)
    }
  }

  private static func commonest(of columns: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for column in columns { counts[column, default: 0] += 1 }
    var best = (column: columns.first ?? 0, count: 0)
    for column in columns where counts[column, default: 0] > best.count {
      best = (column, counts[column, default: 0])
    }
    return best.column
  }

  private mutating func report(
    _ options: ArraySlice<OptionSyntax>,
    _ column: Int,
    _ usual: Int,
    _ question: TornQuestion,
    isCertain: Bool = true
  ) {
    guard let first = options.first else { return }
    let source = tree.source
    let inner = blockLine(above: first, question)
    let levels = [usual] + (inner.map { [self.column(of: $0)] } ?? [])
    let near = levels.filter { abs($0 - column) == 1 }
    let target = near.first == usual ? sibling(at: usual, question) : inner?.place
    var edits: [Diagnostic.Edit] = []
    if isCertain, near.count == 1, let target {
      for option in options { edits += self.edits(moving: option, to: target) }
    }
    let choices = levels.map { "\($0)" }.joined(separator: " or ")
    findings.append(
      tree.finding(
        .oddDepth,
        source.lineContent(at: first.line.range.lowerBound),
        fixIts: edits.isEmpty ? [] : [Diagnostic.FixIt("Move it to the nearest depth", edits)],
        "this option stands \(column) \(column == 1 ? "blank" : "blanks") in, which fits no option "
          + "above, so it is one more answer to the same question; expected \(choices)"
      )
    )
  }

  /// Where an option stands at the usual depth.
  private func sibling(at column: Int, _ question: TornQuestion) -> SourceRange? {
    question.options.map(\.line.range).first { tree.source.column(at: $0.lowerBound) == column }
  }

  /// The first line beneath the nearest option above that has any.
  private func blockLine(above option: OptionSyntax, _ question: TornQuestion) -> StatementSyntax? {
    let above = question.options.prefix { $0.line.range.lowerBound < option.line.range.lowerBound }
    return above.last { !$0.block.isEmpty }?.block.first.flatMap {
      $0.place.lowerBound < option.line.range.lowerBound ? $0 : nil
    }
  }

  private func edits(moving option: OptionSyntax, to place: SourceRange) -> [Diagnostic.Edit] {
    let source = tree.source
    let start = option.line.range.lowerBound
    let old = source.indentation(at: start)
    let isDeeper = source.column(at: place.lowerBound) > source.column(at: start)
    // What is beneath an option that moves outwards stays deeper than it.
    let end = isDeeper ? option.end : option.line.range.upperBound
    return move(
      from: start,
      to: end,
      from: old,
      to: source[source.indentation(at: place.lowerBound)]
    )
  }

  // MARK: - Tabs

  /// The first line whose depth against the line above depends on how wide a tab is.
  func mixedIndentation(
    of options: [OptionSyntax],
    from start: Int,
    to end: Int
  ) -> Finding? {
    let source = tree.source
    var above: SourceRange?
    for line in source.lineStarts(from: start, to: end) {
      let content = source.lineContent(at: line)
      let blanks = source.indentation(at: line)
      guard !content.isEmpty else { continue }
      if let above, isAmbiguous(above, blanks) {
        return tree.finding(
          .mixedIndentation,
          content,
          fixIts: fixIts(forMixedBlocksOf: options, from: start, to: end),
          "this line and the one above are indented with tabs and blanks mixed; a tab counts "
            + "as eight blanks here, whatever an editor shows: indent all with one of the two"
        )
      }
      above = blanks
    }
    return nil
  }

  /// Gives all lines of the options' blocks the blanks of the first one.
  ///
  /// That is certain where each is deeper than its option however wide a tab is, and where nothing
  /// in the blocks tells by its depth what belongs to what.
  private func fixIts(
    forMixedBlocksOf options: [OptionSyntax],
    from start: Int,
    to end: Int
  ) -> [Diagnostic.FixIt] {
    let source = tree.source
    let arrows = Set(options.map { source.lineStart(at: $0.line.range.lowerBound) })
    guard let first = options.first,
      options.allSatisfy({ $0.block.allSatisfy { $0.blocks.isEmpty } })
    else { return [] }
    let outer = source[source.indentation(at: first.line.range.lowerBound)]
    var inner: String?
    var edits: [Diagnostic.Edit] = []
    for line in source.lineStarts(from: start, to: end) {
      let blanks = source.indentation(at: line)
      let written = source[blanks]
      guard !source.lineContent(at: line).isEmpty else { continue }
      guard !arrows.contains(line) else {
        guard written == outer else { return [] }
        continue
      }
      guard written.hasPrefix(outer), written != outer else { return [] }
      let wanted = inner ?? written
      guard Set(wanted.dropFirst(outer.count)).count == 1 else { return [] }
      inner = wanted
      if written != wanted { edits.append(Diagnostic.Edit(file, blanks, wanted)) }
    }
    return edits.isEmpty ? [] : [Diagnostic.FixIt("Indent them as the first one is", edits)]
  }

  private func isAmbiguous(_ above: SourceRange, _ blanks: SourceRange) -> Bool {
    let differences = [8, 4, 2].map { tab in
      (tree.source.width(of: blanks, tab: tab) - tree.source.width(of: above, tab: tab)).signum()
    }
    return Set(differences).count > 1
  }
}

extension TornQuestion {
  /// Makes options that stand one blank deeper than the one above its neighbours again.
  mutating func liftShallowOptions(in source: SourceText) {
    var lifted: [OptionSyntax] = []
    for option in options {
      let column = source.column(at: option.line.range.lowerBound)
      guard case .options(let inner)? = option.block.first, let first = inner.first,
        let last = inner.last, source.column(at: first.line.range.lowerBound) == column + 1
      else {
        lifted.append(option)
        continue
      }
      lifted.append(option.withoutBlock)
      lifted += inner.dropLast()
      lifted.append(last.adding(Array(option.block.dropFirst())))
    }
    replaceOptions(lifted)
  }
}
