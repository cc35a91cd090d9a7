/// The texts of a program's lines in another language.
package struct Translation: Hashable, Sendable {
  /// The language's code, such as `de`.
  package let language: String

  /// Raw texts by the IDs of their lines.
  package let texts: [String: String]

  package init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }
}

/// What a translation left as it was.
package struct TranslationReport: Hashable, Sendable {
  /// A text that its line cannot have.
  package struct Refusal: Hashable, Sendable {
    package let id: String
    package let reason: RawTextError
  }

  /// IDs of lines that have no text in the other language, in the program's order.
  package fileprivate(set) var missing: [String] = []

  package fileprivate(set) var refused: [Refusal] = []

  /// IDs in the translation that no line has, sorted.
  package fileprivate(set) var unknown: [String] = []

  /// Whether every line is translated and every text is used.
  package var isComplete: Bool { missing.isEmpty && refused.isEmpty && unknown.isEmpty }
}

extension Program {
  /// The same program in another language.
  ///
  /// Only texts differ, so what was saved of one fits the other. A line without a text that it can
  /// have keeps its own; a line that shares another's text shares its translation.
  package func translated(by translation: Translation) -> (Program, TranslationReport) {
    var program = self
    program.language = translation.language
    var report = TranslationReport()
    var unused = Set(translation.texts.keys)
    for (index, line) in lines.enumerated() {
      unused.remove(line.id)
      guard let text = translation.texts[line.id] ?? line.source.flatMap({ translation.texts[$0] })
      else {
        report.missing.append(line.id)
        continue
      }
      do throws(RawTextError) {
        program.lines[index] = ProgramLine(
          id: line.id,
          template: try LineTemplate(rawText: text, valueCount: line.template.valueCount),
          tags: line.tags,
          source: line.source
        )
      } catch {
        report.refused.append(TranslationReport.Refusal(id: line.id, reason: error))
      }
    }
    report.unknown = unused.sorted()
    return (program, report)
  }
}
