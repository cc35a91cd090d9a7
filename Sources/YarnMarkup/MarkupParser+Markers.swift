/// What stands between `[` and `]`.
extension MarkupParser {
  /// Reads one marker; the position is at its `[`.
  mutating func parseMarker() throws(MarkupFault) -> Marker {
    position += 1
    skipBlanks()
    if take("/") {
      skipBlanks()
      let name = takeName()
      skipBlanks()
      guard take("]") else { throw .unclosedBracket }
      return Marker(kind: name.isEmpty ? .closeAll : .close, name: name)
    }
    let name = takeName()
    guard !name.isEmpty else { throw .missingName }
    var properties: [MarkupProperty] = []
    var names: Set<String> = []
    skipBlanks()
    if take("=") {
      properties.append(MarkupProperty(name: name, value: try parseValue(name)))
      names.insert(name)
    }
    while true {
      skipBlanks()
      if take("]") { return Marker(kind: .open, name: name, properties: properties) }
      if take("/") {
        skipBlanks()
        guard take("]") else { throw .unclosedBracket }
        return Marker(kind: .selfClosing, name: name, properties: properties)
      }
      let property = takeName()
      guard !property.isEmpty else { throw .unclosedBracket }
      skipBlanks()
      guard take("=") else { throw .badProperty(property) }
      guard names.insert(property).inserted else { throw .duplicateProperty(property) }
      properties.append(MarkupProperty(name: property, value: try parseValue(property)))
    }
  }

  /// Whether `[/name]` stands here, which may have blanks in it.
  mutating func isAtClose(of name: String) -> Bool {
    let start = position
    defer { position = start }
    guard take("[") else { return false }
    skipBlanks()
    guard take("/") else { return false }
    skipBlanks()
    guard takeName() == name else { return false }
    skipBlanks()
    return take("]")
  }

  private mutating func parseValue(_ property: String) throws(MarkupFault) -> MarkupValue {
    skipBlanks()
    guard position < units.count else { throw .badProperty(property) }
    switch units[position] {
    case .value(let index):
      position += 1
      return MarkupValue(value(index))
    case .written("\""):
      position += 1
      return .string(try takeString())
    case .written, .literal:
      var word = ""
      while position < units.count, case .written(let scalar) = units[position],
        isNamePart(scalar) || scalar == "." || scalar == "-"
      {
        word.unicodeScalars.append(scalar)
        position += 1
      }
      guard !word.isEmpty else { throw .badProperty(property) }
      return MarkupValue(word)
    }
  }

  /// Reads up to the closing quote; a backslash protects the character after it.
  private mutating func takeString() throws(MarkupFault) -> String {
    var text = ""
    while position < units.count {
      defer { position += 1 }
      switch units[position] {
      case .written("\""): return text
      case .written("\\"):
        position += 1
        guard position < units.count, case .written(let scalar) = units[position] else { break }
        text.unicodeScalars.append(scalar)
      case .written(let scalar), .literal(let scalar): text.unicodeScalars.append(scalar)
      case .value(let index): text += value(index)
      }
    }
    throw .unterminatedString
  }

  // MARK: - Cursor

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < units.count, units[position] == .written(scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < units.count, case .written(let scalar) = units[position],
      scalar.properties.isWhitespace
    {
      position += 1
    }
  }

  private mutating func takeName() -> String {
    var name = ""
    while position < units.count, case .written(let scalar) = units[position],
      isNamePart(scalar)
    {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    return name
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
