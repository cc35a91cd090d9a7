package import YarnProgram
package import YarnRuntime

/// A plain dialogue, explored by choosing every option that is available.
package struct DialogueMachine: Explorable {
  package struct Settings: Sendable {
    package var strategy = SaliencyStrategy.randomBestLeastRecentlyViewed
    package var stubs = FunctionStubs()

    package init() {}
  }

  package let tape: RandomTape
  package let stateSize: Int
  package let beginningCount = 1
  private let original: Program
  private let marks = MarkLog()
  private let compiled: CompiledProgram
  private let start: String
  private let settings: Settings
  private let analysis: ProjectionAnalysis
  private let library: StubLibrary
  private let places: SourcePlaces
  package private(set) var coverage: Coverage

  /// The number of the move that only goes on.
  private static let goOn = UInt32.max

  /// So many instructions may run with nothing to show.
  private static let budget = 100_000

  /// So many draws may come without a question before the state between them counts, too.
  private static let drawLimit = 1

  /// So many events may pass without a question before a circle is looked for.
  private static let eventLimit = 64

  package init(
    _ program: Program,
    from start: String,
    settings: Settings = Settings()
  ) {
    original = program
    let marked = MarkedProgram(program)
    compiled = marked.compiled(marks)
    self.start = start
    self.settings = settings
    places = SourcePlaces(program)
    analysis = ProjectionAnalysis(
      marked.program,
      entries: [compiled.nodeIndex(start)].compactMap(\.self),
      strategy: settings.strategy
    )
    tape = RandomTape(landmarks: analysis.landmarks, kinds: analysis.kinds)
    library = StubLibrary(settings.stubs, program, tape: tape)
    coverage = Coverage(marked)
    stateSize =
      400 + marked.program.variables.count * 20 + program.nodes.count * 4
      + marked.program.onceFlags.count + program.contents.count * 4
  }

  // MARK: - Steps

  package mutating func begin(_ beginning: Int) -> Arrival<Dialogue> {
    var dialogue = Dialogue(compiled, seed: 0)
    dialogue.strategy = settings.strategy
    dialogue.decideDraws(by: tape)
    do throws(RuntimeError) {
      try dialogue.start(at: start)
    } catch {
      return broken(dialogue, error)
    }
    return run(consume dialogue)
  }

  package func moves(from state: Dialogue) -> [UInt32] {
    guard let options = state.pendingOptions else { return [Self.goOn] }
    return options.indices.filter { options[$0].isAvailable }.map { UInt32($0) }
  }

  package mutating func step(_ state: Dialogue, _ move: UInt32) -> Arrival<Dialogue> {
    var dialogue = state
    if move != Self.goOn {
      do throws(RuntimeError) {
        try dialogue.select(Int(move))
      } catch {
        return broken(dialogue, error)
      }
    }
    return run(consume dialogue)
  }

  /// Goes on to the next question, or to the end.
  private mutating func run(_ dialogue: consuming Dialogue) -> Arrival<Dialogue> {
    var circle = CircleFinder(after: Self.eventLimit)
    while true {
      let event: DialogueEvent
      do throws(RuntimeError) {
        event = try dialogue.resume(library, budget: Self.budget)
      } catch {
        return broken(dialogue, error)
      }
      switch event {
      case .nodeStarted, .nodeCompleted, .command: break
      case .line(let line): coverage.note(line: line.line)
      case .options(let options): return arrival(consume dialogue, options)
      case .complete: return arrival(dialogue, .ended)
      }
      let mayStop = dialogue.isBetweenEvents && event.isShown
      if mayStop, tape.drawCount > Self.drawLimit {
        return arrival(dialogue, .waiting)
      }
      if mayStop, circle.hasClosed(by: { key(of: dialogue) }) {
        let fault = ExplorationFault(
          .endlessLoop,
          "it goes round here for ever without asking anything",
          at: place(of: dialogue)
        )
        return arrival(dialogue, .broken, fault)
      }
    }
  }

  private mutating func arrival(
    _ dialogue: consuming Dialogue,
    _ options: [DialogueOption]
  ) -> Arrival<Dialogue> {
    guard !options.contains(where: \.isAvailable) else {
      return arrival(dialogue, .waiting)
    }
    let place = options.first.flatMap { places.place(ofLine: $0.line.line) }
    let fault = ExplorationFault(
      .emptyOptions,
      "no option can be chosen here",
      at: place ?? self.place(of: dialogue)
    )
    return arrival(dialogue, .broken, fault)
  }

  /// Notes the marks since the last time; adds the faults that they show.
  private mutating func arrival(
    _ dialogue: consuming Dialogue,
    _ status: Arrival<Dialogue>.Status,
    _ fault: ExplorationFault? = nil
  ) -> Arrival<Dialogue> {
    let passed = coverage.note(marks)
    let faults = coverage.faults(of: passed, places) + [fault].compactMap(\.self)
    return Arrival(dialogue, status, faults: faults, passed: passed)
  }

  private mutating func broken(_ dialogue: Dialogue, _ error: RuntimeError) -> Arrival<Dialogue> {
    let kind: ExplorationFault.Kind
    if case .outOfBudget = error { kind = .endlessLoop } else { kind = .runtimeError }
    let fault = ExplorationFault(kind, error.description, at: place(of: dialogue))
    return arrival(dialogue, .broken, fault)
  }

  // MARK: - States

  package func key(of state: Dialogue) -> StateKey {
    var hasher = StateHasher()
    let live = state.livePlaces(by: analysis.projection)
    state.combine(into: &hasher, by: analysis.projection, live)
    return hasher.key
  }

  package func answer(_ move: UInt32, in state: Dialogue) -> String? {
    guard move != Self.goOn, let options = state.pendingOptions else { return nil }
    return String(options.prefix(Int(move) + 1).count(where: \.isAvailable))
  }

  package func position(of state: Dialogue) -> Int { state.position }

  package func place(of state: Dialogue) -> ExplorationPlace? {
    if let line = state.waitingOptions.first?.line, let place = places.place(ofLine: line) {
      return place
    }
    return state.currentNode.map { places.place(ofNode: $0) }
  }

  package var approximations: [String] {
    var texts = analysis.approximations
    if tape.hasReduced {
      texts.append("chance over a large range takes only values that are compared with, and ends")
    }
    for (name, values) in library.plainValues.sorted(by: { $0.key < $1.key }) {
      let shown = values.map(\.text).map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: " or ")
      texts.append("the host's function ‘\(name)’ gives \(shown); stubs.json may say otherwise")
    }
    return texts
  }
}

extension DialogueEvent {
  /// Whether something was shown or done.
  fileprivate var isShown: Bool {
    switch self {
    case .line, .command: true
    case .options, .nodeStarted, .nodeCompleted, .complete: false
    }
  }
}

/// Finds out that states repeat, by Brent's method: one old state is compared with each new one.
struct CircleFinder {
  private var count = 0
  private var mark: StateKey?
  private var span: Int

  /// - Parameter first: So many states pass before any is compared.
  init(after first: Int) {
    span = first
  }

  /// Counts a state; whether it is one that was there before.
  mutating func hasClosed(by key: () -> StateKey) -> Bool {
    count += 1
    if mark == nil, count < span { return false }
    let present = key()
    if present == mark { return true }
    if count >= span {
      mark = present
      count = 0
      span *= 2
    }
    return false
  }
}
