import YarnProgram
import YarnRuntime

/// The host's functions, with each value that they may give as an outcome of a random draw.
struct StubLibrary: Library {
  let tape: RandomTape
  private let stubs: FunctionStubs

  /// The plainest values of the type of a function of which the stubs say nothing.
  let plainValues: [String: [Value]]

  init(_ stubs: FunctionStubs, _ program: Program, tape: RandomTape) {
    self.tape = tape
    self.stubs = stubs
    let known = Set(stubs.names)
    let unknown = program.functions.filter {
      Builtin(rawValue: $0.name) == nil && !known.contains($0.name)
    }
    plainValues = Dictionary(firsts: unknown.map { ($0.name, $0.result.plainestValues) })
  }

  func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let values = try stubs.values(of: function, arguments) ?? plainValues[function] else {
      throw LibraryError("no function is called ‘\(function)’")
    }
    return values[tape.draw(values.count)]
  }
}

extension YarnType {
  fileprivate var plainestValues: [Value] {
    switch self {
    case .bool: [.bool(false), .bool(true)]
    case .number: [.number(0)]
    case .string, .any: [.string("")]
    }
  }
}
