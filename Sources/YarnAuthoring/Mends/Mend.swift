package import YarnSyntax

/// A change to scripts that a finding proposes, with what it may change.
package struct Mend: Hashable, Sendable {
  package let kind: Kind
  package let fixIt: Diagnostic.FixIt

  /// What it does away with, or `nil` for the name of one line among many.
  let target: Target?

  /// A finding that a mend is to do away with.
  struct Target: Hashable, Sendable {
    let place: FindingPlace

    /// Where it begins, in bytes.
    let offset: Int
  }

  /// The mend that names a line.
  package init(naming edit: Diagnostic.Edit) {
    kind = .naming
    fixIt = Diagnostic.FixIt("Name the line", [edit])
    target = nil
  }

  private init(_ kind: Kind, _ fixIt: Diagnostic.FixIt, _ target: Target) {
    self.kind = kind
    self.fixIt = fixIt
    self.target = target
  }

  /// The mends by the first fix-its of findings, each once.
  ///
  /// The names of lines are a mend each, so that one which will not do keeps no other back.
  static func all(for findings: [Finding], in tables: inout LineTables) -> [Mend] {
    var seen: Set<Mend> = []
    return findings.flatMap { finding -> [Mend] in
      guard let fixIt = finding.fixIts.first else { return [] }
      guard finding.mendKind != .naming else { return fixIt.edits.map { Mend(naming: $0) } }
      let place = FindingPlace(finding, in: &tables)
      let target = Target(place: place, offset: finding.range.lowerBound)
      return [Mend(finding.mendKind, fixIt, target)]
    }.filter { seen.insert($0).inserted }
  }

  /// The name that a naming mend writes, as a tag without `#`.
  var nameTag: String? {
    guard kind == .naming, let text = fixIt.edits.first?.replacement,
      let start = text.firstIndex(of: "#")
    else { return nil }
    return String(text[text.index(after: start)...].prefix { !$0.isWhitespace })
  }
}

/// A line of one of several sources.
struct SourcePlace: Hashable {
  let file: Int

  /// From 1.
  let line: Int
}

/// What is said of a line of the source, without the words.
struct FindingPlace: Hashable, Comparable, Sendable {
  let label: String
  let file: Int

  /// From 1.
  let line: Int

  init(label: String, file: Int, line: Int) {
    self.label = label
    self.file = file
    self.line = line
  }

  init(_ finding: Finding, in tables: inout LineTables) {
    self.init(
      label: finding.label,
      file: finding.file,
      line: tables[finding.file].line(of: finding.range.lowerBound)
    )
  }

  var source: SourcePlace { SourcePlace(file: file, line: line) }

  /// Whether it is a fault that keeps a statement from being read.
  var isOfReading: Bool { isOfEnd || code == .syntaxError }

  /// Whether it is only that a command has no end.
  var isOfEnd: Bool { code == .unclosedCommand }

  /// Whether it is a fault in what a statement means, which is told only where it can be read.
  var isOfMeaning: Bool {
    let codes: [DiagnosticCode] = [
      .badCommandArguments, .badLiteral, .badMember, .expressionTypeUndetermined, .typeMismatch,
      .undefinedNode, .unknownFunction, .wrongFunctionParameters,
    ]
    return code.map(codes.contains) ?? false
  }

  private var code: DiagnosticCode? { DiagnosticCode(rawValue: label) }

  /// Orders by place, so that the first trouble of a file is told first.
  static func < (left: FindingPlace, right: FindingPlace) -> Bool {
    (left.file, left.line, left.label) < (right.file, right.line, right.label)
  }
}
