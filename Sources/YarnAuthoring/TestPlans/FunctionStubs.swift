package import YarnCompiler
package import YarnProgram

/// What the host's functions give in a test, as a file of JSON says.
///
///     { "is_open": true,
///       "price": [{ "arguments": ["tea"], "value": 3 }, { "value": 5 }],
///       "quest": { "parameters": ["string"], "value": "done" } }
///
/// A function has one value, or values by its arguments, the first that fits counting; a call that
/// fits none of them fails the test. What it takes is told by the arguments or by `parameters`
/// (`number`, `string`, `bool`, `any`); without either its first call tells.
package struct FunctionStubs: Library, Sendable {
  fileprivate struct Case: Sendable {
    /// The arguments that it is for; any, where there are none.
    let arguments: [Value]?
    let value: Value
  }

  fileprivate struct Function: Sendable {
    /// What it takes, where the file tells.
    let parameters: [YarnType]?
    let cases: [Case]
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
      guard let parameters = function.parameters, let first = function.cases.first else {
        return nil
      }
      return FunctionSignature(name, parameters, result: first.value.type)
    }
  }

  /// The functions whose values tell a type, and of which nothing tells what they take.
  package var declarations: [FunctionDeclaration] {
    functions.sorted { $0.key < $1.key }.compactMap { name, function in
      guard function.parameters == nil, let first = function.cases.first else { return nil }
      return FunctionDeclaration(name, nil, result: first.value.type)
    }
  }

  package func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let known = functions[function] else {
      throw LibraryError("no value is given for ‘\(function)’; name it in a .stubs.json file")
    }
    let fitting = known.cases.first { $0.arguments.map { $0.elementsEqual(arguments) } ?? true }
    guard let fitting else {
      let texts = arguments.map(\.text).joined(separator: ", ")
      throw LibraryError("no value is given for these arguments: \(texts)")
    }
    return fitting.value
  }
}

/// What a file says about one function: a value, cases, or either with what it takes.
private struct Entry: Decodable {
  let function: FunctionStubs.Function

  private enum CodingKeys: String, CodingKey { case parameters, value, cases }

  private struct Written: Decodable {
    let arguments: [PlainValue]?
    let value: PlainValue

    var stub: FunctionStubs.Case {
      FunctionStubs.Case(arguments: arguments.map { $0.map(\.value) }, value: value.value)
    }
  }

  init(from decoder: any Decoder) throws {
    if let value = try? decoder.singleValueContainer().decode(PlainValue.self) {
      let only = FunctionStubs.Case(arguments: nil, value: value.value)
      function = FunctionStubs.Function(parameters: nil, cases: [only])
      return
    }
    if let written = try? decoder.singleValueContainer().decode([Written].self) {
      function = try Self.function(written.map(\.stub), parameters: nil, decoder)
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let names = try container.decodeIfPresent([String].self, forKey: .parameters)
    let parameters = try names.map { try $0.map { try Self.type($0, container) } }
    if let value = try container.decodeIfPresent(PlainValue.self, forKey: .value) {
      let only = FunctionStubs.Case(arguments: nil, value: value.value)
      function = FunctionStubs.Function(parameters: parameters, cases: [only])
    } else {
      let cases = try container.decode([Written].self, forKey: .cases).map(\.stub)
      function = try Self.function(cases, parameters: parameters, decoder)
    }
  }

  private static func type(
    _ name: String,
    _ container: KeyedDecodingContainer<CodingKeys>
  ) throws -> YarnType {
    if let type = YarnType.allCases.first(where: { $0.rawValue.lowercased() == name }) {
      return type
    }
    throw DecodingError.dataCorruptedError(
      forKey: .parameters,
      in: container,
      debugDescription: "‘\(name)’ is no type; expected number, string, bool or any"
    )
  }

  private static func function(
    _ cases: [FunctionStubs.Case],
    parameters: [YarnType]?,
    _ decoder: any Decoder
  ) throws -> FunctionStubs.Function {
    guard Set(cases.map(\.value.type)).count == 1 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "a function needs one value at least, and all of one type"
        )
      )
    }
    let types = cases.lazy.compactMap { $0.arguments?.map(\.type) }.first
    return FunctionStubs.Function(parameters: parameters ?? types, cases: cases)
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
