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
  private let host: CheckInHost
  private let analysis: ProjectionAnalysis

  /// The same, with nothing looked at beyond the turn under way.
  private let turnAnalysis: ProjectionAnalysis
  private let references = ReferenceLabels()
  private let places: SourcePlaces

  /// The lines that are options to skip, by their IDs.
  private let skips: Set<String>
  /// The place of the projection at which the host's begin.
  private let hostPlaces: Int

  /// The variables of each person's own.
  private let storedValues: [SessionRelevance.StoredValue]
  package private(set) var coverage: Coverage

  package init(_ script: Script, settings: Settings = Settings()) {
    let program = script.program.program
    let marked = MarkedProgram(program).cut(at: settings.cuts)
    var script = script
    script.program = marked.compiled(marks)
    self.script = script
    self.settings = settings
    host = CheckInHost(marked.program, entry: script.entry, opening: script.opening)
    analysis = ProjectionAnalysis(
      marked.program,
      entries: [],
      host: host,
      strategy: .randomBestLeastRecentlyViewed,
      poolLimit: 2
    )
    turnAnalysis = ProjectionAnalysis(
      marked.program,
      entries: [],
      host: TurnHost(host: host),
      strategy: .randomBestLeastRecentlyViewed,
      poolLimit: 2
    )
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
    if let tape { session.decideDraws(by: tape) }
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
        let node = session.failedNode.map { places.place(ofNode: $0) }
        let asking = before.flatMap { place(of: $0) }
        faults.append(ExplorationFault(.runtimeError, reason, at: node ?? asking))
      } else if case .finish(let end) = effect {
        ending = end
      }
    }
    faults += coverage.note(marks).compactMap { coverage.fault(of: $0, places) }
    if let ending {
      return Arrival(session, ending == .scriptFailed ? .broken : .ended, faults: faults)
    }
    faults += questionFaults(of: session, from: before)
    return Arrival(session, .waiting, faults: faults)
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

  // MARK: - States

  private func livePlaces(of session: Session, by analysis: ProjectionAnalysis) -> LivePlaces {
    session.dialogue.livePlaces(
      by: analysis.projection,
      hostMode: CheckInHost.Mode(of: session).number,
      undone: session.undoneDepths
    )
  }

  package func key(of state: Session) -> StateKey {
    let live = livePlaces(of: state, by: analysis)
    return key(of: state, live, relevance(live, in: live))
  }

  private func key(
    of state: Session,
    _ live: LivePlaces,
    _ relevance: SessionRelevance
  ) -> StateKey {
    var hasher = StateHasher()
    state.dialogue.combine(into: &hasher, by: analysis.projection, live)
    state.combine(into: &hasher, relevance)
    return hasher.key
  }

  /// What may be looked at of answers and stored values; of what may not be in the turn under way
  /// only the person's own.
  private func relevance(_ live: LivePlaces, in turn: LivePlaces) -> SessionRelevance {
    var relevance = SessionRelevance()
    relevance.references = references
    for (number, value) in storedValues.enumerated() {
      let (waiting, others) = (host.waitingPlace(number), host.othersPlace(number))
      if turn.contains(hostPlaces + waiting) { relevance.ofWaiting.append(value) }
      if turn.contains(hostPlaces + others) { relevance.ofOthers.append(value) }
    }
    for (number, topic) in host.topics.enumerated() {
      let place = hostPlaces + host.classesNumber(number)
      if live.contains(place), let asked = host.classes[topic] {
        let isSeen = turn.contains(place)
        relevance[isSeen].classes.append((topic, asked))
      }
      if live.contains(place + 1) { relevance[turn.contains(place + 1)].labels.append(topic) }
    }
    return relevance
  }

  // MARK: - Turns

  /// Each turn on a screen of one's own is a section: what belongs to others is out of sight there.
  package func section(of state: Session) -> Int? {
    let (people, waiting) = state.turnCounts
    // What is forgotten is others', too.
    guard people > 1, !host.isForgetting, state.screen != .shared, let person = state.person
    else { return nil }
    return person << 8 | waiting
  }

  package func sectionKey(of state: Session) -> StateKey {
    let live = livePlaces(of: state, by: analysis)
    return key(of: state, live, relevance(live, in: livePlaces(of: state, by: turnAnalysis)))
  }

  package func state(_ state: Session, withHiddenPartOf other: Session) -> Session {
    state.withOthers(of: other)
  }

  package func answer(_ move: UInt32, in state: Session) -> String? {
    allMoves(from: state)[Int(move)].typed
  }

  package func place(of state: Session) -> ExplorationPlace? {
    if let line = state.dialogue.waitingOptions.first?.line, let place = places.place(ofLine: line)
    {
      return place
    }
    return state.dialogue.currentNode.map { places.place(ofNode: $0) }
  }

  package func unreached() -> [ExplorationFault] { coverage.unreached() }

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

extension SessionRelevance {
  fileprivate subscript(isSeen: Bool) -> Topics {
    get { isSeen ? ofAnyone : ofOwn }
    set { if isSeen { ofAnyone = newValue } else { ofOwn = newValue } }
  }
}

extension Program {
  /// The names of values that scripts recall.
  var recalled: Set<String> {
    Set(
      code.indices.dropFirst().compactMap { position in
        guard case .call(let function, _) = code[position],
          functions[Int(function)].name == CheckInFunction.recall.rawValue,
          case .pushString(let name) = code[position - 1]
        else { return nil }
        return strings[Int(name)]
      }
    )
  }
}
