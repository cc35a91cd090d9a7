import YarnProgram
import YarnRuntime

/// Runs the dialogue until something must be waited for.
extension Session {
  /// How much a script may show and command before it asks something.
  static let showingLimit = 10_000

  mutating func advance() {
    var shown = 0
    while !isOver, evening.leg != .beforeBeginning, questions.current == nil {
      do throws(RuntimeError) {
        if try runErrand() { continue }
        let event = try dialogue.resume(library, budget: Self.budget(after: shown))
        if event.isShown { shown += 1 }
        if shown > Self.showingLimit {
          shown = 0
          failForShowing()
        } else {
          try handle(event)
        }
      } catch {
        fail(error)
      }
    }
  }

  /// How many instructions may run before the next event: fewer, the longer nothing was asked.
  private static func budget(after shown: Int) -> Int {
    max(10_000, 1_000_000 / (1 + shown))
  }

  /// Ends a script that goes on and on; nobody needs to read what it said.
  private mutating func failForShowing() {
    response.effects.removeAll { if case .say = $0 { true } else { false } }
    fail(
      "\(Self.showingLimit) lines and commands came with no question; it goes in circles",
      isEndless: true
    )
  }

  var library: CheckInLibrary {
    let people = peopleCount
    return CheckInLibrary(
      people: people,
      turnsLeft: turns.people.waiting.count,
      answers: questions.book,
      mayTellShared: turns.mayTellShared(among: people) && !concerns.isRaised,
      level: levelHere,
      affirmationsLeft: evening.affirmationsLeft,
      minutesLeft: minutesLeft,
      support: script.support,
      region: evening.region,
      consent: consent
    )
  }

  /// How many take part; while people are being named, as many as `$house_mode` tells at least.
  var peopleCount: Int {
    turns.count(isNaming: questions.isNaming, expected: isForOne ? 1 : 2)
  }

  private var isForOne: Bool {
    let mode = dialogue[.mode]
    return mode == .string("solo") || mode == .string("apart")
  }

  private var minutesLeft: Int {
    guard case .number(let minutes)? = dialogue[.minutes], minutes > 0, minutes < 1440
    else { return 99 }
    return max(0, Int(minutes) - evening.seconds / 60)
  }

  /// Does the next errand that is due here; false where there is none.
  private mutating func runErrand() throws(RuntimeError) -> Bool {
    let depth = dialogue.depth
    guard let action = evening.due(at: depth) else { return false }
    // A detour is possible only between two events; the next one may have to be taken first.
    if action.isBetweenEvents, !dialogue.isBetweenEvents { return false }
    if clearsWhatIsUnread(action) {
      try follow(questions.askToTurnPage(in: dialogue.currentNode ?? "", depth: depth))
      return true
    }
    evening.removeDue(at: depth)
    switch action {
    case .play(let node, let texts):
      for (name, text) in texts { dialogue.set(name, to: .string(text)) }
      try detour(to: node, then: .goOn)
    case .show(let screen): show(screen)
    case .knowAtKeyboard(let person): turns.knowAtKeyboard(person)
    case .takeUp(let turn, let screen):
      turns.takeUp(turn, in: &dialogue)
      if turns.screen != screen { show(screen) }
    case .perform(let command): try carryOut(command)
    case .showEveryone: showEveryone()
    }
    return true
  }

  /// Whether it would clear what nobody can have read, or what was being read was interrupted.
  func clearsWhatIsUnread(_ action: Errand.Action) -> Bool {
    switch action {
    case .perform, .showEveryone:
      if questions.isPageInterrupted(at: dialogue.depth) { return true }
    case .knowAtKeyboard, .play, .show, .takeUp: break
    }
    return turns.clearsWhatIsUnread(action, among: peopleCount)
  }

  private mutating func handle(_ event: DialogueEvent) throws(RuntimeError) {
    switch event {
    case .nodeStarted(let index): noteNode(index)
    case .nodeCompleted(let index): try noteEnd(ofNode: index)
    case .line(let line): say(line)
    case .options(let options): try ask(.options(options))
    case .command(let text): try perform(text)
    case .complete: try startNextLeg()
    }
  }

  mutating func ask(_ kind: Question.Kind) throws(RuntimeError) {
    let node = dialogue.currentNode ?? ""
    try follow(questions.ask(kind, in: node, depth: dialogue.depth))
  }

  private mutating func perform(_ text: String) throws(RuntimeError) {
    guard let command = Command(text) else { return }
    if clearsWhatIsUnread(.perform(command)) { return leave(.perform(command)) }
    try carryOut(command)
  }

  private mutating func say(_ line: DialogueLine) {
    // A question that is left for another has nothing more to say.
    if questions.hasAside, HouseNode.isAside(dialogue.currentNode ?? "") { return }
    let text = script.program.program.lines[line.line]
    if let kind = text.tag("affirm") {
      let isSteady = kind == "steady"
      guard evening.affirm(line.line, isSteady: isSteady, level: levelHere) else { return }
    }
    let rendered = line.rendered(in: script.program.program)
    let spoken = SpokenLine(speaker: rendered.speaker, text: rendered.text, id: text.id)
    questions.hear(spoken)
    say(spoken)
    // Of a contact that was not checked for long it is said, once an input.
    if evening.mustNoteAge(of: line.values, script.support),
      let note = script.line("house_support_aged")
    {
      response.effects.append(.say(note))
    }
  }
}

extension DialogueEvent {
  /// Whether the machine begins a new budget of instructions after it.
  fileprivate var isShown: Bool {
    switch self {
    case .line, .options, .command: true
    case .nodeStarted, .nodeCompleted, .complete: false
    }
  }
}
