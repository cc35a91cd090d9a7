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
    self.init(MarkupLine(template, values: values, locale: locale))
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
}

extension DialogueLine {
  /// The line's text and speaker in a program.
  package func rendered(in program: Program, locale: String = "en") -> RenderedLine {
    RenderedLine(program.lines[line].template, values: values, locale: locale)
  }
}
