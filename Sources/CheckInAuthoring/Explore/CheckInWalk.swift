package import CheckIn
import Understanding
import YarnProgram
package import YarnRuntime

/// A session that is answered as people would, line by line, with everything it shows.
///
/// Chance falls by the seed, so that two walks with the same answers can be compared.
package struct CheckInWalk {
  package private(set) var session: Session

  /// The effects of the latest answer.
  package private(set) var latest: [Effect] = []

  /// Every effect so far.
  package private(set) var effects: [Effect] = []
  private let settings: CheckInMachine.Settings
  private let program: Program

  package init(
    _ script: Script,
    seed: UInt64 = 1,
    settings: CheckInMachine.Settings = CheckInMachine.Settings()
  ) {
    session = Session(script)
    self.settings = settings
    program = script.program.program
    receive(.began(Circumstances(seed: seed, region: "*")))
  }

  package var isOver: Bool { session.isOver }

  /// One answer out of each class, as it is typed; nothing is typed where the session goes on by
  /// itself.
  package var answers: [String] {
    CheckInMove.all(for: session, program, settings).map { $0.typed(in: session) ?? "" }
  }

  /// Answers, or lets a quiet moment pass.
  package mutating func answer(_ text: String) {
    if case .quiet? = session.waiting {
      receive(.quietEnded(isEarly: false))
    } else {
      receive(.replied(session.read(text).reply))
    }
    session.dropCheckpoints()
  }

  private mutating func receive(_ input: Input) {
    latest = session.receive(Moment(at: 0, input)).effects
    effects += latest
  }

  /// Stands for all walks that go on alike and look the same from here on.
  package var key: StateKey {
    var hash = Hasher()
    hash.combine(session)
    let first = hash.finalize()
    hash = Hasher()
    hash.combine(first)
    hash.combine(session)
    return StateKey(
      high: UInt64(bitPattern: Int64(first)),
      low: UInt64(bitPattern: Int64(hash.finalize()))
    )
  }
}
