import YarnProgram

/// What a dialogue hands to its host.
///
/// Its texts are compared byte by byte, as values are.
package enum DialogueEvent: Sendable {
  /// A node began, or began again when a detour out of it came back.
  case nodeStarted(Int)
  case line(DialogueLine)
  /// A choice; the host answers with `select(_:)`.
  case options([DialogueOption])
  case command(String)
  case nodeCompleted(Int)
  /// The dialogue is over.
  case complete
}

/// A line of the program and the texts that fill its places.
package struct DialogueLine: Sendable {
  /// Index among the program's lines.
  package let line: Int
  package let values: [String]
}

/// An option, available or not.
package struct DialogueOption: Hashable, Sendable {
  package let line: DialogueLine
  package let isAvailable: Bool

  /// Where the machine goes on when the option is selected.
  let target: Int
}

extension DialogueEvent: Hashable {
  package static func == (left: DialogueEvent, right: DialogueEvent) -> Bool {
    switch (left, right) {
    case (.nodeStarted(let left), .nodeStarted(let right)): left == right
    case (.line(let left), .line(let right)): left == right
    case (.options(let left), .options(let right)): left == right
    case (.command(let left), .command(let right)): Value.string(left) == Value.string(right)
    case (.nodeCompleted(let left), .nodeCompleted(let right)): left == right
    case (.complete, .complete): true
    case (.nodeStarted, _), (.line, _), (.options, _), (.command, _), (.nodeCompleted, _),
      (.complete, _):
      false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .nodeStarted(let node): hasher.combine([0, node])
    case .line(let line): hasher.combine(line)
    case .options(let options): hasher.combine(options)
    case .command(let text): hasher.combine(Value.string(text))
    case .nodeCompleted(let node): hasher.combine([1, node])
    case .complete: hasher.combine(2)
    }
  }
}

extension DialogueLine: Hashable {
  package static func == (left: DialogueLine, right: DialogueLine) -> Bool {
    left.line == right.line
      && left.values.elementsEqual(right.values) { Value.string($0) == Value.string($1) }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    for value in values { hasher.combine(Value.string(value)) }
  }
}

extension DialogueEvent: Redacted {
  /// The kind of event and, but for commands, its place in the program.
  package var description: String {
    switch self {
    case .nodeStarted(let node): "start of node \(node)"
    case .line(let line): "\(line)"
    case .options(let options): "options \(options.map(\.line.line))"
    case .command: "command"
    case .nodeCompleted(let node): "end of node \(node)"
    case .complete: "complete"
    }
  }
}

extension DialogueLine: Redacted {
  /// Only which line it is; its values may be what a person typed.
  package var description: String { "line \(line)" }
}
