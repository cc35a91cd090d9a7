import YarnAuthoring
import YarnSyntax

/// Looks for words that press, blame or promise, for numbers, addresses and loud signs.
struct WordingCheck: ScriptCheck {
  private let bans: [WordingBan]

  /// - Parameter table: The words that are banned; see `WordingBan.all(in:)`.
  init(table: String) {
    bans = WordingBan.all(in: table)
  }

  func findings(in scripts: ParsedScripts) -> [Finding] {
    var findings: [Finding] = []
    for tree in scripts.own {
      for line in tree.nodes.flatMap({ $0.body.flatMap(\.allLines) }) {
        let text = SpokenText(line, in: tree)
        findings += self.findings(in: text, tree)
      }
    }
    return findings
  }

  private func findings(in text: SpokenText, _ tree: SyntaxTree) -> [Finding] {
    var findings: [Finding] = []
    func report(_ rule: CheckRule, _ message: String) {
      findings.append(tree.finding(rule, text.range, message))
    }
    let spoken = text.text.lowercased()
    let words =
      " "
      + spoken.map { $0.isLetter || $0.isNumber || $0 == "'" ? String($0) : " " }
      .joined().split(separator: " ").joined(separator: " ") + " "
    for ban in bans where words.contains(" \(ban.words) ") {
      let advice = ban.instead.map { "; say \($0)" } ?? ""
      report(ban.isSure ? .unkindWord : .doubtfulWord, "‘\(ban.words)’ \(ban.reason)\(advice)")
    }
    if spoken.contains("http") || spoken.contains("www.") {
      report(.addressInLine, "an address in a line is never checked again; leave it out")
    } else if Self.longestNumber(in: spoken) >= 3 {
      report(
        .longNumber,
        "numbers of three digits and more look like phone numbers, which belong in support.tsv"
      )
    }
    if spoken.count(where: { $0 == "!" }) > 1 {
      report(.loudLine, "one exclamation mark in a line is enough")
    }
    if let sign = text.text.first(where: \.isPictograph) {
      report(.loudLine, "‘\(sign)’ is read out as a name by screen readers; use words")
    }
    return findings
  }

  private static func longestNumber(in text: String) -> Int {
    text.split { !$0.isNumber }.map(\.count).max() ?? 0
  }
}

extension Character {
  /// Whether it is an emoji that is shown as a picture.
  fileprivate var isPictograph: Bool {
    unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  }
}

extension StatementSyntax {
  /// The lines, options and items in the statement and inside it.
  fileprivate var allLines: [LineSyntax] {
    ownLines + blocks.flatMap { $0.flatMap(\.allLines) }
  }
}
