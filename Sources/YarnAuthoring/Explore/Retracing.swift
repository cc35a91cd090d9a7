import YarnRuntime

/// Walks again to states that were not kept whole.
///
/// It keeps the states along the latest path. States next to each other were found from states
/// next to each other, so most of a path is the same as the one before.
struct Retracing<Machine: Explorable> {
  private var path: [(number: Int, state: Machine.State)] = []

  /// A state by its number, or `nil` where the machine does not do twice the same.
  mutating func state(
    _ number: Int,
    in store: StateStore,
    _ sections: Sections<Machine>,
    _ machine: inout Machine
  ) -> Machine.State? {
    // Numbers ascend along a path, so what is beyond the wanted one cannot lead to it.
    var missing: [Int] = []
    var next: Int? = number
    while let present = next {
      while let last = path.last, last.number > present { path.removeLast() }
      if path.last?.number == present { break }
      missing.append(present)
      next = store.step(to: present).parent
    }
    if next == nil { path.removeAll() }
    while let present = missing.popLast() {
      let step = store.step(to: present)
      machine.tape.rewind(step.outcomes)
      let arrival: Arrival<Machine.State>
      if let last = path.last {
        let before = sections.state(last.state, leavingBy: step.exit, machine)
        arrival = machine.step(before, step.move)
      } else {
        arrival = machine.begin(Int(step.move))
      }
      guard arrival.status == .waiting else { return nil }
      path.append((present, arrival.state))
    }
    return path.last?.state
  }
}
