package import YarnSyntax

/// The rules for translations, which only a project with languages has.
extension CheckRule {
  package static let brokenTable = CheckRule("broken-table", .error)
  package static let faultyTranslation = CheckRule("faulty-translation", .warning)
  package static let missingTable = CheckRule("missing-table", .warning)
  package static let missingTranslation = CheckRule("missing-translation", .info)
  package static let outdatedTranslation = CheckRule("outdated-translation", .info)
  package static let staleTranslation = CheckRule("stale-translation", .info)
}

/// Looks at a table of translations as scripts are looked at.
package enum TranslationCheck {
  /// What is to be said of a table, whose text is the file of this number.
  package static func findings(
    _ state: TranslationState,
    language: String,
    in text: SourceText,
    file: Int
  ) -> [Finding] {
    let notes = state.notes(in: language)
    let places = Places(text).firstRanges(of: Set(notes.map(\.id)))
    return notes.map { note in
      let range = places[note.id] ?? SourceRange(0, 0)
      return Finding(note.rule, file: file, range: range, note.message)
    }.sorted()
  }

  /// What is to be said of a table that cannot be read.
  package static func brokenTable(_ error: TableError, in text: SourceText, file: Int) -> Finding {
    let lines = LineTable(text)
    let line = lines.range(ofLine: min(error.line, lines.lineCount))
    let before = text[line].prefix(error.column - 1).utf8.count
    let start = min(line.lowerBound + before, line.upperBound)
    let range = SourceRange(start, max(start, text.trimmed(line).upperBound))
    return Finding(.brokenTable, file: file, range: range, error.sentence)
  }

  /// What is to be said where a project names a table that is not there.
  package static func missingTable(
    _ name: String,
    language: String,
    project: SourceText,
    file: Int
  ) -> Finding {
    Finding(
      .missingTable,
      file: file,
      range: Places(project).lastRange(of: name),
      "there is no table ‘\(name)’ yet; ‘aftercare author strings merge \(project.name) "
        + "--language \(language)’ makes it"
    )
  }

  /// Finds words in a text.
  private struct Places {
    let text: SourceText

    init(_ text: SourceText) {
      self.text = text
    }

    /// Where each of some words first fills a cell of the table, or a part of one between blanks.
    ///
    /// - Complexity: O(length of the text + length of the words).
    func firstRanges(of words: Set<String>) -> [String: SourceRange] {
      let bytes = text.bytes[..<text.count]
      let parts = bytes.split { $0.isBlank || $0.isLineEnd || $0 == 0x22 || $0 == 0x2C }
      return parts.reduce(into: [:]) { ranges, part in
        let word = String(decoding: part, as: UTF8.self)
        guard words.contains(word), ranges[word] == nil else { return }
        ranges[word] = SourceRange(part.startIndex, part.endIndex)
      }
    }

    /// Where a word last stands by itself; comments in projects come before what they are about.
    func lastRange(of word: String) -> SourceRange {
      (0..<text.count).reversed().lazy.compactMap { place(of: word, at: $0) }.first
        ?? SourceRange(0, 0)
    }

    private func place(of word: String, at start: Int) -> SourceRange? {
      let bytes = text.bytes
      guard bytes[start...].starts(with: word.utf8) else { return nil }
      let end = start + word.utf8.count
      let isWhole = !bytes[end].isNamePart && (start == 0 || !bytes[start - 1].isNamePart)
      return isWhole ? SourceRange(start, end) : nil
    }
  }
}
