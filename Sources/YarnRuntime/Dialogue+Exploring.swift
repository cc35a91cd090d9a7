package import YarnProgram

/// What an explorer needs to try every path.
extension Dialogue {
  /// Lets an explorer decide every random draw from here on, or the generator again.
  package mutating func decideDraws(by tape: RandomTape?) {
    generator.tape = tape
  }

  /// The instruction that comes next.
  package var position: Int { programCounter }

  /// The lines of the options that wait for a selection, and whether each is available.
  package var waitingOptions: [(line: Int, isAvailable: Bool)] {
    guard case .waitingForSelection(let options, _) = state else { return [] }
    return options.map { ($0.line.line, $0.isAvailable) }
  }

  // MARK: - Keys

  /// The places that can still make a difference.
  ///
  /// At the depths that are undone, the host has yet to do what the latest command says.
  package func livePlaces(
    by projection: Projection,
    hostMode: UInt32 = 0,
    undone: Set<Int> = []
  ) -> LivePlaces {
    var mode = hostMode << Projection.hostModeBit
    for (bit, variable) in projection.modes.enumerated()
    where memory.variable(variable) == .bool(true) {
      mode |= 1 << UInt32(bit)
    }
    var bits = projection.emptySet
    let isUndone = undone.contains(depth)
    var position = isUndone ? programCounter - 1 : waitingPosition(programCounter, state)
    var modes: [UInt32]? = [mode]
    projection.addLive(at: position, in: modes, to: &bits)
    for (depth, frame) in frames.enumerated().reversed() {
      modes = projection.modes(afterDetourAt: position, in: modes)
      let isUndone = undone.contains(depth)
      position =
        isUndone
        ? frame.programCounter - 1
        : waitingPosition(frame.programCounter, frame.pending ?? .ready)
      projection.addLive(at: position, in: modes, to: &bits)
    }
    return LivePlaces(bits: bits)
  }

  /// A choice goes on at its options, not at what follows it.
  private func waitingPosition(_ counter: Int, _ state: State) -> Int {
    if case .waitingForSelection = state { counter - 1 } else { counter }
  }

  /// Adds all that can still make a difference.
  package func combine(
    into hasher: inout StateHasher,
    by projection: Projection,
    _ live: LivePlaces
  ) {
    let position = waitingPosition(programCounter, state)
    combine(state, projection.representative(of: position), &hasher)
    for frame in frames {
      hasher.combine(frame.isHosts ? 1 : 0)
      let pending = frame.pending ?? .ready
      let position = waitingPosition(frame.programCounter, pending)
      combine(pending, projection.representative(of: position), &hasher)
    }
    hasher.combine(frames.count)
    for (index, word) in live.bits.enumerated() {
      var rest = word
      while rest != 0 {
        let place = index << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        combine(
          projection.places[place],
          projection.reductions[place],
          poolLimit: projection.poolLimit,
          &hasher
        )
      }
    }
  }

  private func combine(_ state: State, _ counter: Int, _ hasher: inout StateHasher) {
    var word = UInt64(UInt32(truncatingIfNeeded: counter)) << 8
    switch state {
    case .stopped: word = 1
    case .ready: word |= 2
    case .delivered: word |= 3
    case .waitingForSelection(let options, _):
      word |= 4
      for option in options {
        word = word &* 2 &+ (option.isAvailable ? 1 : 0)
        if word > 1 << 62 {
          hasher.combine(word)
          word = 0
        }
      }
    }
    hasher.combine(word)
  }

  private func combine(
    _ place: Projection.Place,
    _ reduction: Projection.Reduction,
    poolLimit: Int,
    _ hasher: inout StateHasher
  ) {
    switch place {
    case .variable(let index): hasher.combine(reduction.word(for: memory.variable(index)))
    case .visits(let node):
      hasher.combine(reduction.word(for: .number(Float(memory.visits[node]))))
    case .flag(let flag): hasher.combine(memory.seen[flag] ? 1 : 0)
    case .pool(let flags):
      let unseen = flags.count { !memory.seen[$0] }
      hasher.combine(unseen > poolLimit ? -1 : unseen)
    case .views(let contents, let fromZero):
      let least = fromZero ? 0 : contents.map { memory.views[$0] }.min() ?? 0
      for content in contents {
        hasher.combine(Int(min(memory.views[content] - least, Projection.viewLimit)))
      }
    case .host: break
    }
  }
}

extension Projection {
  /// Up to which difference it counts how much more often one item of a group was seen.
  package static let viewLimit: UInt32 = 8
}

extension Projection.Reduction {
  /// A word that is the same for values that cannot be told apart.
  package func word(for value: Value) -> UInt64 {
    switch value {
    case .bool(let flag): flag ? 1 : 0
    case .number(let number): word(for: number)
    case .string(let text): word(for: text)
    }
  }

  private func word(for number: Float) -> UInt64 {
    switch self {
    case .exact, .oneOf: return UInt64(number.bitPattern)
    case .between(let constants):
      let below = constants.count { $0 < number }
      return UInt64(below * 2 + (constants.contains(number) ? 1 : 0))
    case .atMost(let limit): return number > limit ? .max : UInt64(number.bitPattern)
    case .atLeast(let limit): return number < limit ? .max : UInt64(number.bitPattern)
    }
  }

  private func word(for text: String) -> UInt64 {
    if case .oneOf(let known) = self {
      let bytes = text.utf8
      return UInt64(known.firstIndex { $0.utf8.elementsEqual(bytes) } ?? known.count)
    }
    var hasher = StateHasher()
    hasher.combine(text)
    return hasher.key.low
  }
}
