package import YarnProgram
import YarnSyntax

/// Where the lines, conditions and nodes of a program stand, as explorations tell it.
package struct SourcePlaces: Sendable {
  private let program: Program
  private let lineNodes: [Int?]

  package init(_ program: Program) {
    self.program = program
    lineNodes = program.lineNodes
  }

  package func place(ofLine line: Int) -> ExplorationPlace? {
    lineNodes[line].map { place(program.debug.place(ofLine: line), in: $0) }
  }

  package func place(ofNode node: Int) -> ExplorationPlace {
    place(program.debug.place(ofNode: node), in: node)
  }

  package func place(ofNode title: String) -> ExplorationPlace {
    program.nodes.firstIndex { $0.title == title }.map { place(ofNode: $0) }
      ?? ExplorationPlace(node: title)
  }

  /// The place of a condition in a node, by the position of what looks at it.
  func place(ofCondition position: Int, in node: Int) -> ExplorationPlace {
    program.debug.condition(at: position).map { place($0.place, in: node) }
      ?? place(ofNode: node)
  }

  private func place(_ place: DebugInfo.Place?, in node: Int) -> ExplorationPlace {
    ExplorationPlace(
      node: program.nodes[node].writtenTitle,
      file: place.flatMap { program.debug.name(of: $0) },
      line: place?.line
    )
  }
}

extension DebugInfo {
  /// The condition that an instruction looks at.
  ///
  /// - Complexity: O(log *n*) in the number of conditions.
  func condition(at position: Int) -> Condition? {
    let rest = conditions[conditions.partitioningIndex { $0.position >= position }...]
    return rest.first.flatMap { $0.position == position ? $0 : nil }
  }
}
