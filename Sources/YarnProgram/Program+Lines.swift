extension Program {
  /// The node that delivers or offers each line, by the line's index.
  package var lineNodes: [Int?] {
    var nodes = [Int?](repeating: nil, count: lines.count)
    for (index, node) in self.nodes.enumerated() {
      for position in node.code {
        switch code[position] {
        case .deliverLine(let line, _), .addOption(let line, _, _, _): nodes[Int(line)] = index
        default: break
        }
      }
    }
    return nodes
  }
}

extension Program.Node {
  /// The title as its header has it, which members of a group have in common.
  package var writtenTitle: String { headers.first { $0.key == "title" }?.value ?? title }
}
