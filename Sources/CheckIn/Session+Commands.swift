import YarnProgram
import YarnRuntime

/// What the commands of a script do.
extension Session {
  mutating func perform(_ text: String) {
    guard let command = Command(text) else { return }
    switch command {
    case .ask(let topic): present.topic = topic
    case .breathe(let count): breathe(count)
    case .forgetLast: forgetLast()
    case .forgetAll: forgetAll()
    case .handOver: passKeyboard()
    case .hold(let seconds): hold(seconds)
    case .join(let variable): join(variable)
    case .leanLow: present.dialogue.set("$lowered", to: .bool(true))
    case .leaveQuietly: leaveQuietly()
    case .leaveNow: finish(.out)
    case .listen(let variable, let listening): ask(.listen(variable: variable, listening))
    case .privateTurn: beginPrivateTurn()
    case .region(let variable): chooseRegion(variable)
    case .reveal(let topics): reveal(topics)
    case .safety(let kind): meetConcern(kind: kind)
    case .lowerSafety: lowerLevel()
    case .share(let level, let topics):
      present.answers.share(level, of: present.people.current, topics: topics)
    case .stepBack: ask(.enter)
    case .swapOrder: swapOrder()
    case .turn(let turn): take(turn)
    }
  }

  private mutating func errand(_ action: Errand.Action) {
    present.errands.append(Errand(action: action, depth: present.dialogue.depth))
  }

  // MARK: - Quiet

  private mutating func breathe(_ count: Int) {
    for _ in 0..<count { errand(.play(node: HouseNode.breath, [:])) }
  }

  private mutating func hold(_ seconds: Int) {
    if seconds > 0 { ask(.quiet(seconds: seconds)) }
  }

  mutating func endQuiet(isEarly: Bool) {
    guard let question = present.question, case .quiet = question.kind else { return }
    if isEarly { dropBreaths() }
    settle(question, .leaveUnanswered)
    advance()
  }

  /// Enter ends all breaths that were still to come.
  private mutating func dropBreaths() {
    present.errands.removeAll { $0.action == .play(node: HouseNode.breath, [:]) }
  }

  // MARK: - Turns

  private mutating func join(_ variable: String) {
    guard case .string(let name)? = present.dialogue[variable: variable] else { return }
    present.people.join(TypedText.name(name))
    if present.people.names.count == 1 { present.people.atKeyboard = 0 }
    bind(present.people.names.count == 1 ? 0 : nil)
    checkpoints = []
  }

  mutating func bind(_ person: Int?) {
    present.people.bind(person, in: &present.dialogue)
  }

  private mutating func take(_ turn: Command.Turn) {
    switch turn {
    case .next: bind(present.people.nextTurn(using: &present.generator))
    case .back: bind(present.people.backTurn())
    case .both: gather()
    }
  }

  /// Ends the private round; everyone is asked back to the screen if anyone was sent away.
  private mutating func gather() {
    present.people.endRound()
    bind(peopleCount == 1 ? 0 : nil)
    present.isTypingHidden = false
    guard present.screen != .shared else { return }
    checkpoints = []
    show(.handOver)
    if peopleCount > 1 { errand(.play(node: HouseNode.together, [:])) }
    errand(.show(.shared))
    errand(.knowAtKeyboard(nil))
  }

  private mutating func passKeyboard() {
    guard peopleCount > 1 else { return }
    checkpoints = []
    present.isTypingHidden = false
    show(.handOver)
    errand(.play(node: HouseNode.handOver, [:]))
    errand(.knowAtKeyboard(present.people.current))
  }

  private mutating func beginPrivateTurn() {
    guard peopleCount > 1 else { return }
    let isHere = present.screen == .privateTurn && present.people.atKeyboard == present.people.current
    if !isHere { passKeyboard() }
    errand(.show(.privateTurn))
  }

  /// Clears a private turn that was left alone, and asks who is there.
  mutating func hideFromPassersBy() {
    guard present.screen == .privateTurn, present.question != nil else { return }
    show(.handOver)
    let depth = present.dialogue.depth
    interject(HouseNode.handOver)
    present.errands.insert(Errand(action: .show(.privateTurn), depth: depth), at: 0)
    advance()
  }

  // MARK: - Answers

  private mutating func forgetLast() {
    let topic = present.answers.answers.last { $0.person == present.people.current }?.topic
    present.answers.forgetLast(of: present.people.current)
    guard let topic else { return }
    let variable = "$me_\(topic)"
    for candidate in present.dialogue.program.variables where candidate.name == variable {
      present.dialogue.set(variable, to: candidate.initialValue)
    }
    checkpoints = []
  }

  private mutating func forgetAll() {
    present.answers.forgetAll()
    present.people.forgetValues(in: &present.dialogue)
    checkpoints = []
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
    let needs = present.answers.answers.filter { $0.topic == "need" && $0.sharedText != nil }
    if needs.count > 1, let first = needs[0].label, let second = needs[1].label {
      present.dialogue.set("$plan_first", to: .string(first))
      present.dialogue.set("$plan_second", to: .string(second))
    }
    guard lasting.level == 0 else { return }
    for reveal in present.answers.reveal(topics, among: peopleCount) {
      switch reveal {
      case .same(let topic, let text):
        errand(
          .play(node: HouseNode.revealSame, ["$reveal_topic": topic, "$reveal_words": text])
        )
      case .one(let person, let topic, let text):
        errand(
          .play(
            node: HouseNode.revealOne,
            [
              "$reveal_topic": topic, "$reveal_words": text,
              "$reveal_name": present.people.name(of: person) ?? "",
            ]
          )
        )
      }
    }
  }
}
