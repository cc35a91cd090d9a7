package import YarnRuntime

/// A machine whose every path can be walked, one answer at a time.
package protocol Explorable {
  /// The machine as it waits for an answer.
  associatedtype State: Sendable

  /// What decides every random draw of the machine.
  var tape: RandomTape { get }

  /// In how many ways paths begin.
  var beginningCount: Int { get }

  /// About how many bytes a state takes.
  var stateSize: Int { get }

  /// Begins, with the outcomes that the tape holds.
  mutating func begin(_ beginning: Int) -> Arrival<State>

  /// The numbers of the answers that can be given.
  func moves(from state: State) -> [UInt32]

  /// Gives an answer and goes on to the next question, or to the end.
  mutating func step(_ state: State, _ move: UInt32) -> Arrival<State>

  /// Stands for all states that go on alike.
  func key(of state: State) -> StateKey

  /// Which section a state is in, by a number that no section next to it has, or `nil`.
  ///
  /// In a section, such as one person's turn, a part of the state cannot be looked at.
  func section(of state: State) -> Int?

  /// Stands for all states of a section that go on alike until it is left.
  func sectionKey(of state: State) -> StateKey

  /// The state of a section, with what cannot be looked at there as it is in another.
  func state(_ state: State, withHiddenPartOf other: State) -> State

  /// The line that a person types for an answer, or `nil` where none is typed.
  func answer(_ move: UInt32, in state: State) -> String?

  /// The instruction at which a state waits.
  func position(of state: State) -> Int

  /// Where a state stands.
  func place(of state: State) -> ExplorationPlace?

  /// What paths came by and what they did not.
  var coverage: Coverage { get }

  /// In what respects the paths walked are not all there are.
  var approximations: [String] { get }
}

extension Explorable {
  package func section(of state: State) -> Int? { nil }
  package func sectionKey(of state: State) -> StateKey { key(of: state) }
  package func state(_ state: State, withHiddenPartOf other: State) -> State { state }
}

/// Where a path came to after an answer.
package struct Arrival<State: Sendable>: Sendable {
  package enum Status: Sendable, Hashable {
    /// Something is asked.
    case waiting
    /// The path is over as it should be.
    case ended
    /// The path cannot go on, for a reason among the faults.
    case broken
  }

  package var state: State
  package var status: Status
  package var faults: [ExplorationFault]

  /// The marks that no path had passed before, by their numbers.
  package var passed: [Int]

  package init(
    _ state: State,
    _ status: Status,
    faults: [ExplorationFault] = [],
    passed: [Int] = []
  ) {
    self.state = state
    self.status = status
    self.faults = faults
    self.passed = passed
  }
}

/// A place of a script, as far as it is known.
package struct ExplorationPlace: Hashable, Sendable {
  package var node: String
  package var file: String?

  /// From 1.
  package var line: Int?

  package init(node: String, file: String? = nil, line: Int? = nil) {
    self.node = node
    self.file = file
    self.line = line
  }
}

/// Something that a path, or the lack of one, shows.
package struct ExplorationFault: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case emptyOptions = "empty-options"
    case endlessLoop = "endless-loop"
    case noWayOut = "no-way-out"
    case runtimeError = "runtime-error"
    case unskippable = "unskippable-question"
    case openPrivateTurn = "open-private-turn"
    case unreachedNode = "unreached-node"
    case unreachedLine = "unreached-line"
    case unreachedOption = "unreached-option"
    case unreachedBranch = "unreached-branch"
    case unreachedAffirmation = "unreached-affirmation"
    case alwaysTrue = "always-true"
    case emptyGroup = "empty-group"

    /// Not reached on the paths that were walked, which are not all.
    case notReachedYet = "not-reached-yet"

    /// Whether it is the lack of a path that shows it, or of one of two.
    package var isUnreached: Bool {
      switch self {
      case .unreachedNode, .unreachedLine, .unreachedOption, .unreachedBranch,
        .unreachedAffirmation, .alwaysTrue, .notReachedYet:
        true
      default: false
      }
    }
  }

  package var kind: Kind
  package var message: String
  package var place: ExplorationPlace?

  package init(_ kind: Kind, _ message: String, at place: ExplorationPlace?) {
    self.kind = kind
    self.message = message
    self.place = place
  }
}
