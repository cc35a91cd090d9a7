/// What stands between two brackets.
struct Marker: Hashable {
  enum Kind: Hashable {
    case open, close, closeAll, selfClosing
  }

  let kind: Kind
  let name: String
  var properties: [MarkupProperty] = []

  subscript(property name: String) -> MarkupValue? {
    properties.first { $0.name == name }?.value
  }

  /// The text that a `[select]`, `[plural]` or `[ordinal]` stands for, or `nil` for other markers.
  func replacement(locale: String) throws(MarkupFault) -> String? {
    let key: String
    switch name {
    case "select":
      key = try value().key
    case "plural", "ordinal":
      let rules = PluralRules(locale: locale, kind: name == "plural" ? .cardinal : .ordinal)
      key = rules.category(of: try numberText()).rawValue
    default:
      return nil
    }
    let chosen = properties.first { property in
      property.name != "value"
        && (property.name == key || (name != "select" && property.name.lowercased() == key))
    }
    guard let chosen else { throw .missingCase(marker: name, key: key) }
    let text = chosen.value.key
    guard text.contains("%") else { return text }
    let value = try value().key
    let (size, isTooLarge) = value.utf8.count.multipliedReportingOverflow(
      by: text.utf8.count { $0 == UInt8(ascii: "%") }
    )
    guard !isTooLarge, size <= MarkupParser.replacementLimit else { throw .textTooLong(name) }
    return text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: value)
  }

  private func value() throws(MarkupFault) -> MarkupValue {
    guard let value = self[property: "value"] else { throw .missingValue(name) }
    return value
  }

  private func numberText() throws(MarkupFault) -> String {
    switch try value() {
    case .integer(let integer): return "\(integer)"
    case .float(let float): return Int(exactly: float).map { "\($0)" } ?? "\(float)"
    case .bool, .string: throw .notANumber(name)
    }
  }
}
