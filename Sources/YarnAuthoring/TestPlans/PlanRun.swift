/// How one run of a plan came out.
package struct PlanRun: Hashable, Sendable {
  /// What a plan has in a line, and what came there.
  package struct Row: Hashable, Sendable {
    /// The plan's line, or `nil` where something came that the plan does not have.
    package let line: Int?
    package let expected: String
    package let found: String

    package init(line: Int?, expected: String, found: String) {
      self.line = line
      self.expected = expected
      self.found = found
    }
  }

  /// Counted from one.
  package let number: Int

  /// The steps that went as planned.
  package let rows: [Row]

  /// Where it first went otherwise; empty where it did not.
  package let difference: [Row]

  package init(number: Int, rows: [Row], difference: [Row] = []) {
    self.number = number
    self.rows = rows
    self.difference = difference
  }

  /// A run that cannot even begin; what was found is told at a step.
  package init(number: Int, at step: TestPlan.Step?, found: String) {
    let expected = step?.action.text ?? ""
    let row = Row(line: step?.line, expected: expected, found: found)
    self.init(number: number, rows: [], difference: [row])
  }

  package var hasPassed: Bool { difference.isEmpty }
}

extension PlanRun {
  /// How many steps before a difference are shown, so that one finds one's way.
  private static let context = 3

  /// The plan and what came in two columns, with the plan's lines; empty where there is no
  /// difference.
  package func sideBySide(width: Int) -> String {
    guard !hasPassed else { return "" }
    let shown = rows.suffix(Self.context).map { (" ", $0) } + difference.map { (">", $0) }
    let digits = shown.compactMap { $0.1.line }.map { "\($0)".count }.max() ?? 1
    let longest = shown.map { $0.1.expected.count }.max() ?? 0
    let room = max(24, width - digits - 6)
    let column = max(8, min(longest, room / 2))
    func line(_ head: String, _ left: String, _ right: String) -> String {
      let line = "\(head)  \(Self.pad(left, column))  \(right)"
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    let blank = String(repeating: " ", count: 2 + digits)
    var text = line(blank, "the plan", "what came")
    for (mark, row) in shown {
      let number = row.line.map(String.init) ?? ""
      let head = Self.pad(mark, 2 + digits - number.count) + number
      let left = Self.wrapped(row.expected, column)
      let right = Self.wrapped(row.found, room - column)
      for index in 0..<max(left.count, right.count) {
        let parts = [left, right].map { $0.indices.contains(index) ? $0[index] : "" }
        text += line(index == 0 ? head : blank, parts[0], parts[1])
      }
    }
    return text
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text in pieces of a width, broken at blanks where there are any.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      while word.count > width {
        lines.append(line + word.prefix(width))
        line = ""
        word = word.dropFirst(width)
      }
      line += word
    }
    return lines + [line]
  }
}
