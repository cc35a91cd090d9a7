import YarnCompiler
import YarnSyntax

/// Looks for words before a colon that are read as a speaker and hardly meant as one.
package struct SpeakerCheck: ScriptCheck {
  /// The names that surely are speakers; where there are any, another one is doubted sooner.
  private let known: Set<String>

  package init(known: Set<String>) {
    self.known = known
  }

  package func findings(in scripts: ParsedScripts) -> [Finding] {
    var uses: [String: Int] = [:]
    var lines: [(tree: SyntaxTree, name: String, range: SourceRange)] = []
    for tree in scripts.own {
      for node in tree.nodes {
        node.body.forEachNested { statement in
          // Of an address the colon is no speaker's, and another rule tells what is wrong with it.
          guard case .line(let line) = statement,
            !scripts.unsettled[tree.file].contains(line.range),
            let speaker = SpokenText(line, in: tree).speaker,
            !tree.source.bytes[speaker.range.upperBound...].starts(with: "://".utf8)
          else { return }
          uses[speaker.name, default: 0] += 1
          lines.append((tree, speaker.name, speaker.range))
        }
      }
    }
    return lines.compactMap { tree, name, range in
      guard !known.contains(name), let severity = doubt(about: name, uses[name, default: 0]) else {
        return nil
      }
      let place = SourceRange(range.upperBound, range.upperBound)
      let mend = Diagnostic.FixIt("Write ‘\\:’", [Diagnostic.Edit(tree.file, place, "\\")])
      return tree.finding(
        .unlikelySpeaker,
        severity: severity,
        range,
        fixIts: severity == .warning ? [mend] : [],
        "‘\(name)’ is read as the name of a speaker; write ‘\\:’ where it is none"
      )
    }
  }

  /// How much a name looks like part of a sentence.
  private func doubt(about name: String, _ uses: Int) -> Diagnostic.Severity? {
    guard !name.hasPrefix("["), !name.allSatisfy({ $0.isNumber }) else { return nil }
    let words = name.split(separator: " ")
    let hasStop = name.contains { ".,;!?".contains($0) } && words.count > 1
    if hasStop || words.count > 3 { return uses == 1 ? .warning : .info }
    guard uses == 1 else { return nil }
    if words.dropFirst().contains(where: { $0.first?.isLowercase == true }) { return .warning }
    return known.isEmpty ? nil : .info
  }
}
