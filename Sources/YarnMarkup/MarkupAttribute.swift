/// A stretch of a line that a marker such as `[wave]` marks.
package struct MarkupAttribute: Hashable, Sendable {
  package let name: String

  /// Where it lies in the line's text, in UTF-16 units, as Yarn Spinner counts.
  package internal(set) var range: Range<Int>
  package let properties: [MarkupProperty]

  /// The value of the property of that name.
  package subscript(property name: String) -> MarkupValue? {
    properties.first { $0.name == name }?.value
  }
}

/// A named value of a marker.
package struct MarkupProperty: Hashable, Sendable {
  package let name: String
  package let value: MarkupValue
}

package enum MarkupValue: Hashable, Sendable {
  case integer(Int)
  case float(Float)
  case bool(Bool)
  case string(String)

  /// Reads what stands bare in a marker, or what an expression gave.
  init(_ text: String) {
    if let integer = Int(text) {
      self = .integer(integer)
    } else if text.utf8.first.map({ $0 == 0x2D || (0x30...0x39).contains($0) }) == true,
      let float = Float(text), float.isFinite
    {
      self = .float(float)
    } else if text == "true" || text == "True" {
      self = .bool(true)
    } else if text == "false" || text == "False" {
      self = .bool(false)
    } else {
      self = .string(text)
    }
  }

  /// The value as a key of `[select]`.
  var key: String {
    switch self {
    case .integer(let integer): "\(integer)"
    case .float(let float): "\(float)"
    case .bool(let flag): flag ? "True" : "False"
    case .string(let text): text
    }
  }
}
