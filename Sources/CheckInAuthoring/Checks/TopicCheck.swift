import CheckIn
import YarnAuthoring
import YarnCompiler
import YarnSyntax

/// Looks for topics that are nearly those of a question, and for those that are asked twice.
struct TopicCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    let asked = topics(in: scripts)
    var findings: [Finding] = []
    for (file, tree) in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          guard case .command(let command) = statement else { return }
          for word in tree.row(of: command)?.does(.asks) == true ? [] : tree.topics(of: command) {
            let topic = tree.source[word]
            guard !asked.contains(topic), let near = NearName.of(topic, among: asked) else {
              continue
            }
            findings.append(
              Finding(
                .unaskedTopic,
                file: file,
                range: word,
                fixIts: near.isOnly ? [.replace(topic, file, word, with: near.text)] : [],
                "no ‘<<ask \(topic)>>’ is in the scripts" + NearName.hint(near)
              )
            )
          }
        }
        findings += repeated(in: node.body, tree, file)
      }
    }
    return findings
  }

  /// The topics of all questions, sorted.
  private func topics(in scripts: ParsedScripts) -> [String] {
    var topics: Set<String> = []
    for tree in scripts.trees {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          if let topic = self.topic(askedBy: statement, tree) { topics.insert(tree.source[topic]) }
        }
      }
    }
    return topics.sorted()
  }

  /// Where the topic stands that a command asks for.
  private func topic(askedBy statement: StatementSyntax, _ tree: SyntaxTree) -> SourceRange? {
    guard case .command(let command) = statement else { return nil }
    return tree.row(of: command)?.does(.asks) == true ? tree.topics(of: command).first : nil
  }

  /// Questions with options in one row whose answer takes the place of an earlier one.
  ///
  /// What people write of their own is kept for each variable, so that it takes no other's place.
  private func repeated(
    in statements: [StatementSyntax],
    _ tree: SyntaxTree,
    _ file: Int
  ) -> [Finding] {
    var earlier: [String: SourceRange] = [:]
    var open: SourceRange?
    var findings: [Finding] = []
    for statement in statements {
      for block in statement.blocks { findings += repeated(in: block, tree, file) }
      if case .command(let command) = statement {
        let row = tree.row(of: command)
        if row?.does(.takesTurn, .endsRound) == true { earlier = [:] }
        if row?.does(.waits) == true, row?.does(.asks) == true { open = nil }
      }
      if let word = topic(askedBy: statement, tree) { open = word }
      guard case .options = statement, let word = open else { continue }
      open = nil
      let topic = tree.source[word]
      if let first = earlier[topic] {
        findings.append(
          Finding(
            .topicAskedTwice,
            file: file,
            range: word,
            notes: [Diagnostic.Note(file: file, range: first, message: "it is asked here first")],
            "‘\(topic)’ is asked for the second time; this answer takes the place of the first"
          )
        )
      } else {
        earlier[topic] = word
      }
    }
    return findings
  }
}

extension SyntaxTree {
  /// Where the topics stand that a command names; none where a word of it is computed.
  fileprivate func topics(of command: CommandSyntax) -> [SourceRange] {
    guard case .text(let range)? = command.text.first, command.text.count == 1 else { return [] }
    let words = source.bytes[range.lowerBound..<range.upperBound].split(whereSeparator: \.isBlank)
      .map { SourceRange($0.startIndex, $0.endIndex) }
    return row(of: command)?.usage.topics(among: Array(words.dropFirst())) ?? []
  }
}
