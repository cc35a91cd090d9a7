package import YarnCompiler
package import YarnSyntax

/// Scripts that belong together, parsed, with what all rules ask about them.
package struct ParsedScripts: Sendable {
  package let trees: [SyntaxTree]

  /// How many of the trees, the first ones, are the author's own; findings are about these alone.
  package let ownCount: Int

  /// The lines of the author's own trees that are most likely no lines, or not all of one.
  package let unsettled: [UnsettledLines]

  /// The nodes that a host enters by itself, or `nil` where nobody knows them.
  package let roots: Set<String>?

  /// The variables that a host reads or sets by itself, with their `$`.
  package let hostVariables: Set<String>

  package init(
    _ trees: [SyntaxTree],
    ownCount: Int? = nil,
    roots: Set<String>? = nil,
    hostVariables: Set<String> = []
  ) {
    self.trees = trees
    self.ownCount = ownCount ?? trees.count
    unsettled = trees.prefix(self.ownCount).map(\.unsettledLines)
    self.roots = roots
    self.hostVariables = hostVariables
  }

  /// The author's own trees.
  package var own: ArraySlice<SyntaxTree> { trees.prefix(ownCount) }
}

/// A group of rules that look at scripts together.
package protocol ScriptCheck: Sendable {
  /// What is to be said, in any order.
  func findings(in scripts: ParsedScripts) -> [Finding]
}

extension SourceText {
  /// The titles of its nodes; empty for those that have none.
  package var titles: [String] {
    let (tree, _) = Parser.parse(self)
    return tree.nodes.map { tree.title(of: $0) }
  }
}

extension SyntaxTree {
  /// A finding in this file.
  package func finding(
    _ rule: CheckRule,
    severity: Diagnostic.Severity? = nil,
    _ range: SourceRange,
    notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = [],
    _ message: String
  ) -> Finding {
    Finding(
      rule,
      severity: severity,
      file: file,
      range: range,
      notes: notes,
      fixIts: fixIts,
      message
    )
  }

  /// A note about a place in this file.
  package func note(_ range: SourceRange, _ message: String) -> Diagnostic.Note {
    Diagnostic.Note(file: file, range: range, message: message)
  }

  /// The value of a node's first header of a name, or `nil` where there is none.
  package func header(_ key: String, of node: NodeSyntax) -> String? {
    node.headers.first { source[$0.key] == key }.map { source[$0.value] }
  }

  /// A node's title; empty where it has none.
  package func title(of node: NodeSyntax) -> String { header("title", of: node) ?? "" }

  /// A line's tags without `#`.
  package func tags(of line: LineSyntax) -> [String] { line.tags.map { source[$0] } }

  /// What follows `name:` in the first tag that begins so; an empty text for the bare tag.
  package func tag(_ name: String, of line: LineSyntax) -> String? {
    for tag in tags(of: line) where tag.hasPrefix(name) {
      let rest = tag.dropFirst(name.count)
      if rest.isEmpty { return "" }
      if rest.first == ":" { return String(rest.dropFirst()) }
    }
    return nil
  }
}
