import YarnSyntax

/// What is told of a question whose layout is not what it was meant to be.
extension LayoutReader {
  // MARK: - Lines that end the question

  mutating func reportReplies(of question: TornQuestion) {
    let between = question.replies.filter(\.isBetween)
    let level = question.replies.filter { !$0.isBetween }
    reportReplies(level, question) { option in
      "this line is not indented, so it ends the question; what belongs to ‘\(option)’ stands "
        + "deeper than its ‘->’"
    }
    reportReplies(between, question) { option in
      "this line is deeper than ‘\(option)’ and less deep than the lines beneath it, so it ends "
        + "the question; let all lines of an option stand at one depth"
    }
  }

  private mutating func reportReplies(
    _ replies: [TornQuestion.Reply],
    _ question: TornQuestion,
    _ message: (String) -> String
  ) {
    guard let first = replies.first, let statement = first.statements.first else { return }
    let isCertain = replies.contains(where: \.isCertain)
    let doubtful = first.isBetween ? nil : question.doubtful
    let block = firstBlockLine(of: question)
    let own = Set(question.options.map(\.line.range))
    let edits =
      isCertain && doubtful == nil
      ? merged(
        replies.flatMap { reply in
          let isLast = reply.option.line.range == question.options.last?.line.range
          let line = own.contains(reply.option.line.range) ? block : nil
          return self.edits(for: reply, line, isLast: isLast)
        }
      ) : []
    var notes = replies.dropFirst().compactMap(\.statements.first)
      .map { note($0, "the same is true of this one") }
    if let doubtful {
      notes.append(note(doubtful, "nobody can tell whether this one belongs to the last option"))
    }
    findings.append(
      tree.finding(
        first.isBetween ? .oddDepth : .unindentedReply,
        severity: isCertain ? nil : .info,
        tree.source.lineContent(at: statement.place.lowerBound),
        notes: notes,
        fixIts: edits.isEmpty ? [] : [Diagnostic.FixIt("Indent what belongs to an option", edits)],
        message(SpokenText(first.option.line, in: tree).shortened)
      )
    )
  }

  private func note(_ statement: StatementSyntax, _ message: String) -> Diagnostic.Note {
    tree.note(tree.source.lineContent(at: statement.place.lowerBound), message)
  }

  /// The edits that put statements beneath their option, and remove the empty lines around them.
  ///
  /// They stand as deep as the line given or, without one, four blanks deeper than the option.
  private func edits(
    for reply: TornQuestion.Reply,
    _ line: StatementSyntax?,
    isLast: Bool
  ) -> [Diagnostic.Edit] {
    let source = tree.source
    let arrow = source.indentation(at: reply.option.line.range.lowerBound)
    let known = reply.isBetween ? reply.option.block.first : line
    var blanks = known.map { source[source.indentation(at: $0.place.lowerBound)] } ?? ""
    if known == nil {
      blanks = source[arrow] + (source[arrow].contains("\t") ? "\t" : "    ")
    }
    var edits: [Diagnostic.Edit] = []
    for statement in reply.statements {
      let old = source.indentation(at: statement.place.lowerBound)
      edits += move(from: statement.place.lowerBound, to: statement.end, from: old, to: blanks)
      edits += emptyLines(before: statement).lines.map { Diagnostic.Edit(file, $0, "") }
    }
    if !reply.isBetween, !isLast, let last = reply.statements.last {
      edits += source.emptyLines(after: last.end).map { Diagnostic.Edit(file, $0, "") }
    }
    return edits
  }

  /// Edits each once; what is put where something is removed takes its place.
  private func merged(_ edits: [Diagnostic.Edit]) -> [Diagnostic.Edit] {
    var merged: [Diagnostic.Edit] = []
    for edit in Set(edits).sorted() {
      if let last = merged.last, edit.range.isEmpty,
        last.range.upperBound == edit.range.lowerBound
      {
        merged[merged.count - 1] =
          Diagnostic.Edit(file, last.range, last.replacement + edit.replacement)
      } else {
        merged.append(edit)
      }
    }
    return merged
  }

  /// The first line beneath an option of the question that stands where it should.
  private func firstBlockLine(of question: TornQuestion) -> StatementSyntax? {
    let moved = Set(question.replies.flatMap(\.statements).map(\.place))
    for option in question.options {
      let column = tree.source.column(at: option.line.range.lowerBound)
      guard let first = option.block.first, !moved.contains(first.place),
        self.column(of: first) > column
      else { continue }
      return first
    }
    return nil
  }

  /// The edits that give lines other blanks at their beginning, where they have the old ones.
  func move(
    from start: Int,
    to end: Int,
    from old: SourceRange,
    to blanks: String
  ) -> [Diagnostic.Edit] {
    let source = tree.source
    let wanted = source.bytes[old.lowerBound..<old.upperBound]
    guard source[old] != blanks else { return [] }
    return source.lineStarts(from: start, to: end).compactMap { line in
      guard !source.lineContent(at: line).isEmpty, source.bytes[line...].starts(with: wanted)
      else { return nil }
      return Diagnostic.Edit(file, SourceRange(line, line + old.count), blanks)
    }
  }

  // MARK: - Arrows

  mutating func reportArrows(of question: TornQuestion) {
    guard let first = question.mistakenArrows.first else { return }
    let source = tree.source
    let sign = source[source.trimmed(first)]
    let what =
      sign == "=>"
      ? "‘=>’ says one of its lines by chance; an option begins with ‘->’"
      : "this is spoken as it stands; an option begins with ‘->’, found ‘\(sign)’"
    let arrows = question.mistakenArrows
    let edits = arrows.flatMap { arrow in
      source[source.trimmed(arrow)] == "=>"
        ? groupEdits(from: arrow, question) : [Diagnostic.Edit(file, arrow, "-> ")]
    }
    findings.append(
      tree.finding(
        .mistakenArrow,
        source.lineContent(at: first.lowerBound),
        notes: arrows.dropFirst().map { arrow in
          tree.note(source.lineContent(at: arrow.lowerBound), "the same is true of this one")
        },
        fixIts: [Diagnostic.FixIt("Begin the options with ‘->’", edits)],
        what
      )
    )
  }

  /// The edits for all items of the line group whose first arrow this is.
  private func groupEdits(from arrow: SourceRange, _ question: TornQuestion) -> [Diagnostic.Edit] {
    question.options.compactMap { option in
      let start = tree.source.indentation(at: option.line.range.lowerBound).upperBound
      guard start >= arrow.lowerBound, tree.source.bytes[start...].starts(with: "=>".utf8) else {
        return nil
      }
      return Diagnostic.Edit(file, SourceRange(start, start + 2), "->")
    }
  }

  // MARK: - Conditions around options

  mutating func reportEnclosures(of question: TornQuestion) {
    for enclosure in question.enclosures {
      let source = tree.source
      let condition = enclosure.condition.map { source[$0] } ?? "…"
      let text = enclosure.options.first.map { SpokenText($0.line, in: tree).shortened } ?? ""
      findings.append(
        tree.finding(
          .enclosedOption,
          source.lineContent(at: enclosure.range.lowerBound),
          fixIts: fixIts(for: enclosure),
          "options inside ‘<<if>>’ are a question of their own; a condition for one option stands "
            + "behind its text: ‘-> \(text) <<if \(condition)>>’"
        )
      )
    }
  }

  private func fixIts(for enclosure: Enclosure) -> [Diagnostic.FixIt] {
    let source = tree.source
    guard enclosure.isCertain, let condition = enclosure.condition,
      enclosure.options.allSatisfy({ $0.line.condition == nil && $0.block.isEmpty })
    else { return [] }
    var edits: [Diagnostic.Edit] = []
    for offset in [enclosure.range.lowerBound, enclosure.range.upperBound] {
      // A comment behind the statement would go with its line.
      let content = source[source.lineContent(at: offset)]
      guard content.hasPrefix("<<"), content.hasSuffix(">>") else { return [] }
      let line = SourceRange(source.lineStart(at: offset), source.nextLineStart(after: offset))
      edits.append(Diagnostic.Edit(file, line, ""))
    }
    for option in enclosure.options {
      let place = option.line.tags.first.map { source.hash(before: $0.lowerBound) }
      let end = place ?? source.trimmed(option.line.range).upperBound
      let text = "<<if \(source[condition])>>"
      edits.append(
        Diagnostic.Edit(file, SourceRange(end, end), place == nil ? " " + text : text + " ")
      )
      let old = source.indentation(at: option.line.range.lowerBound)
      let outer = source[source.indentation(at: enclosure.range.lowerBound)]
      if source[old] != outer { edits.append(Diagnostic.Edit(file, old, outer)) }
    }
    return [Diagnostic.FixIt("Put the condition behind the option", merged(edits))]
  }
}

extension SpokenText {
  /// The text as it is quoted in messages.
  var shortened: String {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return plain.count > 24 ? plain.prefix(23) + "…" : plain
  }
}
