import CheckIn
import CheckInAuthoring
import Understanding
import YarnRuntime

/// A session that is answered as people would, line by line, with everything it shows.
///
/// The seed determines all randomness, so that two walks with the same answers can be compared.
struct CheckInWalk {
  private(set) var session: Session

  /// The effects of the latest answer.
  private(set) var latest: [Effect] = []

  /// Every effect so far.
  private(set) var effects: [Effect] = []
  private let people: ClosedRange<Int>

  init(_ script: Script, seed: UInt64 = 1, people: ClosedRange<Int> = 1...2) {
    session = Session(script)
    self.people = people
    receive(.began(Circumstances(seed: seed, region: "*")))
  }

  var isOver: Bool { session.isOver }

  /// One answer out of each class, as it is typed; nothing is typed where the session goes on by
  /// itself.
  var answers: [String] {
    CheckInMove.all(for: session, people: people).map { $0.typed ?? "" }
  }

  /// Answers, or lets a quiet moment pass.
  mutating func answer(_ text: String) {
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
  var key: StateKey {
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
