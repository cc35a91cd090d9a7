import YarnProgram
import YarnRuntime

/// What is asked, what that interrupted, and what was answered.
struct Questions: Hashable, Sendable {
  /// What is waited for now.
  private(set) var current: Question?

  /// The last line said since something was waited for.
  private(set) var lead: SpokenLine?

  /// What everyone answered; it keeps its answers to itself.
  var book = AnswerBook()

  /// The topic that the script named for its next question.
  private var topic = ""

  /// Questions that detours of the session have interrupted, the outermost first.
  private var interrupted: [Question] = []

  /// The node that is played as soon as something is asked again; see `HouseNode.isAside`.
  private var aside: String?

  // MARK: - Asking

  var hasAside: Bool { aside != nil }
  var isInterrupted: Bool { !interrupted.isEmpty }

  mutating func name(topic: String) {
    self.topic = topic
  }

  /// Takes a line for the one that asks, until another is said.
  mutating func hear(_ line: SpokenLine?) {
    lead = line
  }

  /// What is to be done for an answer to be waited for; one that a detour had interrupted goes on.
  mutating func ask(_ kind: Question.Kind, in node: String, depth: Int) -> Step {
    // What was interrupted at this depth comes up first of all when its detour is over; if it
    // does not, a jump has left it behind.
    while let earlier = interrupted.last, earlier.depth >= depth {
      interrupted.removeLast()
      if earlier.depth == depth, earlier.kind == kind { return .askAgain(earlier) }
    }
    let question = Question(kind: kind, topic: topic, lead: lead, node: node, depth: depth)
    topic = ""
    if case .options(let options) = kind, !options.contains(where: \.isAvailable) {
      return .settle(question, .leaveUnanswered)
    }
    return .put(question)
  }

  /// What is to be done for the last lines to be read, or to go on being read.
  ///
  /// What else was interrupted here comes up again behind it.
  mutating func askToTurnPage(in node: String, depth: Int) -> Step {
    if isPageInterrupted(at: depth) { return .askAgain(interrupted.removeLast()) }
    return .put(Question(kind: .page, topic: "", lead: lead, node: node, depth: depth))
  }

  /// Waits for an answer; gives the node that is to be played before it, if one is.
  mutating func put(_ question: Question) -> String? {
    current = question
    defer { aside = nil }
    return aside
  }

  /// Whether the wait was interrupted by a node that is over now.
  func isPageInterrupted(at depth: Int) -> Bool {
    interrupted.last.map { $0.kind == .page && $0.depth == depth } ?? false
  }

  /// Whether a wait for the last lines to be read is interrupted, wherever.
  var isAtPage: Bool { interrupted.contains { $0.kind == .page } }

  /// Whether someone's name is being asked for.
  var isNaming: Bool {
    current?.isAboutName == true || interrupted.contains(where: \.isAboutName)
  }

  // MARK: - Interrupting

  /// What an interruption needs.
  enum Interruption {
    case step(Step?)
    /// The node comes with the next question, for it has no room here.
    case postponed(Question)
    /// The node is played now, with this return.
    case detour(Dialogue.Return)
  }

  /// Interrupts the question for a node, or has the node wait.
  mutating func interrupt(
    by node: String,
    _ verdict: Question.Verdict?,
    isBetweenEvents: Bool
  ) -> Interruption {
    guard var question = current else { return .step(nil) }
    current = nil
    if question.node == node {
      lead = nil
      return .step(.askAgain(question))
    }
    guard isBetweenEvents else {
      // A page is turned between an end and what is due.
      aside = node
      return .postponed(question)
    }
    if HouseNode.isAside(question.node), HouseNode.isAside(node) {
      // One of these at a time, or they could be heaped up without end.
      aside = node
      return .step(.settle(question, .leaveUnanswered))
    }
    question.verdict = verdict
    interrupted.append(question)
    // Before a page is turned its command is still to be carried out, by an errand.
    return .detour(question.kind == .page ? .goOn : .deliverAgain)
  }

  /// Decides what becomes of interrupted questions that nobody has to answer any more.
  mutating func settleInterrupted(by verdict: (Question) -> Question.Verdict?) {
    for index in interrupted.indices where interrupted[index].verdict == nil {
      interrupted[index].verdict = verdict(interrupted[index])
    }
  }

  /// Ends the question.
  mutating func settle() {
    current = nil
    lead = nil
  }

  /// Drops whatever is asked; the answers stay.
  mutating func clear() {
    settle()
    interrupted = []
    aside = nil
    topic = ""
  }

  // MARK: - Answers

  mutating func noteUnclear() {
    current?.unclear += 1
  }

  mutating func noteBlank() {
    current?.blank += 1
  }
}

extension Questions {
  /// Adds what of the questions goes on to matter.
  func combine(into hash: inout Hasher) {
    hash.combine(topic)
    hash.combine(aside)
    hash.combine(current == nil)
    // Each without the line that asked it.
    for question in interrupted + [current].compactMap(\.self) {
      hash.combine(question.topic)
      hash.combine(question.depth)
      hash.combine(question.unclear)
      hash.combine(question.blank)
      hash.combine(question.verdict)
      if case .listen = question.kind { hash.combine(question.kind) }
    }
    hash.combine(interrupted.count)
  }
}
