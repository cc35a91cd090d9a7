import Understanding
import YarnProgram
package import YarnRuntime

/// A check-in without a terminal: inputs go in, effects come out.
///
/// It runs the age question, the opening, the conversation and the closing as legs of one
/// dialogue, and keeps what no script may leave out: the scan of every typed line, the ways out,
/// the private turns. It passes what happens between its owners, each of which alone touches its
/// own state: what is asked, whose turn it is, what is of concern, what was agreed to, how far the
/// evening is.
package struct Session: Hashable, Sendable {
  package let script: Script
  package internal(set) var dialogue: Dialogue
  var questions = Questions()
  var turns: Turns
  var concerns = Concerns()
  var consent = Consent()
  var evening = Evening()

  /// The questions of this side of the last hand-over, each as it was when it was asked.
  var checkpoints: [Session] = []

  /// How many answers were noted for what is kept, those that were taken back included.
  var notedAnswers = 0

  /// What the present input brings; empty between two inputs.
  var response = Response()

  /// How many questions `back` can return over.
  private static let checkpointLimit = 100

  package init(_ script: Script) {
    self.script = script
    dialogue = Dialogue(script.program, seed: 0)
    turns = Turns(seed: 0)
  }

  /// The line that asks what is waited for now, or `nil`.
  package var lead: SpokenLine? { questions.current?.lead }

  /// The names of those who take part, in the order in which they were given.
  package var names: [String] { turns.names }

  /// Whether the session has ended; it takes no more inputs then.
  package var isOver: Bool { evening.leg == .over }

  /// Reads a typed line at what is asked now.
  package func read(_ text: String) -> Reading {
    guard let question = questions.current else { return Reading(reply: Reply(.blank)) }
    return LineReader(script, question).read(text, isHidden: turns.isTypingHidden)
  }

  /// Takes what happened and gives what is to be done, in order.
  package mutating func receive(_ moment: Moment) -> Response {
    guard !isOver else { return Response() }
    evening.pass(to: moment.at)
    do throws(RuntimeError) {
      try take(moment.input)
    } catch {
      fail(error)
    }
    advance()
    defer {
      response = Response()
      evening.endInput()
    }
    return response
  }

  private mutating func take(_ input: Input) throws(RuntimeError) {
    switch input {
    case .began(let circumstances): try begin(circumstances)
    case .replied(let reply): try follow(step(for: reply))
    case .quietEnded(let isEarly): try follow(stepEndingQuiet(isEarly: isEarly))
    case .idle: try follow(stepHidingFromPassersBy())
    case .resumed: try follow(stepWelcomingBack())
    case .concluded(let isKept): try follow(stepConcluding(isKept))
    case .out: finish(.out)
    case .interrupted: finish(.interrupted)
    case .inputEnded: finish(.inputEnded)
    case .hungUp: finish(.hungUp)
    case .terminated: finish(.terminated)
    }
  }

  private mutating func begin(_ circumstances: Circumstances) throws(RuntimeError) {
    guard evening.leg == .beforeBeginning else { return }
    dialogue = Dialogue(script.program, seed: circumstances.seed)
    turns = Turns(seed: ~circumstances.seed)
    consent = Consent(circumstances)
    evening.begin(circumstances, script.support)
    try start(.gate, at: HouseNode.age)
  }

  // MARK: - Going back

  mutating func addCheckpoint() {
    if checkpoints.count == Self.checkpointLimit { checkpoints.removeFirst() }
    var checkpoint = self
    checkpoint.checkpoints = []
    checkpoint.response = Response()
    checkpoints.append(checkpoint)
  }

  /// Goes back; what was given once is not given again, and no concern fades.
  mutating func rewind(to past: Session) {
    var earlier = past.dialogue
    let affirmations = script.program.program.lines.filter { $0.tag("affirm") != nil }.map(\.id)
    earlier.markSeen(asIn: dialogue, where: Set(affirmations).contains)
    if concerns.isRaised { earlier.set(.lowered, to: .bool(true)) }
    dialogue = earlier
    questions = past.questions
    turns.rewind(to: past.turns)
    concerns.rewind(to: past.concerns)
    evening.rewind(to: past.evening)
  }
}

extension Session: Redacted {
  /// Never anyone's words, in whatever way it is printed.
  package var description: String { "Session(\(evening.leg))" }
}
