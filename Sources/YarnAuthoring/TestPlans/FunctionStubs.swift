package import YarnCompiler
package import YarnProgram

/// What the host's functions give while there is no host, as a file of JSON says.
///
///     { "is_open": true,
///       "trust": { "value": [0, 4] },
///       "price": [{ "arguments": ["tea"], "value": 3 }, { "value": 5 }],
///       "quest": { "parameters": ["string"], "value": "done" },
///       "level": { "parameters": ["string"], "cases": [{ "arguments": ["a"], "value": 1 }] } }
///
/// A function has one value, or values by its arguments, the first that fits counting; a call that
/// fits none of them fails. Of a list of values a test gets the first, and exploring tries each.
/// What a function takes is told by the arguments or by `parameters` (`number`, `string`, `bool`,
/// `any`); without either its first call tells.
package struct FunctionStubs: Library, Sendable {
  fileprivate struct Case: Sendable {
    /// The arguments that it is for; any, where there are none.
    let arguments: [Value]?

    /// At least one.
    let values: [Value]
  }

  fileprivate struct Function: Sendable {
    /// What it takes, where the file tells.
    let parameters: [YarnType]?

    /// At least one; all values are of one type.
    let cases: [Case]

    var result: YarnType { cases[0].values[0].type }
  }

  private var functions: [String: Function]

  /// No functions at all.
  package init() {
    functions = [:]
  }

  /// Reads a file of JSON; comments are welcome.
  ///
  /// - Throws: `YarnProjectError` with the place, for what is no such file.
  package init(json bytes: [UInt8]) throws(YarnProjectError) {
    functions = try AuthoredJSON.decode([String: Entry].self, from: bytes).mapValues(\.function)
  }

  /// Adds what another file says; what is known already stays as it is.
  package mutating func add(_ other: FunctionStubs) {
    functions.merge(other.functions) { known, _ in known }
  }

  /// The names of all functions that have values.
  package var names: [String] { functions.keys.sorted() }

  /// The functions of which the file tells everything.
  package var signatures: [FunctionSignature] {
    functions.sorted { $0.key < $1.key }.compactMap { name, function in
      function.parameters.map { FunctionSignature(name, $0, result: function.result) }
    }
  }

  /// The functions whose values tell a type, and of which nothing tells what they take.
  package var declarations: [FunctionDeclaration] {
    functions.filter { $0.value.parameters == nil }.sorted { $0.key < $1.key }
      .map { name, function in FunctionDeclaration(name, nil, result: function.result) }
  }

  package func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let values = try values(of: function, arguments) else {
      throw LibraryError("no value is given for ‘\(function)’; name it in a .stubs.json file")
    }
    return values[0]
  }

  /// The values that a call may give, or `nil` for a function of which nothing is said.
  func values(
    of function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> [Value]? {
    guard let known = functions[function] else { return nil }
    let fitting = known.cases.first { $0.arguments.map { $0.elementsEqual(arguments) } ?? true }
    guard let fitting else {
      let texts = arguments.map(\.text).joined(separator: ", ")
      throw LibraryError("no value is given for these arguments: \(texts)")
    }
    return fitting.values
  }
}

/// What a file says about one function: its values, cases, or either with what it takes.
private struct Entry: Decodable {
  let function: FunctionStubs.Function

  private struct Whole: Decodable {
    let parameters: [TypeName]?
    let value: PlainValues?
    let cases: [WrittenCase]?
  }

  private struct WrittenCase: Decodable {
    let arguments: [PlainValue]?
    let value: PlainValues

    var stub: FunctionStubs.Case {
      FunctionStubs.Case(arguments: arguments?.map(\.value), values: value.values)
    }
  }

  init(from decoder: any Decoder) throws {
    var cases: [FunctionStubs.Case]
    var parameters: [YarnType]?
    if let values = try? PlainValues(from: decoder) {
      cases = [FunctionStubs.Case(arguments: nil, values: values.values)]
    } else if let written = try? [WrittenCase](from: decoder) {
      cases = written.map(\.stub)
    } else {
      let whole = try Whole(from: decoder)
      parameters = whole.parameters?.map(\.type)
      cases = whole.cases?.map(\.stub) ?? []
      if let value = whole.value {
        cases = [FunctionStubs.Case(arguments: nil, values: value.values)]
      }
    }
    let hasValues = !cases.contains { $0.values.isEmpty }
    guard hasValues, Set(cases.flatMap(\.values).map(\.type)).count == 1 else {
      throw decoder.corrupted("a function needs one value at least, and all of one type")
    }
    let types = cases.lazy.compactMap { $0.arguments?.map(\.type) }.first
    function = FunctionStubs.Function(parameters: parameters ?? types, cases: cases)
  }
}

/// A type by its name in small letters.
private struct TypeName: Decodable {
  let type: YarnType

  init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let type = YarnType.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
      throw decoder.corrupted("‘\(name)’ is no type; expected number, string, bool or any")
    }
    self.type = type
  }
}

/// One value, or a list of them.
private struct PlainValues: Decodable {
  let values: [Value]

  init(from decoder: any Decoder) throws {
    let single = try? PlainValue(from: decoder)
    values = try single.map { [$0.value] } ?? [PlainValue](from: decoder).map(\.value)
  }
}

/// True or false, a number or a text as JSON has it.
private struct PlainValue: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      value = .bool(flag)
    } else if let number = try? container.decode(Float.self) {
      value = .number(number)
    } else {
      value = .string(try container.decode(String.self))
    }
  }
}

extension Decoder {
  fileprivate func corrupted(_ reason: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: reason))
  }
}
