import YarnSyntax

/// Looks for lines whose name would change when the text around them does.
package struct LineIDCheck: ScriptCheck {
  package init() {}

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    var namer = LineNamer(scripts.trees)
    return scripts.own.compactMap { tree in
      let unnamed = namer.additions(to: tree)
      guard let first = unnamed.first else { return nil }
      let count = unnamed.count
      return tree.finding(
        .missingLineID,
        first.line,
        fixIts: [
          Diagnostic.FixIt(
            "Name \(count == 1 ? "the line" : "all \(count) lines")",
            unnamed.map(\.edit)
          )
        ],
        count == 1
          ? "this line has no ‘#line:’ name, which translations and drafts need"
          : "\(count) lines from here on have no ‘#line:’ name, which translations and drafts need"
      )
    }
  }
}
