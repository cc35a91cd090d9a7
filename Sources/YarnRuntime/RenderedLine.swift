package import YarnMarkup
package import YarnProgram

/// A line as it is spoken.
package struct RenderedLine: Hashable, Sendable {
  /// The name before the line's first colon, if it has one.
  package let speaker: String?
  package let text: String

  /// Fills a template and takes the speaker out of its text.
  ///
  /// What a person typed is never read as a speaker, as markup or as a place for another value.
  package init(_ template: LineTemplate, values: [String], locale: String = "en") {
    self =
      template.mayHaveMarkup
      ? RenderedLine(MarkupLine(template, values: values, locale: locale))
      : RenderedLine(plain: template, values)
  }

  package init(_ line: MarkupLine) {
    guard let character = line.attributes.first(where: { $0.name == MarkupLine.character }),
      case .string(let name)? = character[property: "name"], character.range.lowerBound == 0
    else {
      speaker = nil
      text = line.text
      return
    }
    speaker = name
    let units = line.text.utf16
    let end = units.index(units.startIndex, offsetBy: min(character.range.upperBound, units.count))
    text = String(line.text[end...])
  }

  /// Fills a template that has neither markers nor escapes, as `MarkupLine` would.
  private init(plain template: LineTemplate, _ values: [String]) {
    var text = ""
    var speaker: String?
    var isBeforeColon = true
    var isBeginning = true
    var skipsBlanks = false
    for piece in template.pieces {
      switch piece {
      case .value(let index):
        text += values.indices.contains(index) ? values[index] : ""
        skipsBlanks = false
        isBeginning = false
      case .text(let written):
        var rest = written[...].unicodeScalars
        if isBeforeColon, let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")) {
          isBeforeColon = false
          // A colon with nothing before it names nobody.
          if !isBeginning || colon > written.startIndex {
            speaker = text + String(rest[..<colon])
            text = ""
            rest = rest[rest.index(after: colon)...]
            skipsBlanks = true
          }
        }
        if skipsBlanks {
          rest = rest.drop(while: \.properties.isWhitespace)
          skipsBlanks = rest.isEmpty
        }
        isBeginning = isBeginning && written.isEmpty
        text += Substring(rest)
      }
    }
    self.speaker = speaker
    self.text = text
  }
}

extension DialogueLine {
  /// The line's text and speaker in a program, by the plural rules of the program's language.
  package func rendered(in program: Program) -> RenderedLine {
    RenderedLine(program.lines[line].template, values: values, locale: program.language)
  }
}

extension RenderedLine: Redacted {
  /// Nothing of the text, which may hold what a person typed.
  package var description: String { "(rendered line)" }
}
