package import YarnProgram

/// A line as it is spoken.
package struct RenderedLine: Hashable, Sendable {
  /// The name before the line's first colon, if it has one.
  package let speaker: String?
  package let text: String

  /// Fills a template.
  ///
  /// The speaker is looked for in the template alone, and values go in afterwards: what a person
  /// typed is never read as a speaker, as markup or as a place for another value.
  package init(_ template: LineTemplate, values: [String]) {
    var beforeColon: String?
    var text = ""
    var isAfterColon = false
    for piece in template.pieces {
      switch piece {
      case .value(let index):
        isAfterColon = false
        text += values.indices.contains(index) ? values[index] : ""
      case .text(let written):
        var isEscaped = false
        for scalar in written.unicodeScalars {
          if isEscaped {
            isEscaped = false
          } else if scalar == "\\" {
            isEscaped = true
            continue
          } else if scalar == ":", beforeColon == nil {
            isAfterColon = !text.isEmpty
            beforeColon = text
            text = ""
            continue
          } else if isAfterColon, scalar.properties.isWhitespace {
            continue
          }
          isAfterColon = false
          text.unicodeScalars.append(scalar)
        }
        if isEscaped { text += "\\" }
      }
    }
    if let name = beforeColon, !name.isEmpty {
      speaker = name
      self.text = text
    } else {
      speaker = nil
      self.text = beforeColon == nil ? text : ":" + text
    }
  }
}

extension DialogueLine {
  /// The line's text and speaker in a program.
  package func rendered(in program: Program) -> RenderedLine {
    RenderedLine(program.lines[line].template, values: values)
  }
}
