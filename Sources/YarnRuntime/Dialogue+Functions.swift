import YarnProgram

/// The functions of the language and those of the host.
extension Dialogue {
  mutating func call(
    _ function: Int,
    _ arguments: ArraySlice<Value>,
    _ library: borrowing some Library,
    depth: Int,
    budget: Int
  ) throws(RuntimeError) -> Value {
    if let builtin = compiled.builtins[function] {
      if builtin == .hasAnyContent, case .string(let title)? = arguments.first {
        return .bool(try hasAnyContent(title, library, depth: depth, budget: budget))
      }
      return try call(builtin, Array(arguments))
    }
    let signature = program.functions[function]
    let result: Value
    do throws(LibraryError) {
      result = try library.call(signature.name, arguments)
    } catch {
      throw .functionFailed(name: signature.name, reason: error.reason)
    }
    guard result.type == signature.result else {
      throw .functionFailed(
        name: signature.name,
        reason: "it gave a \(result.type.rawValue), not a \(signature.result.rawValue)"
      )
    }
    return result
  }

  private mutating func call(
    _ builtin: Builtin,
    _ arguments: [Value]
  ) throws(RuntimeError) -> Value {
    guard arguments.count == builtin.signature.parameters.count else { throw .malformedProgram }
    switch builtin {
    case .string: return .string(arguments[0].text)
    case .number: return .number(try number(from: arguments[0]))
    case .bool: return .bool(try bool(from: arguments[0]))
    case .format: return .string(try format(try text(arguments[0]), arguments[1]))
    case .formatInvariant: return .string(arguments[0].text)
    case .visited: return .bool(visitCount(of: try text(arguments[0])) > 0)
    case .visitedCount: return .number(Float(visitCount(of: try text(arguments[0]))))
    case .hasAnyContent: throw .malformedProgram
    case .random: return .number(generator.unit())
    case .randomRange, .randomRangeFloat: return .number(try randomRange(arguments))
    case .dice:
      let sides = try whole(arguments[0])
      guard sides > 0 else { return .number(1) }
      return .number(Float(generator.whole(in: 1...sides)))
    case .min: return .number(try either(arguments, Swift.min))
    case .max: return .number(try either(arguments, Swift.max))
    case .round: return .number(try whole(arguments[0], rounded: .toNearestOrEven))
    case .roundPlaces: return .number(try roundPlaces(arguments))
    case .floor: return .number(try whole(arguments[0], rounded: .down))
    case .ceil: return .number(try whole(arguments[0], rounded: .up))
    case .int: return .number(try whole(arguments[0], rounded: .towardZero))
    case .inc:
      let next = try whole(arguments[0], rounded: .up)
      return .number(next == (try float(arguments[0])) ? next + 1 : next)
    case .dec:
      let next = try whole(arguments[0], rounded: .down)
      return .number(next == (try float(arguments[0])) ? next - 1 : next)
    case .decimal:
      let number = try float(arguments[0])
      return .number(number - number.rounded(.towardZero))
    }
  }

  // MARK: - Arguments

  private func float(_ value: Value) throws(RuntimeError) -> Float {
    guard case .number(let number) = value else { throw .malformedProgram }
    return number
  }

  private func whole(_ value: Value) throws(RuntimeError) -> Int32 {
    try Self.wholeNumber(try float(value))
  }

  private func text(_ value: Value) throws(RuntimeError) -> String {
    guard case .string(let text) = value else { throw .malformedProgram }
    return text
  }

  // MARK: - Conversions

  private func number(from value: Value) throws(RuntimeError) -> Float {
    switch value {
    case .number(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .string(let text):
      guard let number = Self.number(Self.trimmed(text)) else {
        throw .functionFailed(name: "number", reason: "the text is not a number")
      }
      return number
    }
  }

  private func bool(from value: Value) throws(RuntimeError) -> Bool {
    switch value {
    case .number(let number): return number != 0
    case .bool(let flag): return flag
    case .string(let text):
      switch Self.trimmed(text).lowercased() {
      case "true": return true
      case "false": return false
      default: throw .functionFailed(name: "bool", reason: "the text is neither true nor false")
      }
    }
  }

  /// The number that a text writes out in digits; the standard library would read hexadecimal.
  private static func number(_ text: Substring) -> Float? {
    switch text.lowercased() {
    case "infinity", "-infinity", "nan": return Float(text)
    case let other:
      let plain = withoutGroups(other)
      let isPlain = plain.utf8.allSatisfy { $0.isDigitOrSign || $0 == UInt8(ascii: "e") }
      return isPlain ? Float(plain) : nil
    }
  }

  /// The text without the commas between and behind the digits before the point.
  ///
  /// .NET does not look at how many digits stand between them, and neither does this.
  private static func withoutGroups(_ text: String) -> String {
    let bytes = text.utf8
    let integer = bytes.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "e") }
    guard integer.contains(UInt8(ascii: ",")),
      let first = integer.firstIndex(where: { (0x30...0x39).contains($0) })
    else { return text }
    let kept =
      Array(bytes[..<first]) + bytes[first..<integer.endIndex].filter { $0 != UInt8(ascii: ",") }
      + bytes[integer.endIndex...]
    return String(decoding: kept, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> Substring {
    let tail = text.drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return tail[...last]
  }

  // MARK: - Numbers

  /// A rounded number, which is never the negative zero that no whole number is.
  private func whole(
    _ value: Value,
    rounded rule: FloatingPointRoundingRule
  ) throws(RuntimeError) -> Float {
    try float(value).rounded(rule) + 0
  }

  /// One of two numbers, or that which is not a number.
  private func either(
    _ arguments: [Value],
    _ choose: (Float, Float) -> Float
  ) throws(RuntimeError) -> Float {
    let (left, right) = (try float(arguments[0]), try float(arguments[1]))
    return left.isNaN || right.isNaN ? .nan : choose(left, right)
  }

  private mutating func randomRange(_ arguments: [Value]) throws(RuntimeError) -> Float {
    let lower = try float(arguments[0])
    let steps = Int64(try whole(arguments[1])) - Int64(try whole(arguments[0]))
    guard steps >= 0 else {
      throw .functionFailed(name: "random_range", reason: "the range ends before it begins")
    }
    return lower + Float(generator.whole(in: 0...steps, offset: lower))
  }

  private func roundPlaces(_ arguments: [Value]) throws(RuntimeError) -> Float {
    var scale: Double = 1
    for _ in 0..<Swift.min(15, Swift.max(0, try whole(arguments[1]))) { scale *= 10 }
    let number = Double(try float(arguments[0]))
    return Float((number * scale).rounded(.toNearestOrEven) / scale)
  }

  private func format(_ pattern: String, _ value: Value) throws(RuntimeError) -> String {
    var format = CompositeFormat(pattern)
    let text: String
    do throws(LibraryError) {
      text = try format.text(of: value)
    } catch {
      throw .functionFailed(name: "format", reason: error.reason)
    }
    try Self.checkLength(text.utf8.count)
    return text
  }
}

extension UInt8 {
  /// Whether a decimal number may hold the byte, its exponent's letter aside.
  fileprivate var isDigitOrSign: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
