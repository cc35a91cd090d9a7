import YarnSyntax

/// Empty lines, which end options.
extension TextChecker {
  /// The empty lines that part the options of one question, and the first line behind them.
  struct PartedOptions {
    let line: SourceRange
    private(set) var lines: [SourceRange]

    /// Whether the options on both sides are surely one question.
    private(set) var isCertain: Bool

    /// Adds what parts the same question farther down.
    mutating func add(_ other: PartedOptions) {
      lines += other.lines
      isCertain = isCertain && other.isCertain
    }
  }

  /// Looks for an empty line that parts a statement from options that it seems to belong to.
  ///
  /// Gives the lines that part options from more of them; they are reported together.
  mutating func checkLayout(
    of statement: StatementSyntax,
    after options: [OptionSyntax]
  ) -> PartedOptions? {
    let source = tree.source
    let offset = statement.place.lowerBound
    let (lines, hasComment) = source.emptyLines(before: source.lineStart(at: offset))
    guard !lines.isEmpty, let first = options.first, let last = options.last else { return nil }
    let line = source.lineContent(at: offset)
    let column = source.column(at: offset)
    if column > source.column(at: first.line.range.lowerBound) {
      let isCertain = fits(column, beneath: last)
      diagnostics.append(.splitBlock(file, line, lines, isCertain: isCertain))
    } else if case .options(let group) = statement, !hasComment,
      column == source.column(at: last.line.range.lowerBound)
    {
      // An empty line is how two questions are parted on purpose, but nobody comes to a second
      // one where all answers to the first lead elsewhere.
      let isOneAlone = options.count == 1 || group.count == 1
      let isCertain =
        context.needsTwoOptions && isOneAlone || options.allSatisfy(\.leavesNode)
      return PartedOptions(line: line, lines: lines, isCertain: isCertain)
    }
    return nil
  }

  /// Whether a line of this depth can belong to nothing but an option's block.
  private func fits(_ column: Int, beneath option: OptionSyntax) -> Bool {
    guard let first = option.block.first else {
      return column > tree.source.column(at: option.line.range.lowerBound)
    }
    return column == tree.source.column(at: first.place.lowerBound)
  }
}
