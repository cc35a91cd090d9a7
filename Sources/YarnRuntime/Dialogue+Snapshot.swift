import YarnProgram

extension Dialogue {
  /// The durable form of a waiting dialogue.
  ///
  /// Everything in it goes by lasting names, so that it still fits after the scripts were edited
  /// elsewhere; `init(_:snapshot:)` refuses it where they were edited at its own place.
  package struct Snapshot: Hashable, Sendable, Codable {
    /// A place in a program: so many instructions after the delivery of a line of its node.
    struct Position: Hashable, Sendable, Codable {
      let node: String
      let lineID: String?
      let offset: Int
      /// What the instruction before the place does, to notice that the script has changed.
      let landmark: String
    }

    struct Content: Hashable, Sendable, Codable {
      let lineID: String
      let values: [String]
      let isAvailable: Bool
    }

    enum Waiting: Hashable, Sendable, Codable {
      case line(Content)
      case command(String)
      case options([Content])
      /// Nothing is pending; a script's own detour is in this state while it is away.
      case nothing
    }

    struct Frame: Hashable, Sendable, Codable {
      let position: Position
      let waiting: Waiting
      /// Whether the host made the detour out of here.
      let isHosts: Bool
    }

    let fingerprint: UInt64
    let strategy: SaliencyStrategy
    let generator: SplitMix64
    let variables: [String: Value]
    let visits: [String: UInt32]
    let seen: [String]
    let views: [String: UInt32]
    /// The frames of open detours and, last, the present place.
    let frames: [Frame]
  }

  /// Why a snapshot does not fit a program.
  package enum SnapshotError: Error, Hashable {
    case nodeMissing(String)
    case lineMissing(String)
    /// The script was edited just where the dialogue stood.
    case placeChanged(node: String)
    case malformedProgram
  }

  /// The durable form, or `nil` while the dialogue is not waiting for its host.
  package func snapshot() -> Snapshot? {
    guard due.isEmpty, isWaiting else { return nil }
    let program = self.program
    var values: [String: Value] = [:]
    for (index, variable) in program.variables.enumerated() {
      let value = memory.variable(index)
      if value != variable.initialValue { values[variable.name] = value }
    }
    return Snapshot(
      fingerprint: program.fingerprint,
      strategy: strategy,
      generator: generator.generator,
      variables: values,
      visits: counts(memory.visits, program.nodes.map(\.title)),
      seen: zip(program.onceFlags, memory.seen).filter(\.1).map(\.0),
      views: counts(memory.views, program.contents),
      frames: frames.map { frame in
        Snapshot.Frame(
          position: position(frame.programCounter, in: frame.node),
          waiting: waiting(frame.pending),
          isHosts: frame.isHosts
        )
      } + [
        Snapshot.Frame(
          position: position(programCounter, in: node),
          waiting: waiting(state),
          isHosts: false
        )
      ]
    )
  }

  private func counts(_ counts: [UInt32], _ names: [String]) -> [String: UInt32] {
    Dictionary(zip(names, counts).filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first })
  }

  private func position(_ counter: Int, in node: Int) -> Snapshot.Position {
    let code = program.nodes[node].code
    var anchor = code.lowerBound
    var lineID: String?
    for index in code.lowerBound..<counter {
      guard let line = program.code[index].deliveredLine else { continue }
      anchor = index
      lineID = program.lines[line].id
    }
    return Snapshot.Position(
      node: program.nodes[node].title,
      lineID: lineID,
      offset: counter - anchor,
      landmark: program.landmark(before: counter)
    )
  }

  private func waiting(_ state: State?) -> Snapshot.Waiting {
    switch state {
    case .delivered(.line(let line)): .line(content(line, isAvailable: true))
    case .delivered(.command(let text)): .command(text)
    case .waitingForSelection(let options, _):
      .options(options.map { content($0.line, isAvailable: $0.isAvailable) })
    case .delivered, .ready, .stopped, nil: .nothing
    }
  }

  private func content(_ line: DialogueLine, isAvailable: Bool) -> Snapshot.Content {
    Snapshot.Content(
      lineID: program.lines[line.line].id,
      values: line.values,
      isAvailable: isAvailable
    )
  }
}

extension Dialogue.Snapshot: Redacted {
  /// Only how deep it is; the rest may hold what a person typed.
  package var description: String { "Snapshot(\(frames.count) frames)" }
}

extension Instruction {
  /// The line that the instruction delivers or offers.
  var deliveredLine: Int? {
    switch self {
    case .deliverLine(let line, _), .addOption(let line, _, _, _): Int(line)
    default: nil
    }
  }
}

extension Program {
  /// What the instruction before a place does, in words that survive edits elsewhere.
  func landmark(before counter: Int) -> String {
    guard code.indices.contains(counter - 1) else { return "" }
    switch code[counter - 1] {
    case .deliverLine(let line, _): return lines[Int(line)].id
    case .deliverCommand(let command, _): return "command \(commands[Int(command)].pieces)"
    case .detourToNode(let node): return "detour \(nodes[Int(node)].title)"
    case .detourToNamedNode: return "detour"
    case .deliverOptions: return "options"
    default: return ""
    }
  }
}
