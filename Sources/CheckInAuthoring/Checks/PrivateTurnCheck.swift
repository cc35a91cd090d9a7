import CheckIn
import YarnAuthoring
import YarnSyntax

/// Looks for private turns that no one ends, and for stops that skip what follows.
struct PrivateTurnCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    let graph = JumpGraph(scripts)
    let gathering = nodes(with: [.endsRound, .leaves], in: scripts)
    var findings: [Finding] = []
    for (file, tree) in scripts.own {
      for node in tree.nodes {
        let title = tree.title(of: node)
        node.body.forEachNested { statement in
          switch statement {
          case .command(let command) where tree.row(of: command)?.does(.hides) == true:
            // A session brings people back from a safety script by itself.
            guard NodeFamily(of: title) != .safety,
              !reaches(gathering, from: title, graph)
            else {
              return
            }
            findings.append(
              Finding(
                .privateWithoutBoth,
                file: file,
                range: command.range,
                "nothing from here on ends the private round; put ‘<<turn both>>’ behind it"
              )
            )
          case .stop(let range):
            findings.append(
              Finding(
                .bareStop,
                file: file,
                range: range,
                "the closing comes in any case; let the node end, or jump to ‘Closing’"
              )
            )
          default: break
          }
        }
      }
    }
    return findings
  }

  private func nodes(with effects: Set<FlowEffect>, in scripts: ParsedScripts) -> Set<String> {
    var titles: Set<String> = []
    for tree in scripts.trees {
      for node in tree.nodes {
        let has = node.body.containsNested { statement in
          guard case .command(let command) = statement else { return false }
          return tree.row(of: command).map { !effects.isDisjoint(with: $0.effects) } ?? false
        }
        if has { titles.insert(tree.title(of: node)) }
      }
    }
    return titles
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
