import YarnSyntax

/// Lines that begin with an arrow or the mark of a list, one after another, at one depth.
///
/// One such line is what an author says. Many of them may be options, if enough speaks for it.
struct SignRun {
  /// The places of the lines among the parts, with what they begin with.
  private(set) var signs: [(index: Int, sign: SourceRange)] = []

  /// The places of the lines beneath which something stands deeper.
  private(set) var withBody: Set<Int> = []

  /// Whether something beneath a line is more than spoken.
  private(set) var hasSteps = false

  /// Whether all of them begin with arrows, which are no marks of lists.
  private(set) var areArrows = true

  /// How many real options stand among the lines and right before and behind them.
  private(set) var optionCount = 0

  /// The places of the options among the parts.
  private(set) var options: [Int] = []

  mutating func add(_ sign: SourceRange, at index: Int, isArrow: Bool) {
    signs.append((index, sign))
    areArrows = areArrows && isArrow
  }

  mutating func add(_ group: [OptionSyntax], at index: Int) {
    options.append(index)
    optionCount += group.count
  }

  /// Adds what stands deeper than the line or the options above it.
  mutating func add(beneath statement: StatementSyntax) {
    guard let last = signs.last, last.index > options.last ?? -1 else { return }
    withBody.insert(last.index)
    if case .line = statement { return }
    hasSteps = true
  }

  /// Whether every line has options before and behind it.
  var isAmongOptions: Bool {
    guard let first = options.first, let last = options.last else { return false }
    return signs.allSatisfy { first < $0.index && $0.index < last }
  }
}

extension LayoutReader {
  /// Makes options of the lines that begin with other signs, where they were surely meant as such.
  mutating func makeOptions(ofSignsIn parts: inout [LayoutPart]) {
    var index = 0
    while index < parts.count {
      let run = run(from: index, in: parts)
      index = max(index, run.signs.last?.index ?? index) + 1
      guard let first = run.signs.first else { continue }
      let line = parts[first.index].statement
      if areOptions(run, isAsked: isAsked(first.index, in: parts), parts) {
        for (index, sign) in run.signs {
          guard case .line(let line) = parts[index].statement else { continue }
          parts[index].arrow = sign
          parts[index].options = [OptionSyntax(line)]
        }
      } else if run.areArrows, run.signs.count + run.optionCount > 1 {
        findings.append(
          tree.finding(
            .mistakenArrow,
            severity: .info,
            tree.source.lineContent(at: line.place.lowerBound),
            "this is spoken as it stands; an option begins with ‘->’"
          )
        )
      }
    }
  }

  /// Whether there is enough that speaks for options.
  private func areOptions(_ run: SignRun, isAsked: Bool, _ parts: [LayoutPart]) -> Bool {
    let count = run.signs.count
    guard count + run.optionCount > 1 else { return false }
    let hasTag = run.signs.contains { index, _ in
      guard let name = manner.optionTag, case .line(let line) = parts[index].statement else {
        return false
      }
      return tree.tag(name, of: line) != nil
    }
    if hasTag { return true }
    let hasBodies = run.signs.allSatisfy { run.withBody.contains($0.index) }
    if run.isAmongOptions, hasBodies || manner.needsTwoOptions { return true }
    // Without an answer, or with one alone, the question is none.
    if manner.needsTwoOptions, isAsked, run.optionCount <= 1 { return true }
    guard count > 1, !run.withBody.isEmpty else { return false }
    return isAsked || run.areArrows && (run.hasSteps || run.optionCount > 0)
  }

  /// The lines with signs from a place on; none if no such line stands there.
  private func run(from start: Int, in parts: [LayoutPart]) -> SignRun {
    var run = SignRun()
    guard sign(of: parts[start]) != nil else { return run }
    let column = column(of: parts[start].statement)
    if let before = parts[..<start].last(where: { self.column(of: $0.statement) <= column }),
      let group = before.options, self.column(of: before.statement) == column,
      isClose(parts[start].statement)
    {
      run.add(group, at: -1)
    }
    var index = start
    while index < parts.count {
      let part = parts[index]
      let depth = self.column(of: part.statement)
      if depth > column {
        run.add(beneath: part.statement)
      } else if depth < column || !goesOn(index, of: run, in: parts) {
        break
      } else if let (sign, isArrow) = sign(of: part) {
        run.add(sign, at: index, isArrow: isArrow)
      } else if let group = part.options {
        run.add(group, at: index)
      }
      index += 1
    }
    return run
  }

  /// Whether the lines go on with a part that stands as deep as they do.
  ///
  /// Where questions need options, what stands between two arrows answers the one above it.
  private func goesOn(_ index: Int, of run: SignRun, in parts: [LayoutPart]) -> Bool {
    let statement = parts[index].statement
    let isPart = parts[index].options != nil || sign(of: parts[index]) != nil
    if isPart { return run.signs.isEmpty || isClose(statement) || manner.needsTwoOptions }
    return manner.needsTwoOptions && run.areArrows && !beginsQuestion(statement)
      && !asks([statement])
  }

  /// Whether the line above asks something.
  private func isAsked(_ index: Int, in parts: [LayoutPart]) -> Bool {
    let column = column(of: parts[index].statement)
    let above = parts[..<index].last { part in
      self.column(of: part.statement) <= column && part.options == nil
    }
    guard case .line(let line)? = above?.statement else { return false }
    return SpokenText(line, in: tree).text.last { !$0.isWhitespace } == "?"
  }

  /// The arrow or the mark that a part begins with, if it is a line with more than that.
  private func sign(of part: LayoutPart) -> (range: SourceRange, isArrow: Bool)? {
    guard case .line(let line) = part.statement, part.options == nil else { return nil }
    let start = line.range.lowerBound
    if let arrow = MistakenArrow.arrow(at: start, of: tree.source) {
      return arrow.upperBound < line.range.upperBound ? (arrow, true) : nil
    }
    guard let mark = MistakenArrow.listMark(at: start, of: tree.source),
      !isEmphasized(line, by: mark)
    else { return nil }
    return (mark, false)
  }

  /// Whether a line ends with the sign that it begins with, such as `* waves *`.
  private func isEmphasized(_ line: LineSyntax, by mark: SourceRange) -> Bool {
    let sign = tree.source[tree.source.trimmed(mark)]
    guard case .text(let text)? = line.text.last else { return false }
    return tree.source[tree.source.trimmed(text)].hasSuffix(sign)
  }
}
