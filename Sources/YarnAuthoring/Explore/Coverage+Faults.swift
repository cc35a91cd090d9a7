import YarnProgram

/// What paths show by passing a mark.
extension Coverage {
  private var program: Program { marked.original }

  /// The faults that marks show by being passed.
  package func faults(of numbers: [Int], _ places: SourcePlaces) -> [ExplorationFault] {
    numbers.compactMap { fault(of: marked.marks[$0], places) }
  }

  private func fault(of mark: MarkedProgram.Mark, _ places: SourcePlaces) -> ExplorationFault? {
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
