package import YarnProgram
import YarnRuntime

/// Host functions that give some value of the type that the program expects.
///
/// The value follows from the name and the arguments alone.
package struct TypedLibrary: Library {
  private let functions: [String: FunctionSignature]

  package init(_ program: Program) {
    functions = Dictionary(firsts: program.functions.map { ($0.name, $0) })
  }

  package func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let signature = functions[function] else { throw LibraryError("there is none") }
    var hash = Fingerprint()
    hash.combine(function)
    for argument in arguments { hash.combine(argument.text) }
    var generator = SplitMix64(seed: hash.value)
    if Int.random(in: 0..<40, using: &generator) == 0 { throw LibraryError("it fails") }
    guard let value = Value.random(signature.result, &generator) else {
      throw LibraryError("there is no value of type Any")
    }
    return value
  }
}

extension Value {
  /// A value that scripts do not often see, or `nil` for `Any`.
  static func random(_ type: YarnType, _ generator: inout SplitMix64) -> Value? {
    let numbers: [Float] = [
      0, 1, 2, -1, 0.5, -0.0, 3, 1e7, 1e-5, 16_777_216, 3e9, .infinity, -.infinity, .nan,
      .greatestFiniteMagnitude, .leastNonzeroMagnitude,
    ]
    let texts = [
      "", "a", "[wave]", "{0}", "Bot: hi", "1", "true", "Node0", "Group0", "day", "e\u{301}",
      "\u{E9}", "\\", "#line:x", "\u{1F600}",
    ]
    switch type {
    case .number: return numbers.randomElement(using: &generator).map { .number($0) }
    case .string: return texts.randomElement(using: &generator).map { .string($0) }
    case .bool: return .bool(Bool.random(using: &generator))
    case .any: return nil
    }
  }
}
