import YarnProgram

/// What is written down of a session while it runs, and what would be kept of it.
///
/// A concern comes before durability: what may tell of one is held back until it turned out to be
/// none, and a grave one destroys everything that was written down. Only the answers that count
/// are written with their words.
package struct Recorder: Sendable {
  private(set) var transcript = Transcript()

  /// Everything that may be written down, in order.
  private var moments: [Moment] = []

  /// How many of the moments, the first ones, are written down.
  private var writtenCount = 0

  /// The answers that moments gave, by the places of the moments.
  private var answers: [Int: Answer] = [:]

  /// Whether anything is, or may still be, written down.
  private var isRecording: Bool

  /// What is written down.
  var written: [Moment] { Array(moments.prefix(writtenCount)) }

  /// What is to be done to the draft on the disk.
  package enum Writing: Hashable, Sendable, Redacted {
    /// Write these moments down, so that a crash loses none of them.
    case append([Moment])
    /// Destroy what was written down, and write these instead: something was forgotten.
    case rewrite([Moment])
    /// Destroy what was written down; nothing more will be.
    case shred
  }

  init(isRecording: Bool) {
    self.isRecording = isRecording
  }

  /// Takes in what a moment brought, after which the session may be recorded in this way.
  mutating func note(
    _ moment: Moment,
    _ response: Response,
    _ recording: Session.Recording
  ) -> Writing? {
    transcript.add(response, to: moment)
    guard isRecording else { return nil }
    if case .finish(let ending)? = response.effects.last {
      isRecording = false
      guard ending.leavesDraft, recording != .forbidden else { return .shred }
      return forget(response.log) && writtenCount > 0 ? .rewrite(written) : nil
    }
    hold(moment, response.log)
    let hasForgotten = forget(response.log)
    switch recording {
    case .forbidden:
      isRecording = false
      (moments, writtenCount, answers) = ([], 0, [:])
      return .shred
    case .held: return hasForgotten && writtenCount > 0 ? .rewrite(written) : nil
    case .durable:
      let new = Array(moments[writtenCount...])
      writtenCount = moments.count
      return hasForgotten ? .rewrite(written) : .append(new)
    }
  }

  /// Holds a moment, with its words if they are an answer or are kept for everyone to see.
  private mutating func hold(_ moment: Moment, _ log: [LogEntry]) {
    var hasWords = false
    for entry in log {
      switch entry {
      case .answer(let answer):
        answers[moments.count] = answer
        hasWords = true
      case .event(.answered(_, nil)): hasWords = true
      case .event, .takingBack, .erasure: break
      }
    }
    moments.append(hasWords ? moment : moment.withoutWords)
  }

  // MARK: - Forgetting

  /// Takes out what is forgotten; whether anything is.
  private mutating func forget(_ log: [LogEntry]) -> Bool {
    var hasForgotten = false
    for case .erasure(let forgotten) in log {
      hasForgotten = true
      forgotten.isAll ? forgetAll() : forgetAllBut(forgotten.counting)
    }
    return hasForgotten
  }

  private mutating func forgetAll() {
    moments = moments.map(\.withoutWords)
    answers = [:]
  }

  /// Takes the words out of every moment whose answer does not count any more.
  private mutating func forgetAllBut(_ counting: [Answer]) {
    for (place, answer) in answers where !counting.contains(where: { $0.isSame(as: answer) }) {
      answers[place] = nil
      moments[place] = moments[place].withoutWords
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
