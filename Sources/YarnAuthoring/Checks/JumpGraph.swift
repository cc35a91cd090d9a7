import YarnCompiler
package import YarnSyntax

/// Which node leads to which.
package struct JumpGraph: Sendable {
  /// Where a node's title stands.
  package struct Place: Hashable, Sendable {
    package let title: String
    package let file: Int
    package let range: SourceRange
  }

  /// A jump or detour that is made whatever happens, before anything is asked.
  package struct Leap: Hashable, Sendable {
    package let target: String
    package let file: Int
    package let range: SourceRange

    /// Whether a line comes before it.
    package let speaks: Bool
  }

  /// The nodes of each title; those of a group share one.
  package private(set) var places: [String: [Place]] = [:]

  /// The titles that a node may lead to.
  package private(set) var targets: [String: Set<String>] = [:]

  /// The leap of each node that has one.
  package private(set) var certain: [String: Leap] = [:]

  package init(_ scripts: ParsedScripts) {
    var mentioned: Set<String> = []
    var computing: [String] = []
    for tree in scripts.trees {
      for node in tree.nodes {
        let title = tree.title(of: node)
        let range = node.headers.first { tree.source[$0.key] == "title" }?.value ?? node.range
        places[title, default: []].append(Place(title: title, file: tree.file, range: range))
        if addTargets(of: node, title, tree) { computing.append(title) }
        if tree.file < scripts.ownCount {
          addMeantTargets(of: node, title, scripts.unsettled[tree.file])
        }
        if tree.header("when", of: node) == nil {
          certain[title] = leap(in: node.body, tree)
        }
      }
      mentioned.formUnion(tree.texts)
    }
    // Where a title is computed, every title that stands somewhere as a text may come out.
    let possible = Set(mentioned.map { String($0.prefix { $0 != "." }) })
      .intersection(places.keys)
    for title in computing { targets[title, default: []].formUnion(possible) }
  }

  /// Adds the nodes that are named; true where one is computed.
  private mutating func addTargets(of node: NodeSyntax, _ title: String, _ tree: SyntaxTree) -> Bool
  {
    var found: Set<String> = []
    var isComputed = false
    node.body.forEachNested { statement in
      switch statement {
      case .jump(_, .node(let range)), .detour(_, .node(let range)):
        found.insert(tree.source[range])
      case .jump(_, .expression), .detour(_, .expression): isComputed = true
      case .command(let command):
        if let target = command.meantTarget(in: tree) { found.insert(target) }
      default: break
      }
    }
    targets[title, default: []].formUnion(found)
    return isComputed
  }

  /// Adds the nodes to which lines were meant to lead that are read as text.
  private mutating func addMeantTargets(
    of node: NodeSyntax,
    _ title: String,
    _ unsettled: UnsettledLines
  ) {
    guard !unsettled.destinations.isEmpty else { return }
    for line in node.body.flatMap(\.lines) {
      targets[title, default: []].formUnion(unsettled.destinations[line.range] ?? [])
    }
  }

  /// The jump or detour that the statements make in any case before anything is asked.
  private func leap(in body: [StatementSyntax], _ tree: SyntaxTree) -> Leap? {
    var speaks = false
    for statement in body {
      switch statement {
      case .jump(let range, .node(let target)), .detour(let range, .node(let target)):
        return Leap(target: tree.source[target], file: tree.file, range: range, speaks: speaks)
      case .line, .lineGroup: speaks = true
      case .set, .declare, .enumeration, .call: break
      case .if, .once:
        // What happens in it may lead elsewhere, unless it only counts and speaks.
        guard !statement.blocks.contains(where: { $0.containsNested(\.mayLeadElsewhere) }) else {
          return nil
        }
        speaks = true
      case .options, .command, .jump, .detour, .return, .stop: return nil
      }
    }
    return nil
  }
}

extension StatementSyntax {
  /// Whether it leaves the node, asks, or lets the host do something.
  fileprivate var mayLeadElsewhere: Bool {
    switch self {
    case .options, .command, .jump, .detour, .return, .stop: true
    case .line, .lineGroup, .if, .once, .set, .declare, .enumeration, .call: false
    }
  }
}

extension CommandSyntax {
  /// The node to which it leads if its word is meant as ‘jump’ or ‘detour’, as in `<<Jump Home>>`.
  fileprivate func meantTarget(in tree: SyntaxTree) -> String? {
    guard case .text(let range)? = text.first, text.count == 1 else { return nil }
    let bytes = tree.source.bytes[range.lowerBound..<range.upperBound]
    guard let word = MiswrittenKeyword(bytes), ["jump", "detour"].contains(word.keyword) else {
      return nil
    }
    let title = bytes.dropFirst(word.length)
    return tree.source[tree.source.trimmed(SourceRange(title.startIndex, title.endIndex))]
  }
}

extension SyntaxTree {
  /// All texts in quotes.
  fileprivate var texts: [String] {
    expressions.compactMap { expression in
      guard case .string(let range) = expression.kind, range.count >= 2 else { return nil }
      return source[SourceRange(range.lowerBound + 1, range.upperBound - 1)]
    }
  }
}
