package import YarnSyntax

/// A place of a script that tells when it is passed.
///
/// A probe is a line of its own that is put into the script before a test: nobody says it, and
/// nothing else of the script changes by it.
package struct CoverageProbe: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// An option was chosen.
    case option
    /// The way through a condition was taken.
    case branch
    /// No way through a condition without `else` was taken.
    case absentElse
  }

  package let kind: Kind

  /// The ID of its line, `line:` included.
  package let id: String

  /// What of the untouched script it watches.
  package let place: SourceRange

  private static let prefix = "aftercare_probe_"

  package static func isProbe(_ id: String) -> Bool { id.hasPrefix("line:\(prefix)") }

  /// A script with its probes in it.
  ///
  /// - Precondition: The script has no errors.
  package static func instrument(
    _ source: SourceText,
    file: Int
  ) -> (source: SourceText, probes: [CoverageProbe]) {
    let (tree, _) = Parser.parse(source, file: file)
    var writer = ProbeWriter(tree: tree, file: file)
    writer.addOptions()
    writer.addBranches()
    let edits = writer.edits.sorted()
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits {
      bytes += source.bytes[position..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      position = edit.range.upperBound
    }
    bytes += source.bytes[position..<source.count]
    return (SourceText(name: source.name, bytes: bytes), writer.probes)
  }

  fileprivate static func makeID(_ file: Int, _ number: Int) -> String {
    "\(prefix)\(file)_\(number)"
  }
}

/// Finds where probes go.
private struct ProbeWriter {
  let tree: SyntaxTree
  let file: Int
  var probes: [CoverageProbe] = []
  var edits: [Diagnostic.Edit] = []

  private mutating func probe(_ kind: CoverageProbe.Kind, _ place: SourceRange) -> String {
    let id = CoverageProbe.makeID(file, probes.count)
    probes.append(CoverageProbe(kind: kind, id: "line:\(id)", place: place))
    return "probe #line:\(id)"
  }

  private mutating func insert(_ text: String, at offset: Int) {
    edits.append(Diagnostic.Edit(file, SourceRange(offset, offset), text))
  }

  // MARK: - Options

  mutating func addOptions() {
    var options: [OptionSyntax] = []
    for node in tree.nodes {
      node.body.forEachNested { statement in
        if case .options(let group) = statement { options += group }
      }
    }
    for option in options { add(option) }
  }

  private mutating func add(_ option: OptionSyntax) {
    let start = option.line.range.lowerBound
    let first = option.block.first.map(\.place.lowerBound)
    let indent = first.map { blanks(before: $0) } ?? blanks(before: start) + "    "
    let text = probe(.option, tree.source.trimmed(option.line.range))
    let end = tree.source.bytes[option.line.range.upperBound...].firstIndex { $0.isLineEnd }
    insert("\n\(indent)\(text)", at: min(end ?? tree.source.count, tree.source.count))
  }

  /// The blanks that the line of an offset begins with.
  private func blanks(before offset: Int) -> String {
    tree.source[tree.source.indentation(at: offset)]
  }

  // MARK: - Conditions

  /// A condition that is open: whether it has an `else`.
  private struct Open {
    var hasElse = false
  }

  mutating func addBranches() {
    let tokens = tree.tokens.filter { !$0.kind.isTrivia }
    var open: [Open] = []
    var isLineStart = true
    for (index, token) in tokens.enumerated() {
      defer { isLineStart = token.kind.isLayout || isLineStart && token.kind == .commandStart }
      guard isLineStart, index > 0, tokens[index - 1].kind == .commandStart else { continue }
      let start = tokens[index - 1].range.lowerBound
      switch token.kind {
      case .keywordIf, .keywordOnce: open.append(Open())
      case .keywordElse: if !open.isEmpty { open[open.count - 1].hasElse = true }
      case .keywordEndIf, .keywordEndOnce:
        if let last = open.popLast(), !last.hasElse { addElse(tokens, index, start) }
        continue
      case .keywordElseIf: break
      default: continue
      }
      addBranch(tokens, index, start)
    }
  }

  private mutating func addBranch(_ tokens: [Token], _ index: Int, _ start: Int) {
    guard let end = tokens[index...].first(where: { $0.kind == .commandEnd }) else { return }
    let text = probe(.branch, SourceRange(start, end.range.upperBound))
    let next = tokens[index...].first { $0.range.lowerBound >= end.range.upperBound }
    let isAlone = next.map { $0.kind == .newline || $0.kind.isLayout } ?? true
    let indent = blanks(before: start)
    insert("\n\(indent)\(text)" + (isAlone ? "" : "\n\(indent)"), at: end.range.upperBound)
  }

  private mutating func addElse(_ tokens: [Token], _ index: Int, _ start: Int) {
    let end = tokens[index...].first { $0.kind == .commandEnd }?.range.upperBound
    let text = probe(.absentElse, SourceRange(start, end ?? start))
    let indent = blanks(before: start)
    insert("<<else>>\n\(indent)\(text)\n\(indent)", at: start)
  }
}

extension TokenKind {
  /// Whether a statement may begin behind it.
  fileprivate var isLayout: Bool {
    switch self {
    case .newline, .indent, .dedent, .groupEnd, .bodyStart: true
    default: false
    }
  }
}
