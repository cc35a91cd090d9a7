package import YarnRuntime

/// What the session is waiting for, with how often it was misunderstood.
package struct Question: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case options([DialogueOption])
    case listen(variable: String, Listening)
    /// Only Enter is waited for.
    case enter
    /// Only Enter is waited for, before what was said last is cleared away.
    case page
    case quiet(seconds: Int)
    /// The conversation is being kept or destroyed.
    case conclusion(isAgreed: Bool)
  }

  /// What an open question takes.
  package enum Listening: Hashable, Sendable {
    case words
    case name
    case number(ClosedRange<Int>)

    /// Reads the words behind the variable.
    init(_ words: ArraySlice<String>) {
      let numbers = words.dropFirst().compactMap { Int($0) }
      if words.first == "name" {
        self = .name
      } else if words.first == "number", words.count == 3, numbers.count == 2,
        numbers[0] <= numbers[1]
      {
        self = .number(numbers[0]...numbers[1])
      } else {
        self = .words
      }
    }
  }

  /// What is done instead of asking once more.
  enum Verdict: Hashable, Sendable {
    case select(Int?)
    case leaveUnanswered
  }

  let kind: Kind
  let topic: String

  /// The line that asks; it is said again when the question comes up again.
  let lead: SpokenLine?

  /// The node that asks.
  let node: String

  /// How many detours were open when it was asked; it comes up again at the same depth.
  let depth: Int

  /// How many answers were not understood.
  var unclear = 0

  /// How many answers were empty.
  var blank = 0

  /// What is to be done as soon as the question comes up again, without asking.
  var verdict: Verdict?

  /// What tells it from the others, for those who do not know what it is made of.
  var name: String { "\(node) \(depth) \(lead?.text ?? "")" }

  /// Whether it asks for a name.
  var isAboutName: Bool {
    if case .listen(_, .name) = kind { true } else { false }
  }

  /// Whether it asks to stop.
  var isAboutStopping: Bool { node == HouseNode.stop }

  /// What answers to it are understood by; the session's own questions have no topic of a script.
  var subject: String {
    if case let about?? = HouseNode.asides[node] { about.rawValue } else { topic }
  }

  /// Whether it asks who is at the screen, and nothing else.
  var isAboutPresence: Bool { HouseNode.presence.contains(node) }

  /// Whether somebody is waited for, who reads what was said meanwhile.
  var isWaitForPerson: Bool {
    if case .conclusion = kind { false } else { true }
  }

  /// Whether it is a silence rather than a question.
  var isQuiet: Bool {
    if case .quiet = kind { true } else { false }
  }

  /// Whether `back` may come back to it; silences and hand-overs are no questions to return to.
  var isRevisited: Bool {
    switch kind {
    case .options, .listen: !isAboutPresence
    case .enter, .page, .quiet, .conclusion: false
    }
  }
}

/// What becomes of the question that is open or comes next.
enum Step {
  /// Wait for an answer.
  case put(Question)
  /// Wait again for the answer to a question that was interrupted.
  case askAgain(Question)
  /// Play a node of the house; behind it the question comes up again, or is settled by the verdict.
  case interject(String, Question.Verdict? = nil)
  /// End the question, and let the script go on.
  case settle(Question, Question.Verdict)
  /// End the session.
  case finish(Ending)
}
