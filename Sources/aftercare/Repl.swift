import PlainText
import CheckIn
import Glibc
import JournalStore
import Terminal

/// Shows a session in the terminal, feeds it what people type, and has written down what it asks.
struct Repl {
  let script: Script
  let policy: StylePolicy
  let screen: Screen
  let source: any LineSource
  let isTerminal: Bool

  /// Seconds after which a private turn that nobody types in is hidden.
  let idleSeconds: Int

  /// What writes the conversation down; nothing where no journal is set up, or off the record.
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
  init(script: Script, look: Look, keeper: DraftKeeper?) {
    self.init(RecordedSession(script, isRecording: keeper != nil), look: look, keeper: keeper)
  }

  /// A conversation that is to be gone on with.
  init(_ recorded: RecordedSession, look: Look, keeper: DraftKeeper?) {
    self.recorded = recorded
    policy = look.policy
    idleSeconds = look.idleSeconds
    self.keeper = keeper
    script = recorded.session.script
    screen = Screen(policy: policy, pace: look.pace)
    source = TerminalProcess.makeLineSource(policy: policy, keys: look.keys)
    isTerminal = isatty(STDIN_FILENO) == 1
  }

  /// Plays a conversation to its end, whichever that is.
  mutating func run(_ circumstances: Circumstances) -> ExitStatus {
    var circumstances = circumstances
    circumstances.today = circumstances.today ?? Clock.today()
    return play(.began(circumstances), from: 0)
  }

  /// Goes on with a conversation that has lasted so many seconds.
  mutating func resume(from seconds: Int) -> ExitStatus {
    play(.resumed, from: seconds)
  }

  private mutating func play(_ first: Input, from seconds: Int) -> ExitStatus {
    let beginning = Clock.seconds() - seconds
    var input: Input? = first
    do throws(ScreenError) {
      while let next = input {
        input = nil
        for effect in recorded.receive(next, at: Clock.seconds() - beginning) {
          switch effect {
          case .record, .rewrite, .shred: try write(effect)
          case .note, .forget: break
          case .say(let line): try say(line)
          case .screen(let kind): try show(kind)
          case .forgetTyping: forgetTyping()
          case .review: try review()
          case .keepNotes(let place, let answers): try keepNotes(answers, in: place)
          case .ask(let prompt): input = try ask(prompt)
          case .quiet(let seconds): input = try beQuiet(seconds)
          case .conclude(let isAgreed, let memory):
            input = .concluded(isKept: try conclude(isAgreed, memory))
          case .trouble(let reason): complain(of: reason)
          case .finish(let ending): return try finish(ending)
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
      Output.complain("\(error)")
    }
    return .refused
  }

  /// Says why the script cannot go on; its names come from whoever wrote it.
  private func complain(of reason: String) {
    Output.complain("the script cannot go on: \(PlainText.line(reason))")
  }
}
