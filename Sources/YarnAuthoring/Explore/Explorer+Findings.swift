import YarnRuntime

/// The paths to what was found.
extension Explorer {
  /// The first state that was found at each question, and what to type to come to it.
  package mutating func firstStates() -> [(state: Machine.State, answers: [String])] {
    firsts.values.sorted().compactMap { number in
      guard let state = retracing.state(number, in: store, sections, &machine) else { return nil }
      return (state, steps(to: number).compactMap { answer($0) })
    }
  }

  mutating func trapFindings() -> [ExplorationReport.Finding] {
    guard let trap = store.traps().first,
      let state = retracing.state(trap, in: store, sections, &machine)
    else { return [] }
    let place = machine.place(of: state)
    let fault = ExplorationFault(.noWayOut, "from here no answer ever leads to an end", at: place)
    return [.init(fault: fault, way: way(along: steps(to: trap)))]
  }

  /// What to type to pass a mark, if a path of this walk does.
  package mutating func way(toMark mark: Int) -> ExplorationReport.Way? {
    passed[mark].map { way(along: steps(endingWith: $0)) }
  }

  mutating func finding(
    _ fault: ExplorationFault,
    shownBy step: StateStore.Step
  ) -> ExplorationReport.Finding {
    .init(fault: fault, way: way(along: steps(endingWith: step)))
  }

  private func steps(endingWith step: StateStore.Step) -> [StateStore.Step] {
    let before = step.parent.map { steps(to: $0) } ?? []
    return before + insideSteps(of: step) + [step]
  }

  private mutating func way(along steps: [StateStore.Step]) -> ExplorationReport.Way {
    ExplorationReport.Way(
      answers: steps.compactMap { answer($0) },
      needsRandomness: steps.contains { !$0.outcomes.isEmpty }
    )
  }

  private mutating func answer(_ step: StateStore.Step) -> String? {
    guard let parent = step.parent else { return nil }
    let state =
      step.exit.map { sections.exits[$0].state }
      ?? retracing.state(parent, in: store, sections, &machine)
    return state.flatMap { machine.answer(step.move, in: $0) }
  }

  /// The steps that lead to a state, each section with the steps in it.
  private func steps(to number: Int) -> [StateStore.Step] {
    var steps: [StateStore.Step] = []
    var next: Int? = number
    while let present = next {
      let step = store.step(to: present)
      steps += [step] + insideSteps(of: step).reversed()
      next = step.parent
    }
    return steps.reversed()
  }

  /// The steps between the beginning of a section and an exit that is taken.
  private func insideSteps(of step: StateStore.Step) -> [StateStore.Step] {
    guard let exit = step.exit.map({ sections.exits[$0] }) else { return [] }
    var steps: [StateStore.Step] = []
    var present = exit.number
    while present != sections.root(of: exit.section) {
      let step = store.step(to: present)
      guard let parent = step.parent else { break }
      steps.append(step)
      present = parent
    }
    return steps.reversed()
  }
}
