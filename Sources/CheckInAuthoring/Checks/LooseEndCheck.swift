import CheckIn
import YarnAuthoring
import YarnSyntax

/// Looks for options after which a conversation just ends, while others lead on.
struct LooseEndCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    var returning: Set<String> = []
    for tree in scripts.trees {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          if case .detour(_, .node(let title)) = statement { returning.insert(tree.source[title]) }
        }
      }
    }
    return scripts.own.flatMap { tree in
      // Where a detour leads, or the program steps in, the end of a node goes back.
      tree.nodes.filter { node in
        let title = tree.title(of: node)
        return !returning.contains(title) && NodeFamily(of: title) != .house
      }
      .flatMap { findings(at: $0.body, tree) }
    }
  }

  private func findings(
    at body: [StatementSyntax],
    _ tree: SyntaxTree
  ) -> [Finding] {
    guard case .options(let group)? = body.last else { return [] }
    let leadsOn = group.contains { if case .jump? = $0.block.last { true } else { false } }
    guard leadsOn else { return [] }
    return group.filter { $0.block.justEnds }.map { option in
      tree.finding(
        .looseEnd,
        tree.source.trimmed(option.line.range),
        "after this option the conversation ends, while others of the question lead on; "
          + "put ‘<<jump …>>’ beneath it, or ‘<<jump House_Closing>>’ if this is meant"
      )
    }
  }
}

extension [StatementSyntax] {
  /// Whether nothing in the last of them can go anywhere.
  fileprivate var justEnds: Bool {
    switch last {
    case .line, .set, .declare, .enumeration, .call, nil: true
    case .jump, .detour, .return, .stop, .command, .if, .once, .options, .lineGroup: false
    }
  }
}
