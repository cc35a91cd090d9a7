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
    for (file, tree) in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          let isOptions = if case .options = statement { true } else { false }
          for line in statement.ownLines {
            let text = SpokenText(line, in: tree)
            findings += isOptions ? option(text, file) : self.line(text, file)
          }
        }
      }
    }
    return findings
  }

  private func option(_ text: SpokenText, _ file: Int) -> [Finding] {
    let count = text.words.count
    guard count > Self.optionLimit else { return [] }
    let message = "the option has \(count) words; \(Self.optionLimit) are enough"
    return [Finding(.longOption, file: file, range: text.range, message)]
  }

  private func line(_ text: SpokenText, _ file: Int) -> [Finding] {
    var findings: [Finding] = []
    let count = text.words.count
    if count > Self.lineLimit {
      findings.append(
        Finding(
          .longLine,
          severity: count > Self.hardLineLimit ? nil : .info,
          file: file,
          range: text.range,
          "the line has \(count) words; keep lines to \(Self.lineLimit), so that tired eyes can"
        )
      )
    }
    for question in text.questions {
      let count = SpokenText.words(in: String(question)).count
      guard count > Self.questionLimit else { continue }
      findings.append(
        Finding(
          .longQuestion,
          file: file,
          range: text.range,
          "the question has \(count) words; \(Self.questionLimit) are enough"
        )
      )
    }
    return findings
  }
}
