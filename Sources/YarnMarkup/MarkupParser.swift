import YarnProgram

/// Reads the markers of one line.
struct MarkupParser {
  /// The smallest thing a line is made of.
  enum Unit: Hashable {
    /// Written text, in which markers are looked for.
    case written(Unicode.Scalar)
    /// Text that means only itself.
    case literal(Unicode.Scalar)
    /// The place of a value.
    case value(Int)
  }

  let units: [Unit]
  let values: [String]
  let locale: String

  /// Whether the values are not known yet and only what no value can mend is a fault.
  let isCheck: Bool
  var position = 0

  /// The visible text so far, and its length in UTF-16 units.
  private(set) var text = ""
  private(set) var length = 0

  private struct OpenMarker {
    let marker: Marker
    let start: Int
    let order: Int
  }

  /// How many UTF-8 bytes the texts that stand in for markers may have in one line.
  static let replacementLimit = 1_000_000

  /// The markers in the order in which they were opened, or `nil` in the place of one that was
  /// closed before those after it.
  private var open: [OpenMarker?] = []

  /// The places of the open markers of each name.
  private var openPlaces: [String: [Int]] = [:]

  /// How long all texts that stood in for markers were together.
  private var replacementLength = 0
  private var closed: [(order: Int, attribute: MarkupAttribute)] = []
  private var count = 0

  init(_ template: LineTemplate, values: [String], locale: String, isCheck: Bool = false) {
    var units: [Unit] = []
    for piece in template.pieces {
      switch piece {
      case .text(let written): units += Self.units(of: written)
      case .value(let index): units.append(.value(index))
      }
    }
    self.units = units
    self.values = values
    self.locale = locale
    self.isCheck = isCheck
  }

  /// The units of written text; a backslash makes the sign after it literal.
  private static func units(of text: String) -> [Unit] {
    var units: [Unit] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        units.append(.literal(scalar))
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        units.append(.written(scalar))
      }
    }
    if isEscaped { units.append(.literal("\\")) }
    return units
  }

  /// The line with its speaker, its markers left in as they were written.
  mutating func parseWithoutMarkers(_ fault: MarkupFault) -> MarkupLine {
    let speaker = findSpeaker()
    var name = ""
    for (index, unit) in units.enumerated() {
      if index == speaker?.colon { name = text }
      if index == speaker?.end { endSpeaker(name) }
      append(unit)
    }
    if speaker?.end == units.count { endSpeaker(name) }
    return MarkupLine(text: text, attributes: closed.map(\.attribute), fault: fault)
  }

  mutating func parse() throws(MarkupFault) -> MarkupLine {
    let speaker = findSpeaker()
    var name = ""
    while position < units.count {
      if position == speaker?.colon { name = text }
      if position == speaker?.end { endSpeaker(name) }
      guard units[position] == .written("[") else {
        append(units[position])
        position += 1
        continue
      }
      try take(try parseMarker())
    }
    if position == speaker?.end { endSpeaker(name) }
    if case let unclosed?? = open.last { throw .neverClosed(unclosed.marker.name) }
    let attributes = closed.sorted { $0.order < $1.order }.map(\.attribute)
    return MarkupLine(text: text, attributes: attributes)
  }

  // MARK: - Text

  private mutating func append(_ unit: Unit) {
    switch unit {
    case .written(let scalar), .literal(let scalar):
      text.unicodeScalars.append(scalar)
      length += UTF16.width(scalar)
    case .value(let index): append(value(index))
    }
  }

  private mutating func append(_ addition: String) {
    text += addition
    length += addition.utf16.count
  }

  func value(_ index: Int) -> String {
    values.indices.contains(index) ? values[index] : ""
  }

  // MARK: - Speaker

  /// The first colon and the end of the blanks behind it, or `nil` where there is no speaker.
  private func findSpeaker() -> (colon: Int, end: Int)? {
    let explicit = "[\(MarkupLine.character)".unicodeScalars.map { Unit.written($0) }
    guard !units.starts(with: explicit),
      let colon = units.firstIndex(of: .written(":")), colon > 0
    else { return nil }
    var end = colon + 1
    while end < units.count, case .written(let scalar) = units[end],
      scalar.properties.isWhitespace
    {
      end += 1
    }
    return (colon, end)
  }

  private mutating func endSpeaker(_ name: String) {
    let attribute = MarkupAttribute(
      name: MarkupLine.character,
      range: 0..<length,
      properties: [MarkupProperty(name: "name", value: .string(name))]
    )
    closed.append((-1, attribute))
  }

  // MARK: - Markers

  private mutating func take(_ marker: Marker) throws(MarkupFault) {
    switch marker.kind {
    case .open:
      openPlaces[marker.name, default: []].append(open.count)
      open.append(OpenMarker(marker: marker, start: length, order: count))
      count += 1
      if marker.name == "nomarkup" { takeUntilMarkupBegins() }
    case .close:
      guard let place = openPlaces[marker.name]?.popLast(), let opening = open[place] else {
        throw .unexpectedClose(marker.name)
      }
      // Markers opened later stay open: ranges may overlap, so nothing has to be split.
      open[place] = nil
      while case .some(nil) = open.last { open.removeLast() }
      close(opening)
    case .closeAll:
      while let last = open.popLast() { if let last { close(last) } }
      openPlaces.removeAll()
    case .selfClosing:
      if isCheck, marker.isReplacement {
        try marker.check()
        return
      }
      if let replacement = try marker.replacement(locale: locale) {
        replacementLength += replacement.utf8.count
        guard replacementLength <= Self.replacementLimit else { throw .textTooLong(marker.name) }
        append(replacement)
        return
      }
      close(OpenMarker(marker: marker, start: length, order: count))
      count += 1
      if marker[property: "trimwhitespace"] != .bool(false) { skipOneBlank() }
    }
  }

  private mutating func close(_ marker: OpenMarker) {
    let attribute = MarkupAttribute(
      name: marker.marker.name,
      range: marker.start..<length,
      properties: marker.marker.properties
    )
    closed.append((marker.order, attribute))
  }

  private mutating func skipOneBlank() {
    guard position < units.count, case .written(let scalar) = units[position],
      scalar.properties.isWhitespace
    else { return }
    position += 1
  }

  /// Takes everything as text up to `[/nomarkup]`; `[/]` is text as well.
  private mutating func takeUntilMarkupBegins() {
    while position < units.count, !isAtClose(of: "nomarkup") {
      append(units[position])
      position += 1
    }
  }
}
