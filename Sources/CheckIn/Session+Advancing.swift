import YarnProgram
import YarnRuntime

/// Runs the dialogue until something must be waited for.
extension Session {
  /// How much a script may show and command before it asks something.
  static let showingLimit = 10_000

  mutating func advance() {
    var shown = 0
    while !isOver, lasting.leg != .beforeBeginning, present.question == nil {
      do throws(RuntimeError) {
        if try runErrand() { continue }
        let event = try present.dialogue.resume(library, budget: Self.budget(after: shown))
        if event.isShown { shown += 1 }
        if shown > Self.showingLimit {
          shown = 0
          failForShowing()
        } else {
          handle(event)
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
    effects.removeAll { if case .say = $0 { true } else { false } }
    fail("\(Self.showingLimit) lines and commands came with no question; it goes in circles")
  }

  private var library: CheckInLibrary {
    CheckInLibrary(
      people: peopleCount,
      turnsLeft: present.people.waiting.count,
      answers: present.answers,
      level: levelHere,
      affirmationsLeft: Self.affirmationLimit - lasting.affirmations.count,
      minutesLeft: minutesLeft,
      support: script.support,
      region: lasting.region,
      journal: lasting.journal
    )
  }

  /// How many take part; while people are being named, as many as `$mode` tells at least.
  var peopleCount: Int {
    let count = present.people.names.count
    guard count < 2, !present.people.isClosed, count == 0 || isNaming else { return max(1, count) }
    let mode = present.dialogue[variable: "$mode"]
    return mode == .string("solo") || mode == .string("apart") ? 1 : 2
  }

  /// Whether someone's name is being asked for.
  private var isNaming: Bool {
    (present.interrupted + [present.question].compactMap(\.self)).contains { question in
      if case .listen(_, .name) = question.kind { true } else { false }
    }
  }

  private var minutesLeft: Int {
    guard case .number(let minutes)? = present.dialogue[variable: "$minutes"], minutes > 0,
      minutes < 1440
    else { return 99 }
    return max(0, Int(minutes) - lasting.seconds / 60)
  }

  /// Does the next errand that is due here; false where there is none.
  private mutating func runErrand() throws(RuntimeError) -> Bool {
    let depth = present.dialogue.depth
    // What belonged to a detour that was left by a jump is not done any more.
    present.errands.removeAll { $0.depth > depth }
    guard let index = present.errands.firstIndex(where: { $0.depth == depth }) else { return false }
    let action = present.errands[index].action
    // A detour is possible only between two events; the next one may have to be taken first.
    if case .play = action, !present.dialogue.isBetweenEvents { return false }
    present.errands.remove(at: index)
    switch action {
    case .play(let node, let texts):
      for (name, text) in texts { present.dialogue.set(name, to: .string(text)) }
      try detour(to: node, then: .goOn)
    case .show(let screen): show(screen)
    case .knowAtKeyboard(let person): present.people.atKeyboard = person
    case .takeUp(let turn, let screen):
      present.people.takeUp(turn, in: &present.dialogue)
      if present.screen != screen { show(screen) }
    }
    return true
  }

  private mutating func handle(_ event: DialogueEvent) {
    switch event {
    case .nodeStarted(let index): noteNode(index)
    case .nodeCompleted(let index): noteEnd(ofNode: index)
    case .line(let line): say(line)
    case .options(let options): ask(.options(options))
    case .command(let text): perform(text)
    case .complete: startNextLeg()
    }
  }

  private mutating func say(_ line: DialogueLine) {
    // A question that is left for another has nothing more to say.
    if present.nextAside != nil, HouseNode.isAside(present.dialogue.currentNode ?? "") { return }
    if let kind = script.program.program.lines[line.line].tag("affirm") {
      guard mayAffirm(line.line, kind) else { return }
      hasAffirmed = true
      lasting.affirmations.insert(line.line)
    }
    let rendered = line.rendered(in: script.program.program)
    let id = script.program.program.lines[line.line].id
    let spoken = SpokenLine(speaker: rendered.speaker, text: rendered.text, id: id)
    present.lead = spoken
    say(spoken)
    noteAge(of: line)
  }

  /// Says of a contact that it was not checked for long, once an input.
  private mutating func noteAge(of line: DialogueLine) {
    guard !hasNotedAge, let today = lasting.today, let note = script.line("house_support_aged"),
      line.values.contains(where: { script.support.isAged($0, in: lasting.region, on: today) })
    else { return }
    hasNotedAge = true
    effects.append(.say(note))
  }

  private func mayAffirm(_ line: Int, _ kind: String) -> Bool {
    guard !hasAffirmed, lasting.affirmations.count < Self.affirmationLimit,
      !lasting.affirmations.contains(line)
    else { return false }
    return levelHere == 0 || kind == "steady"
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
