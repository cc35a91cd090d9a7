import YarnProgram
import YarnSyntax

/// Nodes and the groups that nodes of one title with `when:` headers make.
extension DeclarationCollector {
  private struct FoundNode {
    let file: Int
    let index: Int
    let title: String
    let titleRange: SourceRange
    let subtitle: HeaderSyntax?
    let isConditional: Bool
  }

  mutating func collectNodes(_ symbols: inout SymbolTable) {
    var found: [FoundNode] = []
    for file in trees.indices {
      for index in trees[file].nodes.indices {
        if let node = findNode(file, index) { found.append(node) }
      }
    }
    // Nodes of one title belong together, wherever they stand; the first decides their place.
    var groups: [String: [Int]] = [:]
    for (index, node) in found.enumerated() { groups[node.title, default: []].append(index) }
    for (index, node) in found.enumerated() {
      guard let group = groups[node.title], group.first == index else { continue }
      collect(group.map { found[$0] }, &symbols)
    }
    reportRefusedNames(&symbols)
  }

  private mutating func findNode(_ file: Int, _ index: Int) -> FoundNode? {
    let tree = trees[file]
    let node = tree.nodes[index]
    let titles = node.headers.filter { tree.source[$0.key] == "title" }
    guard let title = titles.first else {
      guard !node.hasFaultyHeaders else { return nil }
      let place = SourceRange(node.range.lowerBound, node.range.lowerBound)
      diagnostics.append(.nodeWithoutTitle(file, node.headers.first?.key ?? place))
      return nil
    }
    if titles.count > 1 { diagnostics.append(.severalTitles(file, titles[1].key)) }
    guard let name = name(in: title, file) else { return nil }
    return FoundNode(
      file: file,
      index: index,
      title: name,
      titleRange: title.value,
      subtitle: node.headers.first { tree.source[$0.key] == "subtitle" },
      isConditional: node.headers.contains { $0.condition != nil }
    )
  }

  /// The name that a header gives, or `nil` and a report where it is none.
  private mutating func name(in header: HeaderSyntax, _ file: Int) -> String? {
    let name = trees[file].source[header.value]
    guard name.isNodeName else {
      refusedNames.append((file, header))
      return nil
    }
    return name
  }

  /// Adds the nodes of one title.
  private mutating func collect(_ nodes: [FoundNode], _ symbols: inout SymbolTable) {
    let first = nodes[0]
    guard nodes.contains(where: \.isConditional) else {
      symbols.add(symbol(first, title: first.title, .plain))
      for node in nodes.dropFirst() {
        diagnostics.append(
          .duplicateTitle(
            node.file,
            node.titleRange,
            node.title,
            earlier: (first.file, first.titleRange)
          )
        )
      }
      return
    }
    var members: [Int] = []
    var titles: [String: FoundNode] = [:]
    for (ordinal, node) in nodes.enumerated() {
      if !node.isConditional {
        diagnostics.append(.memberWithoutWhen(node.file, node.titleRange, node.title))
      }
      var suffix = "\(ordinal + 1)"
      if let subtitle = node.subtitle, let name = name(in: subtitle, node.file) {
        suffix = name
        if let earlier = titles[name] {
          let range = earlier.subtitle?.value ?? earlier.titleRange
          diagnostics.append(
            .duplicateSubtitle(node.file, subtitle.value, name, earlier: (earlier.file, range))
          )
        }
        titles[name] = node
      }
      members.append(symbols.add(symbol(node, title: "\(node.title).\(suffix)", .member)))
    }
    symbols.add(symbol(first, title: first.title, .hub(members: members)))
  }

  private func symbol(
    _ node: FoundNode,
    title: String,
    _ role: SymbolTable.NodeSymbol.Role
  ) -> SymbolTable.NodeSymbol {
    SymbolTable.NodeSymbol(
      title: title,
      file: node.file,
      index: node.index,
      titleRange: node.titleRange,
      role: role
    )
  }
}
