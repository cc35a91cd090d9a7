import YarnProgram
import YarnRuntime

/// What is kept of a session, and what everyone agreed to.
extension Session {
  // MARK: - What is kept

  /// Adds to what is kept what everyone could see.
  ///
  /// Nothing about age or of a concern is ever in it, nor what is shown to one of several. One
  /// person alone keeps their own turns.
  mutating func note(_ kind: Conversation.Kind) {
    guard lasting.journal.isOffered, present.openConcerns.isEmpty else { return }
    switch lasting.leg {
    case .opening, .conversation, .closing: break
    case .beforeBeginning, .gate, .gateClosed, .over: return
    }
    if present.screen == .shared || isOnlyPerson { effects.append(.note(kind)) }
  }

  var isOnlyPerson: Bool { peopleCount == 1 && present.people.names.count == 1 }

  mutating func say(_ line: SpokenLine) {
    note(.said(speaker: line.speaker, text: line.text, line: line.id))
    effects.append(.say(line))
  }

  /// Adds an answer, unless the question was about going on and nothing else.
  mutating func noteAnswer(_ text: String, to question: Question) {
    if !HouseNode.isAside(question.node) { note(.answered(text: text, reply: nil)) }
  }

  /// Adds that something was typed that was not understood; the words are not kept.
  mutating func noteMisunderstood(_ meaning: Reply.Meaning) {
    note(.answered(text: "…", reply: Reply(meaning)))
  }

  mutating func notePrompt(_ kind: Prompt.Kind) {
    switch kind {
    case .choice(let labels): note(.asked(options: labels))
    case .words, .name, .number, .enter: note(.asked(options: []))
    }
  }

  // MARK: - Whether it is kept

  /// How the present moment may be written down.
  package enum Recording: Hashable, Sendable {
    /// At once.
    case durable
    /// Not before what is open is settled: a concern, the age question, whether to leave.
    case held
    /// Never, and what was written down goes.
    case forbidden
  }

  package var recording: Recording {
    guard lasting.journal.mayRecord else { return .forbidden }
    // Whoever leaves for later comes back to the question before, not to whether to leave.
    if present.question?.node == HouseNode.later { return .held }
    // Nothing about age is written down before it is settled.
    return lasting.isGateOpen && present.openConcerns.isEmpty ? .durable : .held
  }

  /// Whether, by all that its screens tell, it waits as a draft when it is left.
  package var waitsWhenLeft: Bool { lasting.isGateOpen && lasting.journal.isOffered }

  /// The names of those who take part, in the order in which they were given.
  package var names: [String] { present.people.names }

  mutating func consent(_ isYes: Bool) {
    let person = present.people.current ?? 0
    if isYes {
      lasting.journal.consents.insert(person)
    } else {
      lasting.journal.consents.remove(person)
    }
  }

  /// Whether everyone said yes, and nothing stands against it.
  var isAgreed: Bool {
    let count = present.people.names.count
    return lasting.journal.mayRecord && count > 0
      && lasting.journal.consents.isSuperset(of: 0..<count)
  }

  /// The values worth keeping, by the names of their variables without the sign.
  var keptValues: [String: String] {
    lasting.journal.worthKeeping.reduce(into: [:]) { values, variable in
      guard case .string(let text)? = present.dialogue[variable: variable], !text.isEmpty else {
        return
      }
      values[String(variable.drop { $0 == "$" })] = text
    }
  }

  /// Offers a person's answers to their own notes; after a grave concern nothing is written.
  mutating func keepNotes(in place: Int) {
    let answers = present.answers.notes(of: present.people.current)
    guard lasting.journal.mayRecord, (1...max(1, lasting.journal.places)).contains(place),
      !answers.isEmpty
    else { return }
    effects.append(.keepNotes(place: place, answers))
  }

  mutating func conclude(_ isKept: Bool) {
    guard let question = present.question, case .conclusion = question.kind else { return }
    lasting.journal.isKept = isKept
    // What was decided is done; nothing more is written down.
    lasting.journal.isForbidden = true
    settle(question, .leaveUnanswered)
  }

  // MARK: - Taking it up again

  /// Comes back after a break, to a screen that tells nothing until it is known who is there.
  mutating func welcomeBack() {
    guard let question = present.question else { return }
    let screen = present.screen
    show(.handOver)
    // Who is there is being asked already.
    if question.isAboutPresence { return interject(question.node) }
    errand(.show(screen))
    interject(screen == .privateTurn && peopleCount > 1 ? HouseNode.handOver : HouseNode.resume)
  }
}
