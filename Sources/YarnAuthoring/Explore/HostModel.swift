package import YarnProgram

/// What an explorer may take for granted about the host of a program.
///
/// See `AbsentHost` for one that does nothing: commands change nothing, no variable is its own.
package protocol HostModel: Sendable {
  /// How many places of its own the host has.
  var placeCount: Int { get }

  /// Variables that the host may look at, and so each of their values counts, at any time.
  var readVariables: Set<String> { get }

  /// Variables each of whose values counts, because functions of the host look at them.
  var exactVariables: Set<String> { get }

  /// Variables that the host may set at any time.
  var writtenVariables: Set<String> { get }

  /// Boolean variables whose values decide much of what can come; chosen by itself where nothing.
  var modeVariables: [String]? { get }

  /// Nodes that begin, other than those that the script names.
  var entries: [String] { get }

  /// Nodes, one of which the host plays when the script is over, and the host's mode then.
  func afterEnd(_ mode: UInt32) -> [(node: String, mode: UInt32)]

  /// The host's mode in a node that is entered.
  func entering(_ node: String, _ mode: UInt32) -> UInt32

  /// The result of a function, where it is certain in a mode.
  func result(_ function: String, _ arguments: [Value?], _ mode: UInt32) -> Value?

  /// The places that a function looks at.
  func looks(_ function: String, _ arguments: [Value?]) -> [HostPlace]

  func effect(_ command: String, _ mode: UInt32) -> HostEffect

  /// The host's mode after a command; it is 0 at first and stays below 2 to the 16th.
  func mode(_ command: String, _ mode: UInt32) -> UInt32
}

/// Something that a host looks at.
package enum HostPlace: Hashable, Sendable {
  case variable(String)
  /// Something of its own, by a number below `placeCount`.
  case own(Int)
}

/// What a command of a host does, as far as the flow of values matters.
package struct HostEffect: Sendable {
  /// Places that the command looks at.
  package var looks: [HostPlace] = []

  /// If a place on the right is looked at later, so is the place on the left now.
  package var flows: [(from: HostPlace, to: HostPlace)] = []

  /// Places that the command overwrites; it may look at them before, by its flows.
  package var overwrites: [HostPlace] = []

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

/// A host that does nothing.
struct AbsentHost: HostModel {
  let placeCount = 0
  let readVariables: Set<String> = []
  let exactVariables: Set<String> = []
  let writtenVariables: Set<String> = []
  let modeVariables: [String]? = nil
  let entries: [String] = []

  func afterEnd(_ mode: UInt32) -> [(node: String, mode: UInt32)] { [] }
  func entering(_ node: String, _ mode: UInt32) -> UInt32 { mode }
  func result(_ function: String, _ arguments: [Value?], _ mode: UInt32) -> Value? { nil }
  func looks(_ function: String, _ arguments: [Value?]) -> [HostPlace] { [] }
  func effect(_ command: String, _ mode: UInt32) -> HostEffect { HostEffect() }
  func mode(_ command: String, _ mode: UInt32) -> UInt32 { mode }
}
