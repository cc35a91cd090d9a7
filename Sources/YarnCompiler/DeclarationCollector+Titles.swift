import YarnSyntax

/// Titles that are no names, and what uses them.
extension DeclarationCollector {
  private typealias Use = (file: Int, range: SourceRange, isQuoted: Bool)

  /// Reports the titles and subtitles that are no names, each with all that must change with it.
  mutating func reportRefusedNames(_ symbols: inout SymbolTable) {
    guard !refusedNames.isEmpty else { return }
    let uses = usesOfNoNames()
    for (file, header) in refusedNames {
      let source = trees[file].source
      let name = source[header.value]
      let isTitle = source[header.key] == "title"
      if isTitle { symbols.badTitles.insert(name) }
      let place = header.value.isEmpty ? header.key : header.value
      let joined = name.joinedAsNodeName
      let isFree = joined.isNodeName && symbols.nodeIndex(joined) == nil
      let edits = (isTitle ? uses[name] ?? [] : []).map { use in
        Diagnostic.Edit(use.file, use.range, use.isQuoted ? "\"\(joined)\"" : joined)
      }
      let mend = isFree ? Diagnostic.FixIt.replace(name, file, place, with: joined) : nil
      diagnostics.append(
        .badNodeName(
          file,
          place,
          name,
          mend.map { [Diagnostic.FixIt($0.message, $0.edits + edits)] } ?? []
        )
      )
    }
  }

  /// The places that name nodes by what is no name: jumps, detours and what is asked about visits.
  private func usesOfNoNames() -> [String: [Use]] {
    var uses: [String: [Use]] = [:]
    for (file, tree) in trees.enumerated() {
      tree.nodes.flatMap(\.body).forEachNested { statement in
        switch statement {
        case .jump(_, .node(let range)), .detour(_, .node(let range)):
          let title = tree.source[range]
          if !title.isNodeName { uses[title, default: []].append((file, range, false)) }
        default: break
        }
      }
      for expression in tree.expressions {
        guard case .call(let name, let arguments) = expression.kind,
          ["visited", "visited_count", "has_any_content"].contains(tree.source[name]),
          let first = arguments.first, case .string(let range) = tree[first].kind
        else { continue }
        let title = tree.source.unquoted(range)
        if !title.isNodeName { uses[title, default: []].append((file, range, true)) }
      }
    }
    return uses
  }
}

extension String {
  /// The words of a name, joined by `_`.
  var joinedAsNodeName: String { split { " \t.-/".contains($0) }.joined(separator: "_") }
}
