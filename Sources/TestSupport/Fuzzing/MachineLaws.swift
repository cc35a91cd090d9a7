import Foundation
package import YarnProgram
import YarnRuntime

/// What holds for every run of a program.
package enum MachineLaws {
  /// Walks through a program and its equal in step, from snapshot to snapshot.
  ///
  /// A snapshot goes by lasting names, which only the compiler keeps apart; in a program of another
  /// making it need not give the dialogue back, and only must not trap.
  ///
  /// - Returns: A number for the kinds of events that came.
  package static func checkWalk(
    through program: CompiledProgram,
    and other: CompiledProgram,
    seed: UInt64,
    isCompiled: Bool = true
  ) throws(BrokenLaw) -> UInt64 {
    var first = DialogueWalk(program, seed: seed)
    var second = DialogueWalk(other, seed: seed)
    var kinds: UInt64 = 0
    try BrokenLaw.unless(first.start() == second.start(), "equal programs begin alike")
    for _ in 0..<80 {
      let step = first.next()
      try BrokenLaw.unless(step == second.next(), "equal programs go on alike", "\(step)")
      try BrokenLaw.unless(step != DialogueWalk.malformed, "no sound program is malformed")
      kinds |= 1 << UInt64(kind(of: step))
      if case .failure = step { break }
      try BrokenLaw.unless(
        first.dialogue == second.dialogue
          && first.dialogue.hashValue == second.dialogue.hashValue,
        "equal dialogues have equal hashes"
      )
      if first.dialogue.isStopped { break }
      guard let snapshot = first.dialogue.snapshot() else { continue }
      if !isCompiled {
        _ = try? Dialogue(other, snapshot: snapshot)
      } else {
        second.dialogue = try restored(snapshot, of: other)
        try BrokenLaw.unless(
          first.dialogue == second.dialogue,
          "a snapshot gives the dialogue back",
          differences(first.dialogue, second.dialogue)
        )
      }
    }
    return kinds
  }

  /// What is in the snapshots of two dialogues.
  private static func differences(_ left: Dialogue, _ right: Dialogue) -> String {
    [left, right].map { dialogue in
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let data = dialogue.snapshot().flatMap { try? encoder.encode($0) }
      return String(decoding: data ?? Data(), as: UTF8.self)
    }.joined(separator: "\n")
  }

  private static func restored(
    _ snapshot: Dialogue.Snapshot,
    of program: CompiledProgram
  ) throws(BrokenLaw) -> Dialogue {
    let decoded: Dialogue.Snapshot
    do {
      let data = try JSONEncoder().encode(snapshot)
      decoded = try JSONDecoder().decode(Dialogue.Snapshot.self, from: data)
    } catch {
      throw BrokenLaw("a snapshot can be encoded and decoded", "\(error)")
    }
    try BrokenLaw.unless(decoded == snapshot, "decoding gives the snapshot back")
    do throws(Dialogue.SnapshotError) {
      return try Dialogue(program, snapshot: decoded)
    } catch {
      throw BrokenLaw("a snapshot fits its program", "\(error)")
    }
  }

  /// Runs a program that was verified, whoever made it.
  package static func checkSound(_ program: Program, seed: UInt64) throws(BrokenLaw) {
    let compiled = CompiledProgram(program)
    try BrokenLaw.unless(compiled.isSound, "what was decoded is sound")
    _ = try checkWalk(through: compiled, and: compiled, seed: seed, isCompiled: false)
  }

  /// Runs a program that perhaps nothing can run.
  package static func checkDamaged(_ program: Program, seed: UInt64) throws(BrokenLaw) {
    let compiled = CompiledProgram(program)
    if compiled.isSound { return try checkSound(program, seed: seed) }
    _ = try? Program(decoding: program.encoded())
    var walk = DialogueWalk(compiled, seed: seed)
    guard let failure = walk.start() else {
      return try BrokenLaw.unless(
        program.nodes.isEmpty,
        "no damaged program begins"
      )
    }
    try BrokenLaw.unless(failure == DialogueWalk.malformed, "a damaged program is said to be so")
  }

  private static func kind(of step: DialogueWalk.Step) -> Int {
    switch step {
    case .event(.nodeStarted): 0
    case .event(.line): 1
    case .event(.options(let options)): 2 + min(options.count, 8)
    case .event(.command): 11
    case .event(.nodeCompleted): 12
    case .event(.complete): 13
    case .failure(let description): 14 + description.utf8.count % 50
    }
  }
}
