import CheckIn
import YarnAuthoring
import YarnSyntax

/// Looks for private turns that no one ends, and for stops that skip what follows.
struct PrivateTurnCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    let graph = JumpGraph(scripts)
    let gathering = scripts.trees.reduce(into: Set<String>()) { titles, tree in
      for node in tree.nodes
      where node.body.containsNested({ tree.row(of: $0)?.does(.endsRound, .leaves) == true }) {
        titles.insert(tree.title(of: node))
      }
    }
    var findings: [Finding] = []
    for tree in scripts.own {
      for node in tree.nodes {
        let title = tree.title(of: node)
        // A session brings people back from a safety script by itself.
        let isOpen = NodeFamily(of: title) != .safety && !reaches(gathering, from: title, graph)
        node.body.forEachNested { statement in
          switch statement {
          case .command(let command) where isOpen && tree.row(of: statement)?.does(.hides) == true:
            let message =
              "nothing from here on ends the private round; put ‘<<turn both>>’ behind it"
            findings.append(tree.finding(.privateWithoutBoth, command.range, message))
          case .stop(let range):
            let message =
              "the closing comes in any case; let the node end, or jump to ‘House_Closing’"
            findings.append(tree.finding(.bareStop, range, message))
          default: break
          }
        }
      }
    }
    return findings
  }

  /// Whether one of the nodes may come after another, or is it.
  ///
  /// A node may also come back to where it was entered by a detour, so callers count, too.
  private func reaches(_ nodes: Set<String>, from title: String, _ graph: JumpGraph) -> Bool {
    var seen: Set<String> = [title]
    var open = [title]
    while let node = open.popLast() {
      if nodes.contains(node) { return true }
      let callers = graph.targets.filter { $0.value.contains(node) }.map(\.key)
      for next in Array(graph.targets[node, default: []]) + callers
      where NodeFamily(of: next) != .safety && seen.insert(next).inserted {
        open.append(next)
      }
    }
    return false
  }
}
