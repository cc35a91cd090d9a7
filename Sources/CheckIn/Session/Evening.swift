import YarnRuntime

/// Which part of the evening is under way, and what the session does there by itself.
///
/// With `back` only the leg, the errands and the breaths come back.
struct Evening: Hashable, Sendable {
  private(set) var leg = Leg.beforeBeginning

  /// Whether everyone said that they are adults.
  private(set) var isGateOpen = false

  /// How the script has failed, so that only the goodbye is left.
  private(set) var failure: ScriptFailure?

  /// The region whose contacts are shown, such as `IE`; `*` where it is not known.
  private(set) var region = "*"

  /// Seconds since the beginning.
  private(set) var seconds = 0

  /// The day on which the session began, if that is known.
  private var today: CalendarDate?

  /// The affirmations given, by their places among the program's lines.
  private var affirmations: Set<Int> = []

  /// Whether the present input has brought an affirmation already.
  private var hasAffirmed = false

  /// Whether the present input has brought the note on an old contact already.
  private var hasNotedAge = false

  /// What the session does before the script goes on.
  private var errands: [Errand] = []

  /// Whether Enter has ended the breaths under way.
  private var areBreathsOver = false

  /// The parts of a session, in order.
  enum Leg: Hashable, Sendable {
    case beforeBeginning, gate, gateClosed, opening, conversation, closing
    /// What was said last is read, and then it ends.
    case lastPage(Ending)
    case over
  }

  /// At most so many affirmations are shown in one conversation.
  static let affirmationLimit = 4

  // MARK: - Parts

  mutating func begin(_ circumstances: Circumstances, _ support: SupportDirectory) {
    today = circumstances.today
    choose(region: circumstances.region, support)
  }

  /// Begins a part, with nothing left to do from before.
  mutating func start(_ leg: Leg) {
    self.leg = leg
    errands = []
  }

  /// Notes that the goodbye has begun, where a script goes there by itself.
  mutating func reachClosing() {
    if leg == .conversation { leg = .closing }
  }

  mutating func end() {
    start(.over)
    areBreathsOver = false
  }

  mutating func openGate() {
    isGateOpen = true
  }

  mutating func fail(_ failure: ScriptFailure) {
    self.failure = failure
  }

  var hasFailed: Bool { failure != nil }

  /// Whether what is said now belongs to a conversation that may be kept.
  var isKept: Bool {
    switch leg {
    case .opening, .conversation, .closing: true
    case .beforeBeginning, .gate, .gateClosed, .lastPage, .over: false
    }
  }

  mutating func choose(region: String, _ support: SupportDirectory) {
    self.region = support.knows(region) ? region : "*"
  }

  /// Takes it for so late, if it is not later already.
  mutating func pass(to seconds: Int) {
    self.seconds = max(self.seconds, seconds)
  }

  mutating func endInput() {
    hasAffirmed = false
    hasNotedAge = false
  }

  // MARK: - Once a conversation, or once an input

  var affirmationsLeft: Int { Self.affirmationLimit - affirmations.count }

  /// Whether a line that affirms may be given; notes it if so.
  mutating func affirm(_ line: Int, isSteady: Bool, level: Int) -> Bool {
    guard !hasAffirmed, affirmationsLeft > 0, !affirmations.contains(line), level == 0 || isSteady
    else { return false }
    hasAffirmed = true
    affirmations.insert(line)
    return true
  }

  /// Whether one of the contacts was not checked for long, which is to be said once an input.
  mutating func mustNoteAge(of contacts: [String], _ support: SupportDirectory) -> Bool {
    guard !hasNotedAge, let today,
      contacts.contains(where: { support.isAged($0, in: region, on: today) })
    else { return false }
    hasNotedAge = true
    return true
  }

  // MARK: - Errands

  /// Leaves something to do before the script goes on from where it is now.
  mutating func leave(_ action: Errand.Action, at depth: Int) {
    errands.append(Errand(action: action, depth: depth))
  }

  /// Leaves something to do before all else that is left to do here.
  mutating func leaveFirst(_ action: Errand.Action, at depth: Int) {
    errands.insert(Errand(action: action, depth: depth), at: 0)
  }

  /// The next errand that is due here.
  mutating func due(at depth: Int) -> Errand.Action? {
    // What belonged to a detour that was left by a jump is not done any more.
    errands.removeAll { $0.depth > depth }
    return errands.first { $0.depth == depth }?.action
  }

  mutating func removeDue(at depth: Int) {
    guard let index = errands.firstIndex(where: { $0.depth == depth }) else { return }
    errands.remove(at: index)
  }

  /// Drops what makes sense only while there is more than one person.
  mutating func dropWhatNeedsOthers() {
    errands.removeAll(where: \.needsOthers)
  }

  /// The depths at which a command was delivered that waits to be carried out.
  var undoneDepths: Set<Int> {
    Set(
      errands.compactMap { errand in
        if case .perform = errand.action { errand.depth } else { nil }
      }
    )
  }

  /// Goes back to what was to be done.
  mutating func rewind(to past: Evening) {
    leg = past.leg
    errands = past.errands
    areBreathsOver = past.areBreathsOver
  }

  // MARK: - Breaths

  mutating func breathe(_ count: Int, at depth: Int) {
    areBreathsOver = false
    for _ in 0..<count { leave(Self.breath, at: depth) }
  }

  private static let breath = Errand.Action.play(node: HouseNode.breath, [:])

  /// Whether a silence in the node is one too many.
  func isBreathOver(in node: String?) -> Bool {
    areBreathsOver && node == HouseNode.breath
  }

  mutating func endBreaths() {
    areBreathsOver = true
    errands.removeAll { $0.action == Self.breath }
  }
}

extension Evening {
  /// Adds what of the evening goes on to matter.
  func combine(into hash: inout Hasher) {
    hash.combine(leg)
    hash.combine(isGateOpen)
    hash.combine(min(affirmations.count, Self.affirmationLimit))
    hash.combine(hasFailed)
    hash.combine(errands)
    hash.combine(areBreathsOver)
  }
}

/// What is known of a script that cannot go on.
package struct ScriptFailure: Hashable, Sendable {
  /// The nodes that were running, the one that was entered last first.
  package let nodes: [String]

  /// Whether it went on and on without asking anything.
  package let isEndless: Bool
}
