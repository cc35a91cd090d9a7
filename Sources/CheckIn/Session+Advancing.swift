import YarnProgram
import YarnRuntime

/// Runs the dialogue until something must be waited for.
extension Session {
  mutating func advance() {
    while !isOver, present.question == nil {
      do throws(RuntimeError) {
        if try runErrand() { continue }
        handle(try present.dialogue.resume(library))
      } catch {
        fail(error)
      }
    }
  }

  private var library: CheckInLibrary {
    CheckInLibrary(
      people: peopleCount,
      turnsLeft: present.people.waiting.count,
      answers: present.answers,
      level: lasting.level,
      affirmationsLeft: lasting.level > 0 ? 0 : Self.affirmationLimit - lasting.affirmations,
      minutesLeft: minutesLeft,
      support: script.support,
      region: lasting.region
    )
  }

  /// How many take part; before anyone was named, as many as `$mode` tells.
  var peopleCount: Int {
    guard present.people.names.isEmpty else { return present.people.count }
    return present.dialogue[variable: "$mode"] == .string("solo") ? 1 : present.people.count
  }

  private var minutesLeft: Int {
    guard case .number(let minutes)? = present.dialogue[variable: "$minutes"], minutes > 0,
      minutes < 1440
    else { return 99 }
    return max(0, Int(minutes) - lasting.seconds / 60)
  }

  /// Does the first errand if it is due here; false where there is none.
  private mutating func runErrand() throws(RuntimeError) -> Bool {
    guard let errand = present.errands.first, errand.depth == present.dialogue.depth else {
      return false
    }
    switch errand.action {
    case .play(let node, let texts):
      // A detour is possible only between two events; the next one may have to be taken first.
      guard present.dialogue.isBetweenEvents else { return false }
      for (name, text) in texts { present.dialogue.set(name, to: .string(text)) }
      try present.dialogue.detour(to: node, then: .goOn)
    case .show(let screen): show(screen)
    case .knowAtKeyboard(let person): present.people.atKeyboard = person
    }
    present.errands.removeFirst()
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
    let tags = script.program.program.lines[line.line]
    if let affirmation = tags.tag("affirm") {
      guard mayAffirm(affirmation) else { return }
      lasting.affirmations += 1
    }
    let rendered = line.rendered(in: script.program.program)
    say(SpokenLine(speaker: rendered.speaker, text: rendered.text))
  }

  mutating func say(_ line: SpokenLine) {
    present.lead = line
    effects.append(.say(line))
  }

  private func mayAffirm(_ kind: String) -> Bool {
    guard lasting.affirmations < Self.affirmationLimit else { return false }
    return lasting.level == 0 || kind == "steady"
  }

  // MARK: - Asking

  /// Waits for an answer, or for the answer that a detour had interrupted.
  mutating func ask(_ kind: Question.Kind) {
    if let earlier = present.interrupted.last, earlier.kind == kind {
      present.interrupted.removeLast()
      askAgain(earlier)
      return
    }
    let question = Question(kind: kind, topic: present.topic, lead: present.lead)
    present.topic = ""
    present.question = question
    if case .quiet = kind {} else if present.interrupted.isEmpty { checkpoints.append(present) }
    prompt(for: question)
  }

  private mutating func askAgain(_ question: Question) {
    if let verdict = question.verdict {
      settle(question, verdict)
      return
    }
    present.question = question
    if let lead = question.lead, lead != present.lead { effects.append(.say(lead)) }
    present.lead = question.lead
    prompt(for: question)
  }

  private mutating func prompt(for question: Question) {
    switch question.kind {
    case .quiet(let seconds): effects.append(.quiet(seconds: seconds))
    case .options(let options):
      let labels = options.filter(\.isAvailable).map { label(of: $0) }
      prompt(labels.isEmpty ? .enter : .choice(labels))
    case .listen(_, .words): prompt(.words)
    case .listen(_, .name): prompt(.name)
    case .listen(_, .number(let range)): prompt(.number(range))
    case .enter: prompt(.enter)
    }
  }

  private mutating func prompt(_ kind: Prompt.Kind) {
    let isAlone = present.screen == .privateTurn
    effects.append(
      .ask(
        Prompt(
          kind: kind,
          person: isAlone ? present.people.name(of: present.people.current) : nil,
          isPrivate: isAlone,
          isHidden: present.isTypingHidden
        )
      )
    )
  }

  func label(of option: DialogueOption) -> String {
    option.line.rendered(in: script.program.program).text
  }

  // MARK: - Detours

  /// Plays a node of the shared scripts; the question that is open comes up again afterwards.
  mutating func interject(_ node: String, verdict: Question.Verdict? = nil) {
    guard var question = present.question else { return }
    question.verdict = verdict
    present.question = nil
    present.interrupted.append(question)
    do throws(RuntimeError) {
      try present.dialogue.detour(to: node, then: .deliverAgain)
    } catch {
      fail(error)
    }
  }
}
