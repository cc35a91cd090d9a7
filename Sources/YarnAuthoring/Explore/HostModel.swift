package import YarnProgram

/// What an explorer may take for granted about the host of a program.
///
/// The default is a host that does nothing: commands change nothing and no variable is its own.
package struct HostModel: Sendable {
  /// What a command of the host does, as far as the flow of values matters.
  package struct CommandEffect: Sendable {
    /// Places that the command looks at.
    package var looks: [Place] = []

    /// If a place on the right is looked at later, so is the place on the left now.
    package var flows: [(from: Place, to: Place)] = []

    /// Places that the command overwrites; it may look at them before, by its flows.
    package var overwrites: [Place] = []

    /// Nodes that the host plays before it comes back.
    package var detours: [String] = []

    /// A mode in which those nodes may run, too; behind them it is the one after the command again.
    package var detourMode: UInt32?

    /// Nodes that the host may go to for good.
    package var jumps: [String] = []

    /// Whether the host never comes back from the command.
    package var isLast = false

    package init() {}
  }

  /// Something that the host looks at.
  package enum Place: Hashable, Sendable {
    case variable(String)
    /// Something of its own, by a number below `placeCount`.
    case own(Int)
  }

  /// How many places of its own the host has.
  package var placeCount = 0

  /// Variables that the host may look at, and so each of their values counts, at any time.
  package var readVariables: Set<String> = []

  /// Variables each of whose values counts, because functions of the host look at them.
  package var exactVariables: Set<String> = []

  /// Variables that the host may set at any time.
  package var writtenVariables: Set<String> = []

  /// Boolean variables whose values decide much of what can come; chosen by itself where nothing.
  package var modeVariables: [String]?

  /// Nodes that begin, other than those that the script names.
  package var entries: [String] = []

  /// Nodes, one of which the host plays when the script is over, and the host's mode then.
  package var afterEnd: @Sendable (_ mode: UInt32) -> [(node: String, mode: UInt32)] = { _ in [] }

  /// The host's mode in a node that is entered.
  package var entering: @Sendable (_ node: String, _ mode: UInt32) -> UInt32 = { $1 }

  /// The result of a function, where it is certain in a mode.
  package var result: @Sendable (String, [Value?], _ mode: UInt32) -> Value? = { _, _, _ in nil }

  /// The places that a function looks at.
  package var looks: @Sendable (String, [Value?]) -> [Place] = { _, _ in [] }

  package var effect: @Sendable (_ command: String, _ mode: UInt32) -> CommandEffect = { _, _ in
    CommandEffect()
  }

  /// The host's mode after a command; it is 0 at first and stays below 2 to the 16th.
  package var mode: @Sendable (_ command: String, _ mode: UInt32) -> UInt32 = { $1 }

  package init() {}
}
