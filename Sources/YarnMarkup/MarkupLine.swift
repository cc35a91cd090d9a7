package import YarnProgram

/// A line's text with what its markers say about it.
package struct MarkupLine: Hashable, Sendable {
  /// The visible text; a speaker's name and colon are part of it.
  package let text: String

  /// In the order in which the markers begin.
  package let attributes: [MarkupAttribute]

  /// What kept the markers from being read; the text is then as it was written.
  package let fault: MarkupFault?

  /// The attribute that marks the speaker.
  package static let character = "character"

  /// Fills a template and reads its markers.
  ///
  /// Markers are read in the template alone. A value goes into the text as it is, whatever it
  /// holds, and into a property as a value. The plural rules are those of the locale's language.
  package init(_ template: LineTemplate, values: [String], locale: String = "en") {
    var parser = MarkupParser(template, values: values, locale: locale)
    do throws(MarkupFault) {
      self = try parser.parse()
    } catch {
      var plain = MarkupParser(template, values: values, locale: locale)
      self = plain.parseWithoutMarkers(error)
    }
  }

  init(text: String, attributes: [MarkupAttribute], fault: MarkupFault? = nil) {
    self.text = text
    self.attributes = attributes
    self.fault = fault
  }
}

/// Why the markers of a line could not be read.
package enum MarkupFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unclosedBracket
  case missingName
  case badProperty(String)
  case unterminatedString
  case duplicateProperty(String)
  case unexpectedClose(String)
  case neverClosed(String)
  case missingValue(String)
  case notANumber(String)
  case missingCase(marker: String, key: String)
  /// What stands in for a marker is longer than anyone could read.
  case textTooLong(String)

  package var description: String {
    switch self {
    case .unclosedBracket: "‘[’ opens a marker that has no ‘]’; write ‘\\[’ for the sign itself"
    case .missingName: "a marker needs a name after ‘[’; write ‘\\[’ for the sign itself"
    case .badProperty(let name): "property ‘\(name)’ needs ‘=’ and a value"
    case .unterminatedString: "a text in a marker is not closed"
    case .duplicateProperty(let name): "property ‘\(name)’ is given twice"
    case .unexpectedClose(let name): "‘[/\(name)]’ closes nothing"
    case .neverClosed(let name): "‘[\(name)]’ is never closed"
    case .missingValue(let name): "‘[\(name)/]’ needs ‘value=’"
    case .notANumber(let name): "the value of ‘[\(name)/]’ must be a number"
    case .missingCase(let marker, let key): "‘[\(marker)/]’ has no text for ‘\(key)’"
    case .textTooLong(let name): "the text that stands for ‘[\(name)/]’ is too long"
    }
  }
}
