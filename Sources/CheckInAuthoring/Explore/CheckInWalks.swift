import CheckIn
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// Random walks, the same at each run, where not every path can be walked.
///
/// They are for one to six people, with a journal or without, in a hurry or not; concerns come up,
/// and one conversation leads to another. On every fourth walk half of the answers are those that
/// were given least.
struct CheckInWalks {
  private(set) var machine: CheckInMachine

  /// The faults that a path has shown already, of which no other way is looked for.
  var known: Set<ExplorationFault> = []

  /// How often each answer was given.
  private var counts: [Answer: Int] = [:]

  private struct Answer: Hashable {
    let node: String
    let typed: String?
  }

  /// What is recalled of earlier conversations.
  private static let recalledText = "something of ours"

  /// So many answers at most make one walk.
  private static let stepLimit = 500

  /// Seconds after which no time is left.
  private static let longWhile = 86_400

  /// So many seeds are tried for answers that lead to a fault.
  private static let seedLimit: UInt64 = 16

  /// Up to so many concerns come up in one walk.
  private static let concernLimit = 2

  init(_ machine: CheckInMachine) {
    self.machine = machine
  }

  /// Walks of a script for so many people.
  init(_ script: Script, people: ClosedRange<Int>) {
    var settings = CheckInMachine.Settings()
    settings.people = people
    machine = CheckInMachine(script, settings: settings)
  }

  /// Walks once; gives what was wrong, with all that was typed until then.
  mutating func walk(seed: UInt64) -> [ExplorationReport.Finding] {
    var chance = SplitMix64(seed: seed)
    let circumstances = circumstances(seed, &chance)
    let seconds = [0, 0, Self.longWhile].randomElement(using: &chance) ?? 0
    let arrival = machine.begin(circumstances, at: seconds)
    let findings = goOn(from: arrival, behind: [], seed, &chance)
    return findings.map { verified($0, circumstances, at: seconds) }
  }

  /// Walks on from a question at which something is said; gives the same.
  mutating func walk(
    from session: Session,
    behind answers: [String],
    saying text: String,
    seed: UInt64
  ) -> [ExplorationReport.Finding] {
    var session = session
    session.decideDraws(by: nil)
    var chance = SplitMix64(seed: seed)
    let arrival = machine.take(CheckInMove.typed(text, to: session), from: session)
    return goOn(from: arrival, behind: answers + [text], seed, &chance).map { finding in
      verified(finding, Circumstances(seed: seed, region: "*"), at: 0)
    }
  }

  private mutating func goOn(
    from first: Arrival<Session>,
    behind answers: [String],
    _ seed: UInt64,
    _ chance: inout SplitMix64
  ) -> [ExplorationReport.Finding] {
    var (arrival, typed) = (first, answers)
    var findings: [ExplorationReport.Finding] = []
    var concernsLeft = Int.random(in: 0...Self.concernLimit, using: &chance)
    for _ in 0..<Self.stepLimit {
      findings += arrival.faults.filter { known.insert($0).inserted }.map {
        .init(fault: $0, way: .init(answers: typed, needsRandomness: true))
      }
      guard arrival.status == .waiting,
        let move = move(in: arrival.state, seed, &concernsLeft, &chance)
      else { break }
      typed += [move.typed].compactMap(\.self)
      arrival = machine.take(move, from: arrival.state)
    }
    return findings
  }

  // MARK: - Playing again

  /// The same finding, with what its answers really need to lead there again.
  private mutating func verified(
    _ finding: ExplorationReport.Finding,
    _ circumstances: Circumstances,
    at seconds: Int
  ) -> ExplorationReport.Finding {
    guard let way = finding.way else { return finding }
    var journal = circumstances
    journal.memory = [:]
    let tries: [(Circumstances, Int, [String])] = [
      (Circumstances(seed: circumstances.seed, region: "*"), 0, []),
      (Circumstances(seed: circumstances.seed, region: "*"), seconds, ["no time is left"]),
      (journal, seconds, ["a journal is set up"]),
      (circumstances, seconds, ["a journal is set up and recalls something"]),
    ]
    for (circumstances, seconds, conditions) in tries {
      let seeds = [circumstances.seed] + Array(0..<Self.seedLimit)
      let fitting = seeds.filter { seed in
        var seeded = circumstances
        seeded.seed = seed
        return leads(way.answers, to: finding.fault, seeded, at: seconds)
      }
      guard let seed = fitting.first else { continue }
      let needsRandomness = fitting.count < seeds.count
      let verified = ExplorationReport.Way(
        answers: way.answers,
        needsRandomness: needsRandomness,
        seed: needsRandomness ? seed : nil,
        circumstances: conditions
      )
      return .init(fault: finding.fault, way: verified)
    }
    return finding
  }

  /// Whether these lines, typed one after the other, lead to a fault.
  private mutating func leads(
    _ lines: [String],
    to fault: ExplorationFault,
    _ circumstances: Circumstances,
    at seconds: Int
  ) -> Bool {
    var arrival = machine.begin(circumstances, at: seconds)
    var lines = lines[...]
    for _ in 0..<Self.stepLimit {
      if arrival.faults.contains(fault) { return true }
      guard arrival.status == .waiting else { return false }
      let silent = CheckInMove.all(for: arrival.state, people: machine.settings.people)
        .first { $0.typed == nil }
      if let silent {
        arrival = machine.take(silent, from: arrival.state)
      } else if let line = lines.popFirst() {
        arrival = machine.take(CheckInMove.typed(line, to: arrival.state), from: arrival.state)
      } else {
        return false
      }
    }
    return false
  }

  private func circumstances(_ seed: UInt64, _ chance: inout SplitMix64) -> Circumstances {
    var circumstances = Circumstances(seed: seed, region: "*")
    circumstances.places = Int.random(in: 0...3, using: &chance)
    if circumstances.places > 0, Bool.random(using: &chance) {
      let names = machine.script.program.program.recalled
      circumstances.memory = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.recalledText) })
    }
    return circumstances
  }

  private mutating func move(
    in session: Session,
    _ seed: UInt64,
    _ concernsLeft: inout Int,
    _ chance: inout SplitMix64
  ) -> CheckInMove? {
    let node = session.askingNode ?? ""
    if let text = interjection(in: session, seed, &concernsLeft, &chance) {
      return CheckInMove.typed(text, to: session)
    }
    let moves = CheckInMove.all(for: session, people: machine.settings.people)
    let keys = moves.map { Answer(node: node, typed: $0.typed) }
    let least = keys.map { counts[$0, default: 0] }.min() ?? 0
    let seeksRare = seed % 4 == 1 && Bool.random(using: &chance)
    let candidates = moves.indices.filter {
      !seeksRare || counts[keys[$0], default: 0] == least
    }
    guard let number = candidates.randomElement(using: &chance) else { return nil }
    counts[keys[number], default: 0] += 1
    return moves[number]
  }

  /// A line that tells of a concern, or a word that works at every prompt; on some walks nothing.
  private func interjection(
    in session: Session,
    _ seed: UInt64,
    _ concernsLeft: inout Int,
    _ chance: inout SplitMix64
  ) -> String? {
    guard !CheckInMove.isSilence(session) else { return nil }
    if seed % 4 != 3, concernsLeft > 0, Int.random(in: 0..<Self.concernOdds, using: &chance) == 0 {
      concernsLeft -= 1
      return CheckInMove.concerns.randomElement(using: &chance)
    }
    guard seed % 4 == 1, Int.random(in: 0..<Self.wordOdds, using: &chance) == 0 else { return nil }
    return CheckInMove.words.randomElement(using: &chance)
  }

  /// One in so many answers tells of a concern, or is a word that works at every prompt.
  private static let concernOdds = 30
  private static let wordOdds = 15
}

extension Program {
  /// The names of values that scripts recall.
  fileprivate var recalled: Set<String> {
    Set(
      code.indices.dropFirst().compactMap { position in
        guard case .call(let function, _) = code[position],
          functions[Int(function)].name == CheckInFunction.recall.rawValue,
          case .pushString(let name) = code[position - 1]
        else { return nil }
        return strings[Int(name)]
      }
    )
  }
}
