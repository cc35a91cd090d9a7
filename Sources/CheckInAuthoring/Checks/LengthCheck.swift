import YarnAuthoring
import YarnSyntax

/// Counts the words of lines, questions and options, which are to be short enough for tired eyes.
struct LengthCheck: ScriptCheck {
  private static let lineLimit = 16
  private static let hardLineLimit = 20
  private static let questionLimit = 12
  private static let optionLimit = 8

  func findings(in scripts: ParsedScripts) -> [Finding] {
    var findings: [Finding] = []
    for tree in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          let isOptions = if case .options = statement { true } else { false }
          for line in statement.ownLines {
            let text = SpokenText(line, in: tree)
            findings += isOptions ? option(text, tree) : self.line(text, tree)
          }
        }
      }
    }
    return findings
  }

  private func option(_ text: SpokenText, _ tree: SyntaxTree) -> [Finding] {
    let count = text.words.count
    guard count > Self.optionLimit else { return [] }
    let message = "the option has \(count) words; \(Self.optionLimit) are enough"
    return [tree.finding(.longOption, text.range, message)]
  }

  private func line(_ text: SpokenText, _ tree: SyntaxTree) -> [Finding] {
    let counts = text.questions.map { SpokenText.words(in: String($0)).count }
    var findings = counts.filter { $0 > Self.questionLimit }.map { count in
      let message = "the question has \(count) words; \(Self.questionLimit) are enough"
      return tree.finding(.longQuestion, text.range, message)
    }
    let count = text.words.count
    if count > Self.lineLimit {
      let limit = Self.lineLimit
      let message = "the line has \(count) words; keep lines to \(limit), so that tired eyes can"
      let severity = count > Self.hardLineLimit ? nil : Diagnostic.Severity.info
      findings.append(tree.finding(.longLine, severity: severity, text.range, message))
    }
    return findings
  }
}
