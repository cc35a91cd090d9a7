import YarnProgram

/// A session together with what is written down of it while it runs.
///
/// A concern comes before durability: what may tell of one is held back until it turned out to be
/// none, and a grave one destroys everything that was written down. Only the answers that count
/// are written with their words.
package struct RecordedSession: Sendable {
  package private(set) var session: Session
  package private(set) var transcript = Transcript()

  /// What is written down.
  package private(set) var written: [Moment] = []

  /// What is not written down yet.
  private var held: [Moment] = []

  /// The answers that moments gave, by the places of the moments.
  private var answers: [Int: Answer] = [:]

  /// Whether anything is, or may still be, written down.
  private var isRecording: Bool

  package init(_ script: Script, isRecording: Bool) {
    session = Session(script)
    self.isRecording = isRecording
  }

  /// Takes what happened so many seconds after the beginning; see `Session.receive`.
  ///
  /// What must be written down comes before what is to be shown.
  package mutating func receive(_ input: Input, at seconds: Int) -> [Effect] {
    _ = session.receive(.clock(seconds: seconds))
    let input = session.understood(input)
    let before = session.present.answers
    let effects = session.receive(input)
    transcript.add(effects, to: input, at: seconds)
    guard isRecording else { return effects }
    return record(Moment(at: seconds, input), before, effects) + effects
  }

  private mutating func record(
    _ moment: Moment,
    _ before: AnswerBook,
    _ effects: [Effect]
  ) -> [Effect] {
    if case .finish(let ending)? = effects.last {
      isRecording = false
      return ending.leavesDraft ? [] : [.shred]
    }
    if session.present.answers != before, let answer = session.present.answers.answers.last,
      !before.answers.contains(answer)
    {
      answers[written.count + held.count] = answer
      held.append(moment)
    } else {
      let isNoted = effects.contains {
        if case .note(.answered(_, nil)) = $0 { true } else { false }
      }
      held.append(isNoted ? moment : moment.withoutWords)
    }
    var hasForgotten = false
    for case .forget(let forgotten) in effects {
      hasForgotten = true
      forgotten.isAll ? forgetAll() : forgetWhatDoesNotCount()
    }
    switch session.recording {
    case .forbidden:
      isRecording = false
      (written, held, answers) = ([], [], [:])
      return [.shred]
    case .held: return hasForgotten && !written.isEmpty ? [.rewrite(written)] : []
    case .durable:
      let moments = held
      written += held
      held = []
      return [hasForgotten ? .rewrite(written) : .record(moments)]
    }
  }

  private mutating func forgetAll() {
    written = written.map(\.withoutWords)
    held = held.map(\.withoutWords)
    answers = [:]
  }

  /// Takes the words out of every moment whose answer does not count any more.
  private mutating func forgetWhatDoesNotCount() {
    let counting = session.present.answers.answers
    for (place, answer) in answers where !counting.contains(where: { $0.isSame(as: answer) }) {
      answers[place] = nil
      if place < written.count {
        written[place] = written[place].withoutWords
      } else {
        held[place - written.count] = held[place - written.count].withoutWords
      }
    }
  }

  // MARK: - Taking up a draft

  /// Why a draft cannot be gone on with.
  package enum RerunError: Error, Equatable {
    /// The moment at this place is no answer to what is asked there now.
    case diverged(moment: Int, node: String)
    /// The conversation ends before its draft does.
    case over(moment: Int)

    /// How many moments still fit.
    package var moment: Int {
      switch self {
      case .diverged(let moment, _), .over(let moment): moment
      }
    }
  }

  /// A conversation as it was after the moments of its draft; nobody's words are read anew.
  package init(_ script: Script, rerunning moments: [Moment]) throws(RerunError) {
    self.init(script, isRecording: true)
    for (index, moment) in moments.enumerated() {
      guard !session.isOver else { throw .over(moment: index) }
      if case .replied(let reply) = moment.input, !session.fits(reply) {
        throw .diverged(moment: index, node: session.present.question?.node ?? "")
      }
      _ = receive(moment.input, at: moment.at)
    }
    guard !session.isOver else { throw .over(moment: moments.count) }
  }
}

extension RecordedSession: Redacted {
  /// How much there is, and nothing of what was said.
  package var description: String { "RecordedSession(\(written.count) moments)" }
}

extension RecordedSession.RerunError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .diverged(let moment, let node):
      "the script has changed: answer \(moment + 1) does not fit what ‘\(node)’ asks now"
    case .over(let moment): "the script has changed: it ends before answer \(moment + 1)"
    }
  }
}

extension Ending {
  /// Whether the conversation may be gone on with another time.
  package var leavesDraft: Bool {
    switch self {
    case .later, .interrupted, .inputEnded, .hungUp, .terminated: true
    case .completed, .notAdult, .stopped, .out, .scriptFailed: false
    }
  }
}

extension Answer {
  /// Whether it is the same answer, shared or not.
  fileprivate func isSame(as other: Answer) -> Bool {
    replaces(other) && label == other.label && words == other.words && classes == other.classes
  }
}
