import YarnProgram

/// What no path has come by.
extension Coverage {
  /// A part of a program that no path reached.
  package struct Unreached: Hashable, Sendable {
    let kind: ExplorationFault.Kind

    /// What was not reached, such as `the node ‘Cellar’`.
    let subject: String
    package let place: ExplorationPlace?

    /// The instruction that was not passed, in the program without marks; of a node its first.
    let position: Int
    let node: Int

    /// The fault that it is if all paths were walked.
    package var fault: ExplorationFault {
      let never =
        switch kind {
        case .unreachedNode: "is never reached"
        case .unreachedOption: "can never be chosen"
        case .unreachedBranch: "never holds"
        case .alwaysTrue: "always holds"
        default: "is never said"
        }
      return ExplorationFault(kind, "\(subject) \(never)", at: place)
    }

    /// What is to be said of it if there are paths that were not walked.
    package var faultSoFar: ExplorationFault {
      let soFar =
        switch kind {
        case .unreachedNode: "was not reached"
        case .unreachedOption: "was not chosen"
        case .unreachedBranch: "did not hold"
        case .alwaysTrue: "did hold"
        default: "was not said"
        }
      return ExplorationFault(
        .notReachedYet,
        "\(subject) \(soFar) on any path walked so far",
        at: place
      )
    }
  }

  private var program: Program { marked.original }

  /// What no path reached, in the order of the program, with nothing named twice.
  package func unreached() -> [Unreached] {
    let places = SourcePlaces(program)
    var open: [Int: [MarkedProgram.Mark]] = [:]
    for (mark, count) in zip(marked.marks, marks) where count == 0 {
      open[mark.node, default: []].append(mark)
    }
    return program.nodes.indices.filter { !program.nodes[$0].isGroup }.flatMap { node in
      let open = open[node] ?? []
      guard !open.contains(where: { $0.way == .entered }) else {
        return [
          Unreached(
            kind: .unreachedNode,
            subject: "the node ‘\(program.nodes[node].title)’",
            place: places.place(ofNode: node),
            position: program.nodes[node].code.lowerBound,
            node: node
          )
        ]
      }
      return unreachedLines(of: node, open, places) + unreachedWays(of: node, open, places)
    }
  }

  private func unreachedLines(
    of node: Int,
    _ open: [MarkedProgram.Mark],
    _ places: SourcePlaces
  ) -> [Unreached] {
    let open = Set(open.map(\.position))
    return program.nodes[node].code.compactMap { position in
      let kind: ExplorationFault.Kind
      let line: Int
      switch program.code[position] {
      case .deliverLine(let number, _) where !hasSaid(Int(number)):
        line = Int(number)
        let isAffirmation = program.lines[line].tag("affirm") != nil
        kind = isAffirmation ? .unreachedAffirmation : .unreachedLine
      case .addOption(let number, _, _, _) where open.contains(position):
        line = Int(number)
        kind = .unreachedOption
      default: return nil
      }
      return Unreached(
        kind: kind,
        subject: "‘\(text(of: line))’",
        place: places.place(ofLine: line),
        position: position,
        node: node
      )
    }
  }

  /// Conditions that were looked at and had but one outcome.
  private func unreachedWays(
    of node: Int,
    _ open: [MarkedProgram.Mark],
    _ places: SourcePlaces
  ) -> [Unreached] {
    let ways = open.filter { $0.way == .holds || $0.way == .fails }
    let missing = Dictionary(grouping: ways, by: \.position)
    return missing.sorted { $0.key < $1.key }.compactMap { position, ways in
      guard ways.count == 1 else { return nil }
      return Unreached(
        kind: ways[0].way == .holds ? .unreachedBranch : .alwaysTrue,
        subject: "this condition",
        place: places.place(ofCondition: position, in: node),
        position: position,
        node: node
      )
    }
  }

  /// The text as it is written, with `…` for values.
  private func text(of line: Int) -> String {
    program.lines[line].template.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let written): text += written
      case .value: text += "…"
      }
    }
  }

  // MARK: - The way up to it

  /// The marks behind which each of some parts comes next, by the parts.
  package func waymarks(to unreached: [Unreached]) -> [Unreached: Set<Int>] {
    let waymarks = Waymarks(marked, passed: marks)
    return Dictionary(uniqueKeysWithValues: Set(unreached).map { ($0, waymarks.marks(before: $0)) })
  }

  /// The titles of the nodes from which something that was not reached comes next.
  package func nodesBeforeUnreached() -> Set<String> {
    let marks = waymarks(to: unreached()).values.reduce(into: Set()) { $0.formUnion($1) }
    return Set(marks.map { program.nodes[marked.marks[$0].node].writtenTitle })
  }
}
