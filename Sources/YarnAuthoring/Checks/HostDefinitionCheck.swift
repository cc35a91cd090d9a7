import YarnCompiler
import YarnProgram
import YarnSyntax

/// Compares commands and functions with what a project's definitions say of the host's.
///
/// What functions take and give the compiler has compared already.
package struct HostDefinitionCheck: ScriptCheck {
  private let commands: [String: HostDefinitions.Command]

  /// The names of functions that are defined.
  private let functions: [String]

  /// The names of functions that are known elsewhere.
  private let others: Set<String>

  /// Commands that every host of Yarn Spinner brings.
  private static let everywhere: Set<String> = ["stop", "wait"]

  /// A check by definitions; values in tests may name further functions.
  package init(_ definitions: HostDefinitions, functions others: [String] = []) {
    functions = definitions.functions.map(\.name).sorted()
    self.others = Set(others + functions + Builtin.allCases.map(\.rawValue))
    commands = Dictionary(firsts: definitions.commands.map { ($0.name, $0) })
  }

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    commandFindings(in: scripts) + functionFindings(in: scripts)
  }

  private func functionFindings(in scripts: ParsedScripts) -> [Finding] {
    guard !functions.isEmpty else { return [] }
    var unknown: Set<String> = []
    return scripts.own.flatMap { tree in
      tree.expressions.compactMap { expression -> Finding? in
        guard case .call(let range, _) = expression.kind else { return nil }
        let name = tree.source[range]
        guard !others.contains(name), unknown.insert(name).inserted else { return nil }
        return unknownName("function", name, among: functions, tree, range)
      }
    }
  }

  private func commandFindings(in scripts: ParsedScripts) -> [Finding] {
    guard !commands.isEmpty else { return [] }
    let titles = Set(scripts.trees.flatMap { tree in tree.nodes.map { tree.title(of: $0) } })
    var findings: [Finding] = []
    var unknown: Set<String> = []
    for tree in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          guard case .command(let command) = statement else { return }
          let words = CommandWords(command, in: tree).words
          guard let name = words.first, name.isKnown else { return }
          if let known = commands[name.text] {
            findings += faults(in: words, known, tree, command.range, titles)
          } else if !Self.everywhere.contains(name.text), !isMiswritten(command, in: tree),
            unknown.insert(name.text).inserted
          {
            let known = commands.keys.sorted()
            findings.append(unknownName("command", name.text, among: known, tree, name.range))
          }
        }
      }
    }
    return findings
  }

  /// Whether the compiler has told already that a statement was meant.
  private func isMiswritten(_ command: CommandSyntax, in tree: SyntaxTree) -> Bool {
    guard case .text(let range)? = command.text.first else { return false }
    return MiswrittenKeyword(tree.source.bytes[range.lowerBound..<range.upperBound]) != nil
  }

  private func unknownName(
    _ kind: String,
    _ name: String,
    among known: [String],
    _ tree: SyntaxTree,
    _ range: SourceRange
  ) -> Finding {
    let near = NearName.of(name, among: known)
    return tree.finding(
      .hostDefinition,
      severity: near == nil ? .info : nil,
      range,
      "no \(kind) is called ‘\(name)’ in the project's definitions\(NearName.hint(near))"
    )
  }

  private func faults(
    in words: [CommandWords.Word],
    _ command: HostDefinitions.Command,
    _ tree: SyntaxTree,
    _ range: SourceRange,
    _ titles: Set<String>
  ) -> [Finding] {
    guard let parameters = command.parameters else { return [] }
    let arguments = words.dropFirst()
    let isOpen = parameters.last?.isRepeated == true
    let most = isOpen ? parameters.count - 1 : parameters.count
    let least = most - parameters[..<most].reversed().prefix(while: \.isOptional).count
    guard arguments.count >= least, isOpen || arguments.count <= most else {
      let count = isOpen ? "\(least) or more" : least == most ? "\(most)" : "\(least) to \(most)"
      let wanted = "\(count) \(count == "1" ? "value" : "values")"
      let message = "‘\(command.name)’ takes \(wanted), found \(arguments.count)"
      return [tree.finding(.hostDefinition, range, message)]
    }
    return arguments.enumerated().compactMap { position, word in
      let parameter = parameters[min(position, parameters.count - 1)]
      guard word.isKnown, let wanted = parameter.refusal(of: word.text, titles) else { return nil }
      return tree.finding(
        .hostDefinition,
        word.range,
        "‘\(command.name)’ takes \(wanted) here, found ‘\(word.text)’"
      )
    }
  }
}

extension HostDefinitions.Parameter {
  /// What is wanted instead of a word, or `nil` where the word will do.
  fileprivate func refusal(of word: String, _ titles: Set<String>) -> String? {
    switch type {
    case .number: Double(word) == nil ? "a number" : nil
    // Hosts take the parameter's own name for true.
    case .bool:
      ["true", "false", name.lowercased()].contains(word.lowercased()) ? nil : "true or false"
    case .node: titles.contains(word) ? nil : "the title of a node"
    case .string, .other: nil
    }
  }
}

/// The words of a command as hosts part them: by blanks, and not within straight quotes.
struct CommandWords {
  struct Word {
    var text = ""
    var range: SourceRange

    /// Whether no expression is in it, so that it is known before the script is played.
    var isKnown = true
  }

  private(set) var words: [Word] = []
  private var isInWord = false
  private var isQuoted = false
  private let source: SourceText

  init(_ command: CommandSyntax, in tree: SyntaxTree) {
    source = tree.source
    for piece in command.text {
      switch piece {
      case .text(let range): add(range)
      case .escape(let range): add(SourceRange(range.lowerBound + 1, range.upperBound), at: range)
      case .expression:
        let range = piece.range(in: tree)
        extend(range)
        words[words.count - 1].isKnown = false
      }
    }
  }

  private mutating func add(_ range: SourceRange) {
    var start = range.lowerBound
    for offset in range.lowerBound..<range.upperBound {
      let byte = source.bytes[offset]
      let isQuote = byte == UInt8(ascii: "\"")
      guard isQuote || (byte.isBlank && !isQuoted) else { continue }
      if start < offset { add(SourceRange(start, offset), at: SourceRange(start, offset)) }
      start = offset + 1
      if isQuote {
        isQuoted.toggle()
        extend(SourceRange(offset, offset + 1))
      } else {
        isInWord = false
      }
    }
    if start < range.upperBound {
      add(SourceRange(start, range.upperBound), at: SourceRange(start, range.upperBound))
    }
  }

  /// Adds a stretch of text that stands in a range of the source to the word under way.
  private mutating func add(_ text: SourceRange, at range: SourceRange) {
    extend(range)
    words[words.count - 1].text += source[text]
  }

  private mutating func extend(_ range: SourceRange) {
    if isInWord {
      let start = words[words.count - 1].range.lowerBound
      words[words.count - 1].range = SourceRange(start, range.upperBound)
    } else {
      words.append(Word(range: range))
      isInWord = true
    }
  }
}
