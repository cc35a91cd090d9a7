/// A value of the dialogue language.
///
/// Two values are equal when nothing can tell them apart: numbers by bit pattern, so that a
/// not-a-number equals itself, and strings by their UTF-8, so that texts which only look the same
/// differ. A dialogue's state can then be compared and hashed whole.
package enum Value: Sendable {
  case number(Float)
  case string(String)
  case bool(Bool)

  package var type: YarnType {
    switch self {
    case .number: .number
    case .string: .string
    case .bool: .bool
    }
  }
}

extension Value: Equatable {
  package static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.bool(let left), .bool(let right)): left == right
    case (.number, _), (.string, _), (.bool, _): false
    }
  }
}

extension Value: Hashable {
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number):
      hasher.combine(0 as UInt8)
      hasher.combine(number.bitPattern)
    case .string(let text):
      hasher.combine(1 as UInt8)
      for byte in text.utf8 { hasher.combine(byte) }
      hasher.combine(0xFF as UInt8)
    case .bool(let flag):
      hasher.combine(2 as UInt8)
      hasher.combine(flag)
    }
  }
}

extension Value: Codable {
  private enum CodingKeys: String, CodingKey { case number, string, bool }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let bits = try container.decodeIfPresent(UInt32.self, forKey: .number) {
      self = .number(Float(bitPattern: bits))
    } else if let text = try container.decodeIfPresent(String.self, forKey: .string) {
      self = .string(text)
    } else {
      self = .bool(try container.decode(Bool.self, forKey: .bool))
    }
  }

  /// Numbers are written as bit patterns, because they may be infinite.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .number(let number): try container.encode(number.bitPattern, forKey: .number)
    case .string(let text): try container.encode(text, forKey: .string)
    case .bool(let flag): try container.encode(flag, forKey: .bool)
    }
  }
}

extension Value: Redacted {
  /// Only the type; the value may be what a person typed.
  package var description: String { "Value(\(type))" }
}
