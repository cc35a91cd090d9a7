import YarnCompiler
import YarnSyntax

/// Looks for comparisons with a text that a variable never has.
package struct ValueCheck: ScriptCheck {
  package init() {}

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    var values = KnownTexts(hostVariables: scripts.hostVariables)
    for tree in scripts.trees { values.add(tree) }
    return scripts.own.flatMap { tree in
      tree.expressions.compactMap { finding(for: $0, tree, values) }
    }
  }

  private func finding(
    for expression: ExpressionSyntax,
    _ tree: SyntaxTree,
    _ values: KnownTexts
  ) -> Finding? {
    guard case .binary(let operation, let left, let right) = expression.kind,
      operation == .equal || operation == .notEqual,
      let (variable, text) = tree.comparison(left, right) ?? tree.comparison(right, left),
      let known = values.texts(of: tree.source[variable])
    else { return nil }
    let place = SourceRange(text.lowerBound + 1, text.upperBound - 1)
    let wanted = tree.source[place]
    guard !known.contains(wanted), !wanted.contains("\\") else { return nil }
    let near = NearName.of(wanted, among: known.sorted())
    let outcome = operation == .equal ? "never" : "always"
    return tree.finding(
      .unknownValue,
      severity: near == nil ? .info : nil,
      text,
      fixIts: near.map { near in
        near.isOnly ? [.replace(wanted, tree.file, place, with: near.text)] : []
      } ?? [],
      "‘\(tree.source[variable])’ is never set to ‘\(wanted)’, so this \(outcome) holds"
        + NearName.hint(near)
    )
  }
}

/// The texts that variables are set to, as far as all of them are written out.
private struct KnownTexts {
  private var texts: [String: Set<String>] = [:]
  private var declared: Set<String> = []
  private var isSet: Set<String> = []

  /// The variables that may have other values, too.
  private var open: Set<String>

  init(hostVariables: Set<String>) {
    open = hostVariables
  }

  /// What a variable may be, or `nil` where not all is known, or where it is never set at all.
  func texts(of variable: String) -> Set<String>? {
    let isKnown = declared.contains(variable) && isSet.contains(variable)
    return isKnown && !open.contains(variable) ? texts[variable] : nil
  }

  mutating func add(_ tree: SyntaxTree) {
    for node in tree.nodes {
      for statement in node.body.flattened {
        switch statement {
        case .set(let statement):
          let name = tree.source[statement.variable]
          isSet.insert(name)
          add(statement.operation == nil ? statement.value : nil, to: name, tree)
        case .declare(let declaration):
          let name = tree.source[declaration.variable]
          declared.insert(name)
          add(declaration.value, to: name, tree)
        case .command(let command):
          open.formUnion(tree.variables(in: command))
        case .line, .options, .lineGroup, .if, .once, .enumeration, .call, .jump, .detour, .return,
          .stop:
          break
        }
      }
    }
  }

  private mutating func add(_ value: ExpressionID?, to name: String, _ tree: SyntaxTree) {
    guard let value, case .string(let range) = tree[value].kind, range.count >= 2 else {
      open.insert(name)
      return
    }
    let text = tree.source[SourceRange(range.lowerBound + 1, range.upperBound - 1)]
    texts[name, default: []].insert(text)
  }
}

extension SyntaxTree {
  /// A variable and the text in quotes that it is compared with, with its quotes.
  fileprivate func comparison(
    _ left: ExpressionID,
    _ right: ExpressionID
  ) -> (variable: SourceRange, text: SourceRange)? {
    guard case .variable(let variable) = self[left].kind, case .string(let text) = self[right].kind,
      text.count >= 2
    else { return nil }
    return (variable, text)
  }
}

extension [StatementSyntax] {
  /// All statements, those inside others included, in the order of the text.
  fileprivate var flattened: [StatementSyntax] {
    var all: [StatementSyntax] = []
    forEachNested { all.append($0) }
    return all
  }
}
