package import CheckIn
import JournalStore
import PlainText
import Terminal

/// Shows a session, feeds it what people type, and has written down what it asks.
package struct ConversationLoop {
  let script: Script
  let surroundings: Surroundings

  /// What writes the conversation down, or `nil` where no journal is set up, or off the record.
  var keeper: DraftKeeper?
  var recorded: RecordedSession

  /// What happened while lines arrived, and comes before whatever is still to be shown.
  var interruption: Input?

  /// Whether Ctrl-C came while lines arrived; it counts at whatever is waited for next.
  var wasInterrupted = false

  /// What was typed and not taken.
  var returned = ReturnedWords()

  /// The screen whose first prompt has had its hint.
  var hinted: ScreenKind?

  /// Whether the last moment could not be written down.
  var hasFailedToWrite = false

  /// A conversation that is to begin.
  package init(script: Script, in surroundings: Surroundings, keeper: DraftKeeper?) {
    let recorded = RecordedSession(script, isRecording: keeper != nil)
    self.init(recorded, in: surroundings, keeper: keeper)
  }

  /// A conversation that is to be gone on with.
  package init(_ recorded: RecordedSession, in surroundings: Surroundings, keeper: DraftKeeper?) {
    self.recorded = recorded
    self.surroundings = surroundings
    self.keeper = keeper
    script = recorded.session.script
  }

  var screen: Screen { surroundings.screen }
  var policy: StylePolicy { surroundings.screen.policy }
  var source: any LineSource { surroundings.lines }

  /// Plays a conversation to its end, whichever that is.
  package mutating func run(_ circumstances: Circumstances) -> ExitStatus {
    play(.began(circumstances), from: 0)
  }

  /// Goes on with a conversation that has lasted so many seconds.
  package mutating func resume(from seconds: Int) -> ExitStatus {
    play(.resumed, from: seconds)
  }

  private mutating func play(_ first: Input, from seconds: Int) -> ExitStatus {
    let beginning = surroundings.time.seconds - seconds
    var input: Input? = first
    do throws(ScreenError) {
      sayWhereWordsGo()
      try sayWhatIsNotUnderstood()
      while let next = input {
        input = nil
        let moment = Moment(at: surroundings.time.seconds - beginning, next)
        let outcome = recorded.receive(moment)
        let effects = outcome.effects
        try write(outcome.writing)
        for (index, effect) in effects.enumerated() {
          switch effect {
          case .say(let line): try say(line, before: effects[(index + 1)...])
          case .screen(let kind): try show(kind)
          case .forgetTyping: forgetTyping()
          case .review: try review()
          case .keepNotes(let place, let answers): try keepNotes(answers, in: place)
          case .ask(let prompt): input = try ask(prompt)
          case .quiet(let seconds): input = try beQuiet(seconds)
          case .conclude(let isAgreed, let memory):
            input = .concluded(isKept: try conclude(isAgreed, memory))
          case .trouble(let reason):
            // Its names come from whoever wrote the script.
            surroundings.complain("the script cannot go on: \(PlainText.line(reason))")
          case .finish(let ending):
            // Whoever leaves at once reads nothing any more.
            if ending != .out { try destroyWhatIsLeft() }
            return try finish(ending)
          }
          if let interruption {
            input = interruption
            self.interruption = nil
            break
          }
        }
      }
    } catch {
      // The screen is gone, so there is nobody to talk to.
      screen.restore()
      surroundings.complain("\(error)")
    }
    return .refused
  }

  /// Tells somebody who types at a terminal, and sees nothing there, that it all goes into a file.
  private func sayWhereWordsGo() {
    guard source.isTyped, screen.kind == .file, let line = script.line("house_notice_file") else {
      return
    }
    surroundings.complain(line.text)
  }

  /// Tells people who talk in a language that has no lexicon what they cannot count on.
  private func sayWhatIsNotUnderstood() throws(ScreenError) {
    guard !script.understandsItsLanguage else { return }
    try notice("house_notice_language")
    try notice("house_notice_language_safety")
  }
}
