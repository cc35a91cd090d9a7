import YarnSyntax

/// Looks for nodes that nothing leads to, and for nodes that lead to each other for ever.
package struct ReachabilityCheck: ScriptCheck {
  package init() {}

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    let graph = JumpGraph(scripts)
    return unreachable(graph, scripts) + circles(graph, scripts)
  }

  // MARK: - Nodes that nothing leads to

  private func unreachable(_ graph: JumpGraph, _ scripts: ParsedScripts) -> [Finding] {
    guard let roots = scripts.roots ?? (graph.places["Start"] == nil ? nil : ["Start"]) else {
      return []
    }
    var seen = roots
    var open = Array(roots)
    while let title = open.popLast() {
      for next in graph.targets[title, default: []] where seen.insert(next).inserted {
        open.append(next)
      }
    }
    // Where nobody named the nodes that a host enters, it may enter others than ‘Start’.
    let severity: Diagnostic.Severity? = scripts.roots == nil ? .info : nil
    return graph.places.values.flatMap(\.self).compactMap { place in
      guard place.file < scripts.ownCount, !seen.contains(place.title) else { return nil }
      return Finding(
        .unreachableNode,
        severity: severity,
        file: place.file,
        range: place.range,
        "no jump or detour leads to ‘\(place.title)’"
      )
    }
  }

  // MARK: - Circles

  /// Circles of nodes each of which leads to the next in any case, with nothing asked on the way.
  private func circles(_ graph: JumpGraph, _ scripts: ParsedScripts) -> [Finding] {
    var findings: [Finding] = []
    var settled: Set<String> = []
    for start in graph.certain.keys.sorted() where !settled.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var node: String? = start
      while let title = node, !settled.contains(title), places[title] == nil {
        places[title] = path.count
        path.append(title)
        node = graph.certain[title]?.target
      }
      settled.formUnion(path)
      guard let node, let first = places[node] else { continue }
      let circle = path[first...].sorted()
      if let finding = finding(for: circle, graph, scripts) { findings.append(finding) }
    }
    return findings
  }

  private func finding(
    for circle: [String],
    _ graph: JumpGraph,
    _ scripts: ParsedScripts
  ) -> Finding? {
    let leaps = circle.compactMap { graph.certain[$0] }
    guard let leap = leaps.first(where: { $0.file < scripts.ownCount }) else { return nil }
    let isSilent = leaps.allSatisfy { !$0.speaks }
    let names = circle.map { "‘\($0)’" }.joined(separator: ", ")
    return Finding(
      .endlessJump,
      severity: isSilent ? nil : .warning,
      file: leap.file,
      range: leap.range,
      circle.count == 1
        ? "\(names) leads back to itself in any case, and nothing is ever asked"
        : "\(names) lead to each other in a circle, and nothing is ever asked"
    )
  }
}
