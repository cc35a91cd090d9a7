package import YarnProgram
package import YarnRuntime

/// Which lines, options, nodes and ways of a program the paths so far have reached.
package struct PathCoverage: Sendable {
  private let marked: MarkedProgram
  private let original: Program
  private let places: SourcePlaces

  /// Marks that no path has reached.
  private var open: [Int]
  private var spoken: [Bool]
  private var offered: [Bool]
  private var entered: [Bool]
  private var openNodes: [Int]

  /// The node and the position at which each line is said.
  private let deliveries: [Int: (node: Int, position: Int)]

  package init(_ marked: MarkedProgram, of original: Program, places: SourcePlaces) {
    self.marked = marked
    self.original = original
    self.places = places
    open = Array(marked.marks.indices)
    spoken = [Bool](repeating: false, count: original.lines.count)
    offered = spoken
    entered = [Bool](repeating: false, count: original.nodes.count)
    openNodes = Array(original.nodes.indices)
    var deliveries: [Int: (node: Int, position: Int)] = [:]
    for (index, node) in original.nodes.enumerated() {
      for position in node.code {
        if case .deliverLine(let line, _) = original.code[position] {
          deliveries[Int(line)] = (index, position)
        }
      }
    }
    self.deliveries = deliveries
  }

  /// Notes a line that was said, and with it the node and the ways that lead to it.
  ///
  /// Where a path ends, its machine may be gone with all its marks; the line then tells.
  package mutating func note(line: Int) {
    guard !spoken[line] else { return }
    spoken[line] = true
    guard let (node, position) = deliveries[line] else { return }
    note(node: node)
    open.removeAll { [marked, original] index in
      let mark = marked.marks[index]
      guard mark.node == node, mark.position < position,
        let target = original.code[mark.position].branchTarget
      else { return false }
      if position < target { return mark.way == .holds }
      guard mark.way == .fails, target > 0, case .jump(let exit) = original.code[target - 1] else {
        return false
      }
      return position < Int(exit)
    }
  }

  package mutating func note(node: Int) {
    guard !entered[node] else { return }
    entered[node] = true
    openNodes.removeAll { $0 == node }
  }

  /// Adds what the paths of another exploration of the same program have reached.
  package mutating func formUnion(_ other: PathCoverage) {
    let stillOpen = Set(other.open)
    open = open.filter { stillOpen.contains($0) }
    for index in spoken.indices {
      spoken[index] = spoken[index] || other.spoken[index]
      offered[index] = offered[index] || other.offered[index]
    }
    for index in entered.indices where other.entered[index] { note(node: index) }
  }
  package mutating func note(option: Int) { offered[option] = true }

  /// Notes the nodes that a dialogue has been in.
  package mutating func noteNodes(of dialogue: Dialogue) {
    let current = dialogue.currentNodeIndex
    guard openNodes.contains(where: { dialogue.visitCount(at: $0) > 0 || $0 == current }) else {
      return
    }
    for node in openNodes where dialogue.visitCount(at: node) > 0 || node == current {
      note(node: node)
    }
  }

  /// Notes the marks that a dialogue has passed; gives the faults that they show.
  package mutating func note(_ dialogue: Dialogue) -> [ExplorationFault] {
    let first = marked.firstFlag
    guard open.contains(where: { dialogue.isSeen(flag: first + $0) }) else { return [] }
    let passed = open.filter { dialogue.isSeen(flag: first + $0) }
    open = open.filter { !dialogue.isSeen(flag: first + $0) }
    return passed.compactMap { fault(of: marked.marks[$0]) }
  }

  private func fault(of mark: MarkedProgram.Mark) -> ExplorationFault? {
    let place = groupPlace(mark)
    return switch mark.way {
    case .holds, .fails: nil
    case .noOption: ExplorationFault(.emptyOptions, "no option can be chosen here", at: place)
    case .noItem: ExplorationFault(.emptyGroup, "no item of this group fits any more", at: place)
    }
  }

  /// The place of the first option or item before a mark.
  private func groupPlace(_ mark: MarkedProgram.Mark) -> ExplorationPlace {
    var first: Int?
    for position in (original.nodes[mark.node].code.lowerBound..<mark.position).reversed() {
      switch original.code[position] {
      case .addOption(let line, _, _, _): first = Int(line)
      case .addCandidate(_, _, let target):
        first = original.code[Int(target)...].lazy.compactMap(\.spokenLine).first
      case .deliverOptions, .selectCandidate, .deliverLine, .deliverCommand, .jump:
        return place(ofLine: first, mark.node)
      default: continue
      }
    }
    return place(ofLine: first, mark.node)
  }

  private func place(ofLine line: Int?, _ node: Int) -> ExplorationPlace {
    line.flatMap { places.place(ofLine: $0) } ?? places.place(ofNode: original.nodes[node].title)
  }

  /// Whether some path has said a line.
  package func hasSaid(_ line: Int) -> Bool { spoken[line] }

  // MARK: - What was never reached

  /// What no path reached of the nodes that paths should reach, in the order of the program, with
  /// nothing named twice.
  package func unreached(
    where isExpected: (Program.Node) -> Bool = { _ in true }
  ) -> [ExplorationFault] {
    var faults: [ExplorationFault] = []
    let open = Set(self.open)
    for (index, node) in original.nodes.enumerated() where isExpected(node) && !node.isGroup {
      guard entered[index] else {
        let place = places.place(ofNode: node.title)
        faults.append(
          ExplorationFault(.unreachedNode, "the node ‘\(node.title)’ is never reached", at: place)
        )
        continue
      }
      faults += unreachedLines(of: node, index)
      faults += unreachedWays(of: index, open)
    }
    return faults
  }

  private func unreachedLines(of node: Program.Node, _ index: Int) -> [ExplorationFault] {
    node.code.compactMap { position in
      switch original.code[position] {
      case .deliverLine(let line, _) where !spoken[Int(line)]:
        let isAffirmation = original.lines[Int(line)].tag("affirm") != nil
        return ExplorationFault(
          isAffirmation ? .unreachedAffirmation : .unreachedLine,
          "‘\(text(of: Int(line)))’ is never said",
          at: place(ofLine: Int(line), index)
        )
      case .addOption(let line, _, _, _) where !offered[Int(line)]:
        return ExplorationFault(
          .unreachedOption,
          "‘\(text(of: Int(line)))’ can never be chosen",
          at: place(ofLine: Int(line), index)
        )
      default: return nil
      }
    }
  }

  /// Conditions that were looked at and had but one outcome.
  private func unreachedWays(of node: Int, _ open: Set<Int>) -> [ExplorationFault] {
    let ways = Dictionary(grouping: marked.marks.indices.filter { marked.marks[$0].node == node }) {
      marked.marks[$0].position
    }
    return ways.sorted { $0.key < $1.key }.compactMap { position, marks in
      let missing = marks.filter { open.contains($0) }
      guard marks.count == 2, missing.count == 1 else { return nil }
      let place = places.place(ofBranch: position) ?? place(ofLine: nil, node)
      return marked.marks[missing[0]].way == .holds
        ? ExplorationFault(.unreachedBranch, "this condition never holds", at: place)
        : ExplorationFault(.alwaysTrue, "this condition always holds", at: place)
    }
  }

  /// The text as it is written, with `…` for values.
  private func text(of line: Int) -> String {
    original.lines[line].template.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let written): text += written
      case .value: text += "…"
      }
    }
  }
}
