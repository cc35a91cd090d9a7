package import CheckIn
package import YarnAuthoring
import YarnProgram
package import YarnRuntime

/// A check-in, explored by giving every class of answer to every question.
///
/// It is the session itself that is explored, with its hand-overs, its private turns and its
/// closing, so what it shows happens to people, too.
package struct CheckInMachine: Explorable {
  package struct Settings: Sendable {
    /// How many may take part.
    package var people = 1...2

    /// Nodes at which a path is taken for ended: where another conversation begins.
    package var cuts: Set<String> = []

    package init() {}
  }

  package let tape: RandomTape
  package let stateSize: Int
  package let script: Script
  package let settings: Settings
  private let marks = MarkLog()
  let host: CheckInHost
  let analysis: ProjectionAnalysis

  /// The same, with nothing looked at beyond the turn under way.
  let turnAnalysis: ProjectionAnalysis
  let references = ReferenceLabels()
  private let places: SourcePlaces

  /// The lines that are options to skip, by their IDs.
  private let skips: Set<String>

  /// The place of the projection at which the host's begin.
  let hostPlaces: Int

  /// The variables of each person's own.
  let storedValues: [SessionRelevance.StoredValue]
  package private(set) var coverage: Coverage

  package init(_ script: Script, settings: Settings = Settings()) {
    let program = script.program.program
    let marked = MarkedProgram(program).cut(at: settings.cuts)
    var script = script
    script.program = marked.compiled(marks)
    self.script = script
    self.settings = settings
    host = CheckInHost(marked.program, entry: script.entry, opening: script.opening)
    analysis = Self.analysis(marked.program, host)
    var turnHost = host
    turnHost.endsWithTurn = true
    turnAnalysis = Self.analysis(marked.program, turnHost)
    places = SourcePlaces(program)
    skips = Set(program.lines.filter { $0.classes.contains("skip") }.map(\.id))
    hostPlaces = analysis.projection.places.firstIndex(of: .host(0)) ?? 0
    let projection = analysis.projection
    storedValues = host.personal.map { name in
      let index = program.variables.firstIndex { $0.name == name } ?? 0
      let place = projection.places.firstIndex(of: .variable(index)) ?? 0
      return .init(variable: name, reduction: projection.reductions[place])
    }
    tape = RandomTape(landmarks: analysis.landmarks, kinds: analysis.kinds)
    coverage = Coverage(marked)
    stateSize =
      8000 + program.variables.count * 48 + program.nodes.count * 8
      + marked.program.onceFlags.count * 2 + program.contents.count * 8
  }

  private static func analysis(_ program: Program, _ host: CheckInHost) -> ProjectionAnalysis {
    ProjectionAnalysis(
      program,
      entries: [],
      host: host,
      strategy: .randomBestLeastRecentlyViewed,
      poolLimit: 2
    )
  }

  // MARK: - Steps

  /// Who goes first changes nothing but names.
  package let beginningCount = 1

  package mutating func begin(_ beginning: Int) -> Arrival<Session> {
    begin(Circumstances(seed: 0, region: "*"), at: 0, drawingFrom: tape)
  }

  /// Begins under some circumstances, so late.
  mutating func begin(
    _ circumstances: Circumstances,
    at seconds: Int,
    drawingFrom tape: RandomTape? = nil
  ) -> Arrival<Session> {
    var session = Session(script)
    let effects = session.receive(Moment(at: seconds, .began(circumstances))).effects
    session.decideDraws(by: tape)
    return arrival(session, effects, from: nil)
  }

  package func moves(from state: Session) -> [UInt32] {
    allMoves(from: state).indices.map { UInt32($0) }
  }

  private func allMoves(from state: Session) -> [CheckInMove] {
    CheckInMove.all(for: state, people: settings.people)
  }

  package mutating func step(_ state: Session, _ move: UInt32) -> Arrival<Session> {
    take(allMoves(from: state)[Int(move)], from: state)
  }

  mutating func take(_ move: CheckInMove, from state: Session) -> Arrival<Session> {
    var session = state
    let effects = session.receive(Moment(at: 0, move.input)).effects
    session.dropCheckpoints()
    var arrival = arrival(session, effects, from: state)
    if isSkip(move), arrival.status == .waiting, let node = state.askingNode,
      !HouseNode.isLeftByOwnWays(node), key(of: arrival.state) == key(of: state)
    {
      let message = "skipping this question brings it up again"
      arrival.faults.append(ExplorationFault(.unskippable, message, at: place(of: state)))
    }
    return arrival
  }

  private func isSkip(line: Int) -> Bool { skips.contains(script.program.program.lines[line].id) }

  private func isSkip(_ move: CheckInMove) -> Bool {
    guard case .replied(let reply) = move.input, case .chosen(let line, _) = reply.meaning else {
      return false
    }
    return skips.contains(line)
  }

  private mutating func arrival(
    _ session: Session,
    _ effects: [Effect],
    from before: Session?
  ) -> Arrival<Session> {
    var faults: [ExplorationFault] = []
    var ending: Ending?
    for line in effects.linesRead(from: before?.screen ?? .shared) {
      coverage.note(line: line.id)
    }
    for effect in effects {
      if case .trouble(let reason) = effect {
        faults.append(fault(reason, in: session, from: before))
      } else if case .finish(let end) = effect {
        ending = end
      }
    }
    let passed = coverage.note(marks)
    faults += coverage.faults(of: passed, places)
    if let ending {
      let status: Arrival<Session>.Status = ending == .scriptFailed ? .broken : .ended
      return Arrival(session, status, faults: faults, passed: passed)
    }
    faults += questionFaults(of: session, from: before)
    return Arrival(session, .waiting, faults: faults, passed: passed)
  }

  /// Why the script cannot go on, told at an author's own node if one was running.
  private func fault(
    _ reason: String,
    in session: Session,
    from before: Session?
  ) -> ExplorationFault {
    let running = (session.failure?.nodes ?? []).map { places.place(ofNode: $0) }
    let own = running.first { !($0.file ?? "").hasPrefix(House.folder) }
    let place = own ?? running.first ?? before.flatMap { self.place(of: $0) }
    guard session.failure?.isEndless == true else {
      return ExplorationFault(.runtimeError, reason, at: place)
    }
    return ExplorationFault(
      .endlessLoop,
      "it goes round here for ever without asking anything",
      at: place
    )
  }

  /// What is wrong with a question as such.
  private func questionFaults(of session: Session, from before: Session?) -> [ExplorationFault] {
    var faults: [ExplorationFault] = []
    // What the session itself asks is left in ways of its own, and so is a safety screen.
    if case .options(let options)? = session.waiting, let node = session.askingNode,
      !HouseNode.isLeftByOwnWays(node),
      !options.contains(where: { $0.isAvailable && isSkip(line: $0.line.line) })
    {
      let message = "nobody can skip this question"
      faults.append(ExplorationFault(.unskippable, message, at: place(of: session)))
    }
    if let before, before.screen == .privateTurn, !before.isClosing, session.isClosing,
      session.turnCounts.people > 1, session.dialogue.visitCount(of: HouseNode.closingQuick) == 0,
      session.dialogue.currentNode != HouseNode.closingQuick
    {
      let message = "the goodbye begins on a private screen; `<<turn both>>` is missing before it"
      faults.append(ExplorationFault(.openPrivateTurn, message, at: place(of: before)))
    }
    return faults
  }

  package func answer(_ move: UInt32, in state: Session) -> String? {
    allMoves(from: state)[Int(move)].typed
  }

  package func position(of state: Session) -> Int { state.dialogue.position }

  package func place(of state: Session) -> ExplorationPlace? {
    if let line = state.dialogue.waitingOptions.first?.line, let place = places.place(ofLine: line)
    {
      return place
    }
    return state.dialogue.currentNode.map { places.place(ofNode: $0) }
  }

  package var approximations: [String] {
    var texts = analysis.approximations
    texts.append("of what people share it counts whether and whether alike, not what")
    if settings.people.upperBound > 2 {
      texts.append("of what three people share it counts what they have in common")
    }
    texts.append("no word that works at every prompt is typed where all paths are walked")
    for title in settings.cuts.sorted() { texts.append("a path ends where ‘\(title)’ begins") }
    if tape.hasReduced {
      texts.append("chance over a large range takes only values that are compared with, and ends")
    }
    return texts
  }
}
