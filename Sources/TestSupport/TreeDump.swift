package import YarnSyntax

/// Writes a syntax tree, one statement a line, blocks indented, expressions in parentheses.
package struct TreeDump {
  private let tree: SyntaxTree
  private var text = ""

  package static func text(of tree: SyntaxTree) -> String {
    var dump = TreeDump(tree: tree)
    for tag in tree.fileTags { dump.write("tag \(tree.source[tag])", 0) }
    for node in tree.nodes { dump.write(node) }
    return dump.text
  }

  private init(tree: SyntaxTree) {
    self.tree = tree
  }

  private mutating func write(_ line: String, _ depth: Int) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  private mutating func write(_ node: NodeSyntax) {
    write("node", 0)
    for header in node.headers {
      write("\(tree.source[header.key]): \(describe(header))", 1)
    }
    write("body", 1)
    write(node.body, 2)
  }

  private func describe(_ header: HeaderSyntax) -> String {
    switch header.condition {
    case nil: "‘\(tree.source[header.value])’"
    case .always: "always"
    case .once: "once"
    case .onceIf(let id): "once if \(describe(id))"
    case .expression(let id): describe(id)
    }
  }

  private mutating func write(_ statements: [StatementSyntax], _ depth: Int) {
    for statement in statements { write(statement, depth) }
  }

  private mutating func write(_ statement: StatementSyntax, _ depth: Int) {
    switch statement {
    case .line(let line): write("line \(describe(line))", depth)
    case .options(let group): write("options", group, "->", depth)
    case .lineGroup(let group): write("lineGroup", group, "=>", depth)
    case .if(let statement):
      for (index, clause) in statement.clauses.enumerated() {
        let word = clause.condition == nil ? "else" : index == 0 ? "if" : "elseif"
        write(word + (clause.condition.map { " \(describe($0))" } ?? ""), depth)
        write(clause.body, depth + 1)
      }
    case .once(let statement):
      write("once" + (statement.condition.map { " if \(describe($0))" } ?? ""), depth)
      write(statement.body, depth + 1)
      guard !statement.otherwise.isEmpty else { break }
      write("else", depth)
      write(statement.otherwise, depth + 1)
    case .set(let statement):
      let operation = statement.operation.map { "\($0) " } ?? ""
      let name = tree.source[statement.variable]
      write("set \(name) \(operation)\(describe(statement.value))", depth)
    case .declare(let statement):
      let type = statement.type.map { " as \(tree.source[$0])" } ?? ""
      let name = tree.source[statement.variable]
      write("declare \(name) \(describe(statement.value))\(type)", depth)
    case .enumeration(let statement):
      write("enum \(tree.source[statement.name])", depth)
      for item in statement.cases {
        let value = item.value.map { " \(describe($0))" } ?? ""
        write("case \(tree.source[item.name])\(value)", depth + 1)
      }
    case .call(_, let id): write("call \(describe(id))", depth)
    case .jump(_, let destination): write("jump \(describe(destination))", depth)
    case .detour(_, let destination): write("detour \(describe(destination))", depth)
    case .return: write("return", depth)
    case .stop: write("stop", depth)
    case .command(let command):
      write("command \(describe(command.text))\(describe(command.tags))", depth)
    }
  }

  private mutating func write(
    _ name: String,
    _ group: [OptionSyntax],
    _ arrow: String,
    _ depth: Int
  ) {
    write(name, depth)
    for option in group {
      write("\(arrow) \(describe(option.line))", depth + 1)
      write(option.block, depth + 2)
    }
  }

  // MARK: - Pieces

  private func describe(_ line: LineSyntax) -> String {
    var text = describe(line.text)
    if let condition = line.condition {
      let words = [
        condition.isOnce ? "once" : nil,
        condition.expression.map { "if \(describe($0))" },
      ]
      text += " <\(words.compactMap(\.self).joined(separator: " "))>"
    }
    return text + describe(line.tags)
  }

  private func describe(_ tags: [SourceRange]) -> String {
    tags.reduce(into: "") { text, tag in text += " #\(tree.source[tag])" }
  }

  private func describe(_ pieces: [TextPiece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let range): "‘\(tree.source[range])’"
      case .escape(let range): "escape(\(tree.source[range]))"
      case .expression(let id): "{\(describe(id))}"
      }
    }.joined(separator: " ")
  }

  private func describe(_ destination: DestinationSyntax) -> String {
    switch destination {
    case .node(let range): tree.source[range]
    case .expression(let id): "{\(describe(id))}"
    }
  }

  private func describe(_ id: ExpressionID) -> String {
    switch tree[id].kind {
    case .number(let number): "\(number)"
    case .string(let range), .variable(let range): tree.source[range]
    case .bool(let flag): "\(flag)"
    case .call(let name, let arguments):
      "\(tree.source[name])(\(arguments.map { describe($0) }.joined(separator: ", ")))"
    case .member(let type, let name):
      "\(type.map { tree.source[$0] } ?? "").\(tree.source[name])"
    case .unary(let operation, let operand): "(\(operation) \(describe(operand)))"
    case .binary(let operation, let left, let right):
      "(\(operation) \(describe(left)) \(describe(right)))"
    case .parentheses(let inner): "[\(describe(inner))]"
    case .missing: "missing"
    }
  }
}
