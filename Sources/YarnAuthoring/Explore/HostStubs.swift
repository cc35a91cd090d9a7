package import YarnProgram
import YarnRuntime

/// What the functions of a host give while a dialogue is explored without it.
package struct HostStubs: Sendable {
  /// The values that a function may give; each is tried wherever the function is called.
  package var values: [String: [Value]]

  package init(_ values: [String: [Value]] = [:]) {
    self.values = values
  }

  /// The values of a function: those that were named, else the plainest of its type.
  func values(of function: FunctionSignature) -> [Value] {
    if let known = values[function.name], !known.isEmpty { return known }
    return switch function.result {
    case .bool: [.bool(false), .bool(true)]
    case .number: [.number(0)]
    case .string, .any: [.string("")]
    }
  }

  /// Reads lines such as `trust: 0 1 2`, `is_open: true` or `name: "Jo"`; `#` begins a comment.
  ///
  /// - Throws: `HostStubsError` at the first line that is none.
  package init(_ text: String) throws(HostStubsError) {
    self.init()
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let row = row.prefix { $0 != "#" }
      guard row.contains(where: { !$0.isWhitespace }) else { continue }
      let parts = row.split(separator: ":", maxSplits: 1)
      let name = parts[0].filter { !$0.isWhitespace }
      let found = parts.count == 2 ? Self.values(in: parts[1]) : nil
      guard let found, !found.isEmpty, !name.isEmpty else {
        throw HostStubsError(line: index + 1)
      }
      values[String(name)] = found
    }
  }

  private static func values(in text: Substring) -> [Value]? {
    var values: [Value] = []
    var rest = text.drop(while: \.isWhitespace)
    while let first = rest.first {
      if first == "\"" {
        let body = rest.dropFirst()
        guard let end = body.firstIndex(of: "\"") else { return nil }
        values.append(.string(String(body[..<end])))
        rest = body[body.index(after: end)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        switch word {
        case "true": values.append(.bool(true))
        case "false": values.append(.bool(false))
        default:
          guard let number = Float(word) else { return nil }
          values.append(.number(number))
        }
        rest = rest.dropFirst(word.count)
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return values
  }
}

/// A line of a file of stubs that says nothing.
package struct HostStubsError: Error, Hashable, CustomStringConvertible {
  package let line: Int

  package init(line: Int) {
    self.line = line
  }

  package var description: String {
    "line \(line): expected a function and its values, such as `is_open: true false`"
  }
}

/// The host's functions, with each value that they may give as an outcome of a random draw.
struct StubLibrary: Library {
  let tape: RandomTape
  private let values: [String: [Value]]

  init(_ stubs: HostStubs, _ program: Program, tape: RandomTape) {
    self.tape = tape
    var values: [String: [Value]] = [:]
    for function in program.functions where Builtin(rawValue: function.name) == nil {
      values[function.name] = stubs.values(of: function)
    }
    self.values = values
  }

  func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    guard let values = values[function] else {
      throw LibraryError("no function is called ‘\(function)’")
    }
    return values[tape.draw(values.count)]
  }
}
