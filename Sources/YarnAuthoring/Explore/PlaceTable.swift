import YarnProgram
import YarnRuntime

/// Numbers for all that a dialogue and its host remember and something may look at.
struct PlaceTable {
  private(set) var places: [Projection.Place] = []
  private var numbers: [Projection.Place: Int] = [:]

  /// The place under which a flag is looked at: its own or that of its pool.
  private var flagPlaces: [Int: Int] = [:]
  private let program: Program
  private let reading: CodeReading
  private let variables: [String: Int]
  private let nodes: [String: Int]

  init(_ reading: CodeReading, pools: [[Int]], host: any HostModel) {
    self.reading = reading
    program = reading.program
    variables = Dictionary(indexing: program.variables.map(\.name))
    nodes = Dictionary(indexing: program.nodes.map(\.title))
    for index in program.variables.indices { _ = number(of: .variable(index)) }
    for index in 0..<host.placeCount { _ = number(of: .host(index)) }
    for pool in pools {
      let number = number(of: .pool(pool))
      for flag in pool { flagPlaces[flag] = number }
    }
  }

  mutating func number(of place: Projection.Place) -> Int {
    if let number = numbers[place] { return number }
    numbers[place] = places.count
    places.append(place)
    return places.count - 1
  }

  mutating func number(of place: HostPlace) -> Int? {
    switch place {
    case .variable(let name): variables[name].map { number(of: .variable($0)) }
    case .own(let index): number(of: .host(index))
    }
  }

  /// The place of a flag of its own, of which nothing more is to be known once the flag is set;
  /// `nil` for a flag in a pool or one that nothing has looked at.
  func placeSettled(by flag: Int) -> Int? {
    flagPlaces[flag] == nil ? numbers[.flag(flag)] : nil
  }

  // MARK: - What values look at

  /// The places that a value looks at.
  mutating func looks(_ value: SymbolicValue, host: any HostModel) -> Set<Int> {
    var result: Set<Int> = []
    collect(value, host, &result, depth: 0)
    return result
  }

  private mutating func collect(
    _ value: SymbolicValue,
    _ host: any HostModel,
    _ result: inout Set<Int>,
    depth: Int
  ) {
    switch value {
    case .constant: break
    case .variable(let index): result.insert(number(of: .variable(index)))
    case .smartVariable(let index):
      guard depth < 20, reading.smartVariables.indices.contains(index) else { break }
      collect(reading.smartVariables[index], host, &result, depth: depth + 1)
    case .unseen(let flag): result.insert(flagPlaces[flag] ?? number(of: .flag(flag)))
    case .operation(_, let operands):
      for operand in operands { collect(operand, host, &result, depth: depth) }
    case .call(let function, let arguments):
      for argument in arguments { collect(argument, host, &result, depth: depth) }
      collectCall(function, arguments.map(\.constant), host, &result, depth: depth)
    }
  }

  private mutating func collectCall(
    _ function: Int,
    _ arguments: [Value?],
    _ host: any HostModel,
    _ result: inout Set<Int>,
    depth: Int
  ) {
    let name = program.functions[function].name
    switch Builtin(rawValue: name) {
    case .visited, .visitedCount:
      for node in nodes(named: arguments.first) { result.insert(number(of: .visits(node))) }
    case .hasAnyContent:
      guard depth < 20 else { break }
      for node in nodes(named: arguments.first) where program.nodes[node].isGroup {
        for position in program.nodes[node].code {
          guard case .look(let condition)? = reading.deeds[position] else { continue }
          collect(condition, host, &result, depth: depth + 1)
        }
      }
    case nil:
      for place in host.looks(name, arguments) {
        if let number = number(of: place) { result.insert(number) }
      }
    default: break
    }
  }

  private func nodes(named title: Value??) -> [Int] {
    guard case .string(let title)?? = title else { return Array(program.nodes.indices) }
    return nodes[title].map { [$0] } ?? []
  }
}
