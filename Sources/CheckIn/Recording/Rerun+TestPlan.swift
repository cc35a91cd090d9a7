import PlainText

extension Rerun {
  /// What came as a test plan, which other tools read, too, but for the comments with `say`.
  package var testPlan: String {
    var text = ""
    for step in steps {
      switch step {
      case .said(let line):
        let speaker = line.speaker.map { "\($0): " } ?? ""
        text += "line: `\(Self.quoted(speaker + line.text))`\n"
      case .asked(let options):
        for option in options { text += "option: `\(Self.quoted(option))`\n" }
      case .answered(let option, let words):
        if let words { text += "# say: \(PlainText.line(words))\n" }
        if let option { text += "select: \(option)\n" }
      }
    }
    return text + "stop\n"
  }

  /// A text between backticks, in which there can be none.
  private static func quoted(_ text: String) -> String {
    String(PlainText.line(text).map { $0 == "`" ? "'" : $0 })
  }
}
