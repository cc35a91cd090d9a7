import YarnSyntax

/// Reads where lines stand, and puts questions together that their layout has torn.
///
/// What it gives is the script as it was surely meant, so that one fault is not told many times.
struct LayoutReader {
  let tree: SyntaxTree
  var file: Int { tree.file }
  let manner: LayoutManner
  var findings: [Finding] = []

  /// Where the options begin that were put to those before them.
  private(set) var joins: Set<Int> = []
  private var depth = 0

  init(_ tree: SyntaxTree, _ manner: LayoutManner) {
    self.tree = tree
    self.manner = manner
  }

  /// The whole tree as it was meant.
  mutating func read() -> SyntaxTree {
    tree.mapBodies { read($0) }
  }

  private mutating func read(_ statements: [StatementSyntax]) -> [StatementSyntax] {
    depth += 1
    let inner = statements.map { statement in statement.mapBlocks { read($0) } }
    depth -= 1
    var result: [StatementSyntax] = []
    var open: TornQuestion?
    for part in parts(of: inner) {
      guard var question = open else {
        open = begin(with: part, &result)
        continue
      }
      // The question is held once, so that it grows in place.
      open = nil
      if let group = part.options, let isCertain = isTorn(question, from: group) {
        if let first = group.first { joins.insert(first.line.range.lowerBound) }
        let inner = group.prefix { isInside(question, $0) }
        if !inner.isEmpty { question.joinInside(Array(inner), isCertain: isCertain) }
        if inner.count < group.count {
          let isParted = !emptyLines(before: part.statement).lines.isEmpty
          let rest = Array(group.dropFirst(inner.count))
          question.join(rest, isCertain: isCertain, isParted: isParted)
        }
        question.add(part)
        open = question
      } else if part.options != nil {
        takeLastReply(of: &question, isBeforeOptions: true)
        close(question, &result)
        open = begin(with: part, &result)
      } else {
        follow(&question, with: part.statement)
        open = question
      }
    }
    if var open {
      takeLastReply(of: &open, isBeforeOptions: false)
      close(open, &result)
    }
    return result
  }

  private func begin(with part: LayoutPart, _ result: inout [StatementSyntax]) -> TornQuestion? {
    guard let options = part.options else {
      result.append(part.statement)
      return nil
    }
    var question = TornQuestion(options)
    question.add(part)
    return question
  }

  /// Puts a statement after the options, or into the last of them where it stands deeper.
  private func follow(_ question: inout TornQuestion, with statement: StatementSyntax) {
    guard question.following.isEmpty, let last = question.options.last,
      column(of: statement) > tree.source.column(at: last.line.range.lowerBound)
    else { return question.following.append(statement) }
    // An empty line before it is the compiler's to tell; beneath a mistaken arrow all is well.
    if last.block.isEmpty || !emptyLines(before: statement).lines.isEmpty {
      question.addToLast([statement])
    } else {
      question.addReply([statement], isBetween: true, isCertain: true)
    }
  }

  /// Puts what follows the last option beneath it, where every other option has its reply.
  ///
  /// It goes no farther than an empty line and than the other replies do; what goes farther may be
  /// said whatever was chosen.
  private func takeLastReply(of question: inout TornQuestion, isBeforeOptions: Bool) {
    let limit = question.replies.filter { !$0.isBetween }.map(\.statements.count).max() ?? 0
    guard limit > 0, let last = question.options.last, last.block.isEmpty, !skips(last),
      question.options.dropLast().allSatisfy({ !$0.block.isEmpty })
    else { return }
    var reply = Array(question.following.prefix(while: isClose))
    let way = reply.firstIndex(where: \.leavesNode)
    if let way { reply.removeSubrange((way + 1)...) }
    let leadsOn = isBeforeOptions && way == nil && reply.count == question.following.count
    guard let first = reply.first, !leadsOn, !asks(reply), !reply.contains(where: beginsQuestion)
    else { return }
    guard way != nil || reply.count <= limit else {
      question.doubtful = first
      return
    }
    let isCertain = question.replies.contains(where: \.isCertain)
    question.following.removeFirst(reply.count)
    question.addReply(reply, isBetween: false, isCertain: isCertain)
  }

  /// Ends a question, tells what was wrong with it, and passes its statements on.
  private mutating func close(_ question: TornQuestion, _ result: inout [StatementSyntax]) {
    var question = question
    let place = question.options.first?.line.range.lowerBound ?? 0
    let end = max(question.options.last?.end ?? 0, place)
    if depth == 0, let mixed = mixedIndentation(of: question.options, from: place, to: end) {
      let start = tree.source.lineStart(at: place)
      findings.removeAll { $0.range.lowerBound >= start && $0.range.upperBound <= end }
      findings.append(mixed)
    } else {
      reportReplies(of: question)
      reportDepths(of: question)
    }
    reportArrows(of: question)
    reportEnclosures(of: question)
    question.liftShallowOptions(in: tree.source)
    result.append(.options(question.options))
    result += question.following
  }

  // MARK: - Whether a question is torn

  /// Whether options go on with a question, or `nil` where they do not, false in doubt.
  private func isTorn(_ question: TornQuestion, from group: [OptionSyntax]) -> Bool? {
    guard let first = group.first, let last = question.options.last else { return nil }
    let (empty, hasComment) = tree.source.emptyLines(
      before: tree.source.lineStart(at: first.line.range.lowerBound)
    )
    let between = question.following
    guard !between.isEmpty else {
      guard !hasComment else { return nil }
      guard !empty.isEmpty else { return true }
      let isLevel =
        tree.source.column(at: first.line.range.lowerBound)
        == tree.source.column(at: last.line.range.lowerBound)
      let isOneAlone = question.lastCount == 1 || group.count == 1
      let isOne =
        manner.needsTwoOptions
        && (isOneAlone || !group.contains(where: skips) || !question.options.contains(where: skips))
        || question.options.allSatisfy(\.leavesNode)
      return isOne && isLevel ? true : nil
    }
    guard !between.contains(where: beginsQuestion) else { return nil }
    if between.contains(where: \.leavesNode) { return true }
    if isInside(question, first), !asks(between) { return manner.needsTwoOptions }
    let parts = (question.lastCount, group.count)
    if asks(between), parts.0 > 1 || parts.1 > 1 { return nil }
    guard manner.needsTwoOptions else {
      let isSame = text(of: last) == text(of: first)
      let others = question.options.dropLast()
      let isOdd = last.block.isEmpty && others.contains { !$0.block.isEmpty }
      guard !asks(between), !isSame, parts.1 == 1, parts.0 == 1 || isOdd else { return nil }
      return question.replies.contains(where: \.isCertain)
    }
    if parts.0 == 1 || parts.1 == 1 { return true }
    let isWhole = question.options.contains(where: skips) || !group.contains(where: skips)
    let isApart = between.first.map { !emptyLines(before: $0).lines.isEmpty } ?? true
    return isWhole || isApart || !last.block.isEmpty ? nil : true
  }

  /// Whether an option stands as deep as those in the block of the last option.
  private func isInside(_ question: TornQuestion, _ option: OptionSyntax) -> Bool {
    guard !question.following.isEmpty, let last = question.options.last,
      case .options(let inner)? = last.block.last, let first = inner.first
    else { return false }
    let column = tree.source.column(at: option.line.range.lowerBound)
    return column == tree.source.column(at: first.line.range.lowerBound)
      && column > tree.source.column(at: last.line.range.lowerBound)
  }

  func beginsQuestion(_ statement: StatementSyntax) -> Bool {
    switch statement {
    case .command(let command):
      guard case .text(let range)? = command.text.first else { return false }
      let name = tree.source[range].split(whereSeparator: \.isWhitespace).first.map(String.init)
      return name.map(manner.questionCommands.contains) ?? false
    case .if, .once, .lineGroup:
      return statement.blocks.contains { block in
        block.containsNested { if case .options = $0 { true } else { beginsQuestion($0) } }
      }
    case .line, .options, .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop:
      return false
    }
  }

  func asks(_ statements: [StatementSyntax]) -> Bool {
    for case .line(let line) in statements.reversed() {
      return !SpokenText(line, in: tree).questions.isEmpty
    }
    return false
  }

  private func skips(_ option: OptionSyntax) -> Bool {
    guard let name = manner.optionTag, let value = tree.tag(name, of: option.line) else {
      return false
    }
    return value.split(separator: ",").contains { $0 == manner.skipValue }
  }

  private func text(of option: OptionSyntax) -> String { SpokenText(option.line, in: tree).text }

  // MARK: - Places

  func column(of statement: StatementSyntax) -> Int {
    tree.source.column(at: statement.place.lowerBound)
  }

  func emptyLines(before statement: StatementSyntax) -> (lines: [SourceRange], hasComment: Bool) {
    tree.source.emptyLines(before: tree.source.lineStart(at: statement.place.lowerBound))
  }
}
