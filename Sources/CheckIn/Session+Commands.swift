import YarnProgram
import YarnRuntime

/// What the commands of a script do.
extension Session {
  mutating func perform(_ text: String) {
    guard let command = Command(text) else { return }
    switch command {
    case .ask(let topic): present.topic = topic
    case .breathe(let count): breathe(count)
    case .conclude: ask(.conclusion(isAgreed: isAgreed))
    case .consent(let isYes): consent(isYes)
    case .forgetLast: forgetLast()
    case .forgetAll: forgetAll()
    case .handOver: handOver()
    case .hold(let seconds): hold(seconds)
    case .join(let variable): join(variable)
    case .keep(let variable): lasting.journal.worthKeeping.insert(variable)
    case .unkeep(let variable): lasting.journal.worthKeeping.remove(variable)
    case .leanLow: present.dialogue.set("$lowered", to: .bool(true))
    case .leaveQuietly: leaveQuietly()
    case .leaveNow: finish(.out)
    case .leaveForLater: finish(.later)
    case .listen(let variable, let listening): ask(.listen(variable: variable, listening))
    case .notes(let place): keepNotes(in: place)
    case .offRecord: lasting.journal.isDeclined = true
    case .privateTurn: beginPrivateTurn()
    case .region(let variable): chooseRegion(variable)
    case .reveal(let topics): reveal(topics)
    case .review: effects.append(.review)
    case .safety(let kind): meetConcern(kind: kind)
    case .lowerSafety: lowerLevel()
    case .share(let level, let topics):
      present.answers.share(level, of: present.people.current, topics: topics)
    case .stepBack: ask(.enter)
    case .swapOrder: swapOrder()
    case .turn(let turn): take(turn)
    }
  }

  /// Leaves something to do before the script goes on from where it is now.
  mutating func errand(_ action: Errand.Action) {
    present.errands.append(Errand(action: action, depth: present.dialogue.depth))
  }

  // MARK: - Quiet

  private mutating func breathe(_ count: Int) {
    present.areBreathsOver = false
    for _ in 0..<count { errand(Self.breath) }
  }

  private static let breath = Errand.Action.play(node: HouseNode.breath, [:])

  private mutating func hold(_ seconds: Int) {
    let isOver = present.areBreathsOver && present.dialogue.currentNode == HouseNode.breath
    if seconds > 0, !isOver { ask(.quiet(seconds: seconds)) }
  }

  /// Goes on after a silence; Enter ends all breaths that were still to come, too.
  mutating func endQuiet(isEarly: Bool) {
    guard let question = present.question, case .quiet = question.kind else { return }
    if isEarly, question.node == HouseNode.breath {
      present.areBreathsOver = true
      present.errands.removeAll { $0.action == Self.breath }
    }
    settle(question, .leaveUnanswered)
  }

  // MARK: - Turns

  private mutating func join(_ variable: String) {
    guard case .string(let name)? = present.dialogue[variable: variable] else { return }
    present.people.join(TypedText.name(name))
    if present.people.names.count == 1 { present.people.atKeyboard = 0 }
    bind(present.people.names.count == 1 ? 0 : nil)
  }

  mutating func bind(_ person: Int?) {
    present.people.bind(person, in: &present.dialogue)
  }

  private mutating func take(_ turn: Command.Turn) {
    switch turn {
    case .next where peopleCount > 1:
      bind(present.people.nextTurn(of: peopleCount, using: &present.generator))
    case .back where peopleCount > 1: bind(present.people.backTurn(of: peopleCount))
    case .next, .back: bind(0)
    case .both: gather()
    }
  }

  /// Ends the private round; everyone is asked back to the screen if anyone was sent away.
  private mutating func gather() {
    present.people.endRound()
    bind(peopleCount == 1 ? 0 : nil)
    guard present.screen != .shared else { return }
    guard peopleCount > 1 else { return changeScreen(to: .shared) }
    leaveSide()
    errand(.play(node: HouseNode.together, [:]))
    errand(.show(.shared))
    errand(.knowAtKeyboard(nil))
  }

  private mutating func handOver() {
    passKeyboard()
    if peopleCount > 1 { errand(.show(.shared)) }
  }

  private mutating func passKeyboard() {
    guard peopleCount > 1 else { return }
    leaveSide()
    errand(.play(node: HouseNode.handOver, [:]))
    errand(.knowAtKeyboard(present.people.current))
  }

  /// Shows the neutral screen between two people, over which nothing goes back.
  private mutating func leaveSide() {
    present.isTypingHidden = false
    changeScreen(to: .handOver)
  }

  private mutating func changeScreen(to screen: ScreenKind) {
    checkpoints = []
    show(screen)
  }

  /// Goes to a screen of one person's own; one alone needs no hand-over for it.
  private mutating func beginPrivateTurn() {
    guard peopleCount > 1 else {
      if present.screen != .privateTurn { changeScreen(to: .privateTurn) }
      return
    }
    let isHere =
      present.screen == .privateTurn && present.people.atKeyboard == present.people.current
    if !isHere { passKeyboard() }
    errand(.show(.privateTurn))
  }

  /// Clears a private turn that was left alone, and asks who is there.
  mutating func hideFromPassersBy() {
    guard present.screen == .privateTurn, present.question != nil else { return }
    show(.handOver)
    errand(.show(.privateTurn))
    interject(HouseNode.handOver)
  }

  // MARK: - Answers

  private mutating func forgetLast() {
    clearForForgetting()
    guard let answer = present.answers.removeLast(of: present.people.current) else { return }
    answer.ownVariables.forEach { reset($0) }
    effects.append(.forget(ForgottenAnswers(isAll: false, texts: answer.texts)))
  }

  private mutating func forgetAll() {
    clearForForgetting()
    let texts = present.answers.answers.flatMap(\.texts)
    for answer in present.answers.answers { answer.ownVariables.forEach { reset($0) } }
    Self.echoes.forEach { reset($0) }
    present.answers.removeAll()
    present.people.forgetValues(in: &present.dialogue)
    effects.append(.forget(ForgottenAnswers(isAll: true, texts: texts)))
  }

  /// Variables in which the session repeats what people answered.
  private static let echoes = [
    "$plan_first", "$plan_second", "$reveal_name", "$reveal_topic", "$reveal_words",
  ]

  /// Takes what is forgotten off the screen, and the ways back to it.
  private mutating func clearForForgetting() {
    show(present.screen)
    checkpoints = []
  }

  private mutating func reset(_ variable: String) {
    for declared in present.dialogue.program.variables where declared.name == variable {
      present.dialogue.set(variable, to: declared.initialValue)
    }
  }

  private mutating func chooseRegion(_ variable: String) {
    guard case .string(let name)? = present.dialogue[variable: variable] else { return }
    let region = name.uppercased()
    lasting.region = script.support.knows(region) ? region : "*"
  }

  private mutating func swapOrder() {
    let first = present.dialogue[variable: "$plan_first"]
    let second = present.dialogue[variable: "$plan_second"]
    if let first, let second {
      present.dialogue.set("$plan_first", to: second)
      present.dialogue.set("$plan_second", to: first)
    }
  }

  /// Shows a pick of shared answers, each by a node of its own; nothing after a concern.
  private mutating func reveal(_ topics: [String]) {
    guard lasting.levels.highest == 0 else { return }
    let needs = present.answers.sharedLabels("need")
    if needs.count > 1 {
      present.dialogue.set("$plan_first", to: .string(needs[0]))
      present.dialogue.set("$plan_second", to: .string(needs[1]))
    }
    for reveal in present.answers.reveal(topics, among: peopleCount) { show(reveal) }
  }

  private mutating func show(_ reveal: AnswerBook.Reveal) {
    switch reveal {
    case .same(let topic, let text):
      errand(.play(node: HouseNode.revealSame, ["$reveal_topic": topic, "$reveal_words": text]))
    case .one(let person, let topic, let text):
      let name = present.people.name(of: person) ?? ""
      errand(
        .play(
          node: HouseNode.revealOne,
          ["$reveal_topic": topic, "$reveal_words": text, "$reveal_name": name]
        )
      )
    }
  }
}
