package import YarnProgram

/// How far a translation is, line by line.
package struct TranslationState: Sendable {
  /// How many lines there are to translate.
  package let total: Int

  /// IDs of lines without a text.
  package private(set) var missing: [String] = []

  /// IDs of lines whose original has changed since they were translated.
  package private(set) var changed: [String] = []

  /// IDs of rows whose line is gone.
  package private(set) var stale: [String] = []

  /// IDs of texts for lines that are nowhere in the program.
  let unknown: [String]

  /// Texts that their lines cannot have.
  package let refused: [TranslationReport.Refusal]

  /// Texts that their lines can have and that hardly say what the original does.
  package let doubtful: [(id: String, doubt: TranslationDoubt)]

  /// Compares a translation with the table of the program in its own language.
  package init(
    _ translation: StringTable,
    language: String,
    of program: Program,
    base: StringTable
  ) {
    let texts = translation.texts(for: language)
    let rows = Dictionary(firsts: translation.rows.map { ($0.id, $0) })
    let lines = base.rows.filter { !$0.text.isEmpty }
    let own = Set(lines.map(\.id))
    total = lines.count
    for line in lines {
      if texts[line.id] == nil {
        missing.append(line.id)
      } else if let row = rows[line.id], row.isOutdated(for: line.text) {
        changed.append(line.id)
      }
    }
    stale = translation.rows.map(\.id).filter { !own.contains($0) }
    let (translated, report) =
      program.translated(by: Translation(language: language, texts: texts))
    unknown = report.unknown
    refused = report.refused.filter { own.contains($0.id) }
    let unusable = Set(report.refused.map(\.id))
    doubtful = zip(program.lines, translated.lines).flatMap { original, line in
      guard own.contains(line.id), texts[line.id] != nil, !unusable.contains(line.id) else {
        return [(id: String, doubt: TranslationDoubt)]()
      }
      return TranslationDoubt.doubts(of: line.template, from: original.template)
        .map { (id: line.id, doubt: $0) }
    }
  }

  /// Whether every line has a text that fits today's original.
  package var isComplete: Bool { missing.isEmpty && changed.isEmpty && faults.isEmpty }

  /// What is wrong with texts, by their lines.
  package var faults: [(id: String, reason: String)] {
    refused.map { (id: $0.id, reason: "\($0.reason)") }
      + doubtful.map { (id: $0.id, reason: "\($0.doubt)") }
  }
}

extension TranslationState {
  /// What an author will want to know, by the first line that it is about.
  package func notes(in language: String) -> [(rule: CheckRule, id: String, message: String)] {
    let (count, first) = (missing.count, missing.prefix(1))
    return faults.map { (.faultyTranslation, $0.id, "‘\($0.id)’: \($0.reason)") }
      + first.map { id in
        let one = "‘\(id)’ has no text in ‘\(language)’"
        let many = "\(count) of \(total) lines have no text in ‘\(language)’, the first is ‘\(id)’"
        return (.missingTranslation, id, count == 1 ? one : many)
      }
      + changed.map { id in
        let message = "the original of ‘\(id)’ has changed; look at the text and empty the lock"
        return (.outdatedTranslation, id, message)
      }
      + unknown.map { (.staleTranslation, $0, "there is no line ‘\($0)’ any more") }
  }
}

extension StringTable.Row {
  /// Whether another original was translated than this one.
  fileprivate func isOutdated(for original: String) -> Bool {
    if !lock.isEmpty { return lock.lowercased() != TextLock.lock(of: original) }
    guard let translated = others[TranslationMerge.original] else { return false }
    return !translated.utf8.elementsEqual(original.utf8)
  }
}
