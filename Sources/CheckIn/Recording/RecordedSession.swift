import YarnProgram

/// A session with a recorder beside it.
package struct RecordedSession: Sendable, Redacted {
  package private(set) var session: Session
  private var recorder: Recorder

  /// What would be kept of it.
  package var transcript: Transcript { recorder.transcript }

  /// What is written down.
  package var written: [Moment] { recorder.written }

  package init(_ script: Script, isRecording: Bool) {
    session = Session(script)
    recorder = Recorder(isRecording: isRecording)
  }

  /// What an input brought: first what is to be done on the disk, then what is to be shown.
  package struct Outcome: Hashable, Sendable {
    package let writing: Recorder.Writing?
    package let effects: [Effect]
  }

  /// Takes what happened; see `Session.receive`.
  package mutating func receive(_ moment: Moment) -> Outcome {
    let response = session.receive(moment)
    let writing = recorder.note(moment, response, session.recording)
    return Outcome(writing: writing, effects: response.effects)
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
        throw .diverged(moment: index, node: session.askingNode ?? "")
      }
      _ = receive(moment)
    }
    guard !session.isOver else { throw .over(moment: moments.count) }
  }
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
