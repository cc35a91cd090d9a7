import CheckIn
import YarnAuthoring
import YarnCompiler
import YarnSyntax

/// Looks for topics that are nearly those of a question, and for those that are asked twice.
struct TopicCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    let asked = topics(in: scripts)
    var findings: [Finding] = []
    for tree in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          guard tree.row(of: statement)?.does(.asks) == false else { return }
          for word in tree.topics(of: statement) {
            let topic = tree.source[word]
            guard !asked.contains(topic), let near = NearName.of(topic, among: asked) else {
              continue
            }
            findings.append(
              tree.finding(
                .unaskedTopic,
                word,
                fixIts: near.isOnly ? [.replace(topic, tree.file, word, with: near.text)] : [],
                "no ‘<<ask \(topic)>>’ is in the scripts" + NearName.hint(near)
              )
            )
          }
        }
        findings += repeated(in: node.body, tree)
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
          if let topic = tree.topic(askedBy: statement) { topics.insert(tree.source[topic]) }
        }
      }
    }
    return topics.sorted()
  }

  /// Questions with options in one row whose answer takes the place of an earlier one.
  ///
  /// What people write of their own is kept for each variable, so that it takes no other's place.
  private func repeated(
    in statements: [StatementSyntax],
    _ tree: SyntaxTree
  ) -> [Finding] {
    var earlier: [String: SourceRange] = [:]
    var open: SourceRange?
    var findings: [Finding] = []
    for statement in statements {
      for block in statement.blocks { findings += repeated(in: block, tree) }
      let row = tree.row(of: statement)
      if row?.does(.takesTurn, .endsRound) == true { earlier = [:] }
      if row?.does(.waits) == true, row?.does(.asks) == true { open = nil }
      if let word = tree.topic(askedBy: statement) { open = word }
      guard case .options = statement, let word = open else { continue }
      open = nil
      let topic = tree.source[word]
      guard let first = earlier[topic] else {
        earlier[topic] = word
        continue
      }
      findings.append(
        tree.finding(
          .topicAskedTwice,
          word,
          notes: [tree.note(first, "it is asked here first")],
          "‘\(topic)’ is asked for the second time; this answer takes the place of the first"
        )
      )
    }
    return findings
  }
}

extension SyntaxTree {
  /// Where the topic stands that a command asks for.
  fileprivate func topic(askedBy statement: StatementSyntax) -> SourceRange? {
    row(of: statement)?.does(.asks) == true ? topics(of: statement).first : nil
  }

  /// Where the topics stand that a command names; none where a word of it is computed.
  fileprivate func topics(of statement: StatementSyntax) -> [SourceRange] {
    guard case .command(let command) = statement, case .text(let range)? = command.text.first,
      command.text.count == 1
    else { return [] }
    let words = source.bytes[range.lowerBound..<range.upperBound].split(whereSeparator: \.isBlank)
      .map { SourceRange($0.startIndex, $0.endIndex) }
    return row(of: statement)?.usage.topics(among: Array(words.dropFirst())) ?? []
  }
}
