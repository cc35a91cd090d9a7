package import YarnProgram

extension MarkupLine {
  /// What keeps a template's markers from being read, whatever its values are.
  ///
  /// - Complexity: O(*n*) in the length of the template.
  package static func fault(in template: LineTemplate) -> MarkupFault? {
    let count = template.pieces.count { if case .value = $0 { true } else { false } }
    let values = Array(repeating: Marker.unknownValue, count: count)
    var parser = MarkupParser(template, values: values, locale: "en", isCheck: true)
    do throws(MarkupFault) {
      _ = try parser.parse()
      return nil
    } catch {
      return error
    }
  }
}

extension Marker {
  /// Stands for a value that is not known yet; nobody writes it.
  static let unknownValue = "\u{FFFC}"

  /// Whether a text takes the marker's place.
  var isReplacement: Bool { name == "select" || name == "plural" || name == "ordinal" }

  /// Finds what is wrong with a marker that a text takes the place of.
  ///
  /// Which text that is may depend on a value and on the language, and is then not looked at.
  func check() throws(MarkupFault) {
    guard let value = self[property: "value"] else { throw .missingValue(name) }
    guard !value.key.contains(Self.unknownValue) else { return }
    if name == "select" {
      _ = try replacement(locale: "en")
    } else {
      switch value {
      case .integer, .float: break
      case .bool, .string: throw .notANumber(name)
      }
    }
  }
}
