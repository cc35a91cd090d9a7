import YarnProgram

/// What explorations tell of a program's coverage.
extension Coverage {
  private var program: Program { marked.original }

  /// The faults that a mark shows by being passed.
  package func fault(of mark: MarkedProgram.Mark, _ places: SourcePlaces) -> ExplorationFault? {
    switch mark.way {
    case .entered, .holds, .fails, .chosen: nil
    case .noOption where hasUnconditionalOption(mark): nil
    case .noOption:
      ExplorationFault(.emptyOptions, "no option can be chosen here", at: groupPlace(mark, places))
    case .noItem:
      ExplorationFault(
        .emptyGroup,
        "no item of this group fits any more",
        at: groupPlace(mark, places)
      )
    }
  }

  /// Whether one of the options before a mark is always on offer, so that a host left them.
  private func hasUnconditionalOption(_ mark: MarkedProgram.Mark) -> Bool {
    group(before: mark).contains { instruction in
      if case .addOption(_, _, let hasCondition, _) = instruction { !hasCondition } else { false }
    }
  }

  /// The place of the first option or item before a mark.
  private func groupPlace(_ mark: MarkedProgram.Mark, _ places: SourcePlaces) -> ExplorationPlace {
    let line: Int? =
      switch group(before: mark).first {
      case .addOption(let line, _, _, _)?: Int(line)
      case .addCandidate(_, _, let target)?: program.line(from: Int(target), in: mark.node)
      default: nil
      }
    return line.flatMap { places.place(ofLine: $0) } ?? places.place(ofNode: mark.node)
  }

  /// The instructions that add the options or items of the group before a mark, in order.
  private func group(before mark: MarkedProgram.Mark) -> [Instruction] {
    var group: [Instruction] = []
    let before = program.code[program.nodes[mark.node].code.lowerBound..<mark.position]
    loop: for instruction in before.reversed() {
      switch instruction {
      case .addOption, .addCandidate: group.append(instruction)
      case .deliverOptions, .selectCandidate, .deliverLine, .deliverCommand, .jump: break loop
      default: continue
      }
    }
    return group.reversed()
  }

  // MARK: - What was never reached

  /// What no path reached, in the order of the program, with nothing named twice.
  package func unreached() -> [ExplorationFault] {
    let places = SourcePlaces(program)
    var open: [Int: [MarkedProgram.Mark]] = [:]
    for (mark, count) in zip(marked.marks, marks) where count == 0 {
      open[mark.node, default: []].append(mark)
    }
    return program.nodes.indices.filter { !program.nodes[$0].isGroup }.flatMap { node in
      let open = open[node] ?? []
      guard !open.contains(where: { $0.way == .entered }) else {
        let title = program.nodes[node].title
        let place = places.place(ofNode: node)
        return [
          ExplorationFault(.unreachedNode, "the node ‘\(title)’ is never reached", at: place)
        ]
      }
      return unreachedLines(of: node, open, places) + unreachedWays(of: node, open, places)
    }
  }

  private func unreachedLines(
    of node: Int,
    _ open: [MarkedProgram.Mark],
    _ places: SourcePlaces
  ) -> [ExplorationFault] {
    let open = Set(open.map(\.position))
    return program.nodes[node].code.compactMap { position in
      switch program.code[position] {
      case .deliverLine(let line, _) where !hasSaid(Int(line)):
        let isAffirmation = program.lines[Int(line)].tag("affirm") != nil
        return ExplorationFault(
          isAffirmation ? .unreachedAffirmation : .unreachedLine,
          "‘\(text(of: Int(line)))’ is never said",
          at: places.place(ofLine: Int(line))
        )
      case .addOption(let line, _, _, _) where open.contains(position):
        return ExplorationFault(
          .unreachedOption,
          "‘\(text(of: Int(line)))’ can never be chosen",
          at: places.place(ofLine: Int(line))
        )
      default: return nil
      }
    }
  }

  /// Conditions that were looked at and had but one outcome.
  private func unreachedWays(
    of node: Int,
    _ open: [MarkedProgram.Mark],
    _ places: SourcePlaces
  ) -> [ExplorationFault] {
    let ways = open.filter { $0.way == .holds || $0.way == .fails }
    let missing = Dictionary(grouping: ways, by: \.position)
    return missing.sorted { $0.key < $1.key }.compactMap { position, ways in
      guard ways.count == 1 else { return nil }
      let place = places.place(ofCondition: position, in: node)
      return ways[0].way == .holds
        ? ExplorationFault(.unreachedBranch, "this condition never holds", at: place)
        : ExplorationFault(.alwaysTrue, "this condition always holds", at: place)
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
}

extension Program {
  /// The first line of a node that is said or offered from a position on.
  fileprivate func line(from position: Int, in node: Int) -> Int? {
    for instruction in code[position..<nodes[node].code.upperBound] {
      switch instruction {
      case .deliverLine(let line, _), .addOption(let line, _, _, _): return Int(line)
      default: continue
      }
    }
    return nil
  }
}
