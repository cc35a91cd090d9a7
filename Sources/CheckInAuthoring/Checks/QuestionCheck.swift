import CheckIn
import YarnAuthoring
import YarnSyntax

/// Looks at sets of options: whether they can be skipped, how many there are, how they begin.
struct QuestionCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    scripts.own.flatMap { tree in
      tree.nodes.flatMap { node in
        var reader = QuestionReader(tree: tree, title: tree.title(of: node))
        reader.read(node.body)
        return reader.findings
      }
    }
  }
}

/// Reads the option sets of one node.
private struct QuestionReader {
  let tree: SyntaxTree
  let title: String
  var findings: [Finding] = []

  /// Options beside the one that skips: more are hard to choose from when tired.
  private static let counts = 2...6

  mutating func read(_ statements: [StatementSyntax]) {
    var isLed = false
    var above: OptionSyntax?
    for statement in statements {
      if case .options(let group) = statement {
        check(group)
        if !isLed, let first = group.first, !isParted(first, from: above) {
          let message = "no line comes before these options, so nothing is asked with them"
          report(.unaskedOptions, first, message)
        }
        above = group.last
      } else {
        above = nil
      }
      isLed = leads(statement) ?? isLed
      for block in statement.blocks { read(block) }
    }
  }

  /// Whether nothing but empty lines parts an option from the one above, as the compiler tells.
  private func isParted(_ option: OptionSyntax, from above: OptionSyntax?) -> Bool {
    let source = tree.source
    let place = option.line.range.lowerBound
    let (lines, hasComment) = source.emptyLines(before: source.lineStart(at: place))
    return !lines.isEmpty && !hasComment
      && above.map { source.column(at: $0.line.range.lowerBound) } == source.column(at: place)
  }

  /// Whether a line was said that the next options may belong to, or `nil` where that is no matter.
  private func leads(_ statement: StatementSyntax) -> Bool? {
    switch statement {
    case .line, .lineGroup, .if, .once: true
    case .options, .detour: false
    case .set, .declare, .enumeration, .call, .jump, .return, .stop, .command: nil
    }
  }

  private mutating func report(
    _ rule: CheckRule,
    _ option: OptionSyntax,
    _ message: String,
    severity: Diagnostic.Severity? = nil,
    notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    let range = range(of: option)
    findings.append(
      tree.finding(rule, severity: severity, range, notes: notes, fixIts: fixIts, message)
    )
  }

  private mutating func check(_ group: [OptionSyntax]) {
    guard let first = group.first else { return }
    let skips = group.indices.filter { classes(of: group[$0]).contains("skip") }
    checkSkip(group, skips, first)
    // What closes a safety screen stands where skipping does elsewhere.
    let ways = ["skip"] + (NodeFamily(of: title) == .safety ? ["close"] : [])
    let others = group.filter { option in !classes(of: option).contains { ways.contains($0) } }
    checkCount(group, others, first)
    checkFirstWords(group)
    for option in group { checkColon(in: option) }
  }

  /// Whether one option skips, is always there, and stands last.
  private mutating func checkSkip(_ group: [OptionSyntax], _ skips: [Int], _ first: OptionSyntax) {
    // Age is settled, and a safety screen is left, in ways of their own.
    guard !HouseNode.isLeftByOwnWays(title) else { return }
    guard let skip = skips.last(where: { group[$0].line.condition == nil }) else {
      let message =
        skips.isEmpty
        ? "nobody can skip this question; add ‘-> Skip this one #class:skip’ as its last option"
        : "the option that skips has a condition, so that sometimes nobody can skip this question"
      let place = skips.last.map { group[$0] } ?? first
      let fixIts = skips.isEmpty ? addingSkip(to: group) : []
      return report(.questionWithoutSkip, place, message, fixIts: fixIts)
    }
    guard skip != group.count - 1, tree.tag("class", of: group[skip].line) == "skip" else { return }
    let message = "the option that skips stands last, so that people find it"
    report(.skipNotLast, group[skip], message)
  }

  /// The option that skips as the last one, unless one there may have been meant to be it.
  private func addingSkip(to group: [OptionSyntax]) -> [Diagnostic.FixIt] {
    let seemsToSkip = group.contains { option in
      let words =
        SpokenText(option.line, in: tree).text.lowercased() + " "
        + classes(of: option).joined(separator: " ").lowercased()
      return words.contains("skip")
    }
    guard !seemsToSkip, let last = group.last else { return [] }
    let source = tree.source
    let blanks = source[source.indentation(at: last.line.range.lowerBound)]
    let end = source.bytes[last.end...].firstIndex { $0.isLineEnd } ?? source.count
    let place = SourceRange(min(end, source.count), min(end, source.count))
    let lineEnd = source.bytes[place.lowerBound] == 0x0D ? "\r\n" : "\n"
    let text = "\(lineEnd)\(blanks)-> Skip this one #class:skip"
    return [Diagnostic.FixIt("Add an option that skips", [Diagnostic.Edit(tree.file, place, text)])]
  }

  private mutating func checkCount(
    _ group: [OptionSyntax],
    _ others: [OptionSyntax],
    _ first: OptionSyntax
  ) {
    let certain = group.count { $0.line.condition == nil }
    let certainOthers = others.count { $0.line.condition == nil }
    let message: String
    var severity: Diagnostic.Severity?
    if certainOthers > Self.counts.upperBound {
      message = "\(certainOthers) options beside the one that skips; six are plenty"
    } else if others.count > Self.counts.upperBound {
      message = "up to \(others.count) options beside the one that skips; six are plenty"
      severity = .info
    } else if group.count < Self.counts.lowerBound {
      message = "there is only one option; a question needs two at least"
    } else if certain < 1 {
      message = "every option has a condition, so that there may be none at all"
    } else if certain < Self.counts.lowerBound {
      message = "all options but one have a condition, so that there may be no choice"
      severity = .info
    } else {
      return
    }
    report(.optionCount, first, message, severity: severity)
  }

  private mutating func checkFirstWords(_ group: [OptionSyntax]) {
    var earlier: [String: OptionSyntax] = [:]
    for option in group {
      let words = SpokenText(option.line, in: tree).words
      guard let word = words.first?.lowercased().filter({ $0.isLetter || $0.isNumber }),
        !word.isEmpty
      else { continue }
      guard let other = earlier[word] else {
        earlier[word] = option
        continue
      }
      // Where both have conditions, they may never stand together.
      if other.line.condition != nil, option.line.condition != nil { continue }
      let note = tree.note(range(of: other), "so does this one")
      let message = "the option begins with ‘\(word)’; the first word should tell options apart"
      report(.sameFirstWord, option, message, notes: [note])
    }
  }

  private mutating func checkColon(in option: OptionSyntax) {
    guard let (name, place) = SpokenText(option.line, in: tree).speaker else { return }
    let end = SourceRange(place.upperBound, place.upperBound)
    let fixIt = Diagnostic.FixIt("Write ‘\\:’", [Diagnostic.Edit(tree.file, end, "\\")])
    let message = "‘\(name)’ is read as a speaker and not shown with the option; write ‘\\:’"
    findings.append(tree.finding(.colonInOption, place, fixIts: [fixIt], message))
  }

  private func classes(of option: OptionSyntax) -> [String] {
    (tree.tag("class", of: option.line) ?? "").split(separator: ",").map(String.init)
  }

  private func range(of option: OptionSyntax) -> SourceRange {
    tree.source.trimmed(option.line.range)
  }
}
