import Understanding
import YarnProgram
import YarnRuntime

/// A check-in without a terminal: inputs go in, effects come out.
///
/// It runs the age question, the opening, the conversation and the closing as legs of one
/// dialogue, and keeps what no script may leave out: the scan of every typed line, the ways out,
/// the private turns.
package struct Session: Hashable, Sendable {
  package let script: Script

  /// What `back` brings back.
  var present: Rewindable

  /// What nothing brings back.
  var lasting = Lasting()

  /// The questions of this side of the last hand-over, each with the state in which it was asked.
  var checkpoints: [Rewindable] = []

  /// Effects of the present input; empty between two inputs.
  var effects: [Effect] = []

  /// Whether the present input has brought an affirmation already.
  var hasAffirmed = false

  /// Whether the present input has brought the note on an old contact already.
  var hasNotedAge = false

  /// The part of a session that `back` restores.
  struct Rewindable: Hashable, Sendable {
    var dialogue: Dialogue
    var people = People()
    var answers = AnswerBook()
    var screen = ScreenKind.shared
    var isTypingHidden = false

    /// The topic that the script named for its next question.
    var topic = ""

    /// What is waited for now.
    var question: Question?

    /// Questions that detours of the session have interrupted, the outermost first.
    var interrupted: [Question] = []

    /// What is played as soon as something is asked again; see `Aside`.
    var nextAside: String?

    /// The last line said since something was waited for.
    var lead: SpokenLine?

    /// What the session does before the script goes on.
    var errands: [Errand] = []

    /// The concerns whose scripts are open, the outermost first.
    var openConcerns: [OpenConcern] = []

    /// Whether Enter has ended the breaths under way.
    var areBreathsOver = false

    /// Chance for who goes first, apart from the dialogue's own.
    var generator: SplitMix64
  }

  /// The part of a session that only grows.
  struct Lasting: Hashable, Sendable {
    var leg = Leg.beforeBeginning
    var isGateOpen = false
    var levels = ConcernLevels()

    /// The affirmations given, by their places among the program's lines.
    var affirmations: Set<Int> = []
    var region = "*"
    var seconds = 0
    var journal = JournalState()

    /// The day on which the session began, if that is known.
    var today: CalendarDate?

    /// Whether the script has failed, so that only the goodbye is left.
    var hasFailed = false
  }

  /// A safety script that runs, and how deep in detours it was entered.
  struct OpenConcern: Hashable, Sendable {
    let kind: SafetyKind
    let depth: Int
  }

  /// The parts of a session, in order.
  enum Leg: Hashable, Sendable {
    case beforeBeginning, gate, gateClosed, opening, conversation, closing, over
  }

  /// At most so many affirmations are shown in one conversation (guide 5.1).
  static let affirmationLimit = 4

  /// How many questions `back` can return over.
  static let checkpointLimit = 100

  package init(_ script: Script) {
    self.script = script
    present = Rewindable(
      dialogue: Dialogue(script.program, seed: 0),
      generator: SplitMix64(seed: 0)
    )
  }

  /// Whether the session has ended; it takes no more inputs then.
  package var isOver: Bool { lasting.leg == .over }

  /// Takes what happened and gives what is to be done, in order.
  package mutating func receive(_ input: Input) -> [Effect] {
    guard !isOver else { return [] }
    switch input {
    case .began(let circumstances): begin(circumstances)
    case .clock(let seconds): lasting.seconds = max(lasting.seconds, seconds)
    case .typed(let text):
      if let question = present.question { take(understand(text, question)) }
    case .replied(let reply): take(reply)
    case .quietEnded(let isEarly): endQuiet(isEarly: isEarly)
    case .idle: hideFromPassersBy()
    case .resumed: welcomeBack()
    case .concluded(let isKept): conclude(isKept)
    case .out: finish(.out)
    case .interrupted: finish(.interrupted)
    case .inputEnded: finish(.inputEnded)
    case .hungUp: finish(.hungUp)
    case .terminated: finish(.terminated)
    }
    advance()
    defer {
      effects.removeAll()
      hasAffirmed = false
      hasNotedAge = false
    }
    return effects
  }

  private mutating func begin(_ circumstances: Circumstances) {
    guard lasting.leg == .beforeBeginning else { return }
    present.dialogue = Dialogue(script.program, seed: circumstances.seed)
    present.generator = SplitMix64(seed: ~circumstances.seed)
    lasting.today = circumstances.today
    lasting.journal.places = circumstances.places
    lasting.journal.memory = circumstances.memory
    lasting.region = script.support.knows(circumstances.region) ? circumstances.region : "*"
    start(.gate, at: HouseNode.age)
  }
}

extension Session: Redacted {
  /// Never anyone's words, in whatever way it is printed.
  package var description: String { "Session(\(lasting.leg))" }
}
