package import YarnSyntax

/// What an author will want to know of a script, from the compiler or from a rule.
package struct Finding: Hashable, Sendable {
  /// The diagnostic's code, such as `YS0012`, or the rule's name.
  package let label: String

  /// The name in words; a rule's label is its name.
  package let name: String
  package private(set) var severity: Diagnostic.Severity
  package private(set) var message: String

  /// Index of the file among the sources that were checked.
  package private(set) var file: Int
  package private(set) var range: SourceRange
  package private(set) var notes: [Diagnostic.Note]
  package private(set) var fixIts: [Diagnostic.FixIt]

  /// What the fix-its may change.
  let mendKind: Mend.Kind

  /// What to type to come there, line by line, or up to where it should have come.
  package private(set) var answers: [String]?

  /// Whether it is the lack of a path that shows it.
  package private(set) var isUnreached = false

  /// Whether random draws must have certain outcomes on that path, too.
  private(set) var needsRandomness = false

  /// A seed with which the answers lead there, and what else has to be so.
  private(set) var seed: UInt64?
  private(set) var circumstances: [String] = []

  package init(
    _ rule: CheckRule,
    severity: Diagnostic.Severity? = nil,
    file: Int,
    range: SourceRange,
    notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = [],
    _ message: String
  ) {
    label = rule.name
    name = rule.name
    self.severity = severity ?? rule.severity
    self.message = message
    self.file = file
    self.range = range
    self.notes = notes
    self.fixIts = fixIts
    mendKind = rule.mendKind
  }

  /// What an exploration has found.
  package init(_ found: ExplorationReport.Finding, file: Int, range: SourceRange) {
    let kind = found.fault.kind
    self.init(
      CheckRule(kind.rawValue, kind.severity),
      file: file,
      range: range,
      found.fault.message
    )
    answers = found.way?.answers
    isUnreached = kind.isUnreached
    needsRandomness = found.way?.needsRandomness ?? false
    seed = found.way?.seed
    circumstances = found.way?.circumstances ?? []
  }

  package init(_ diagnostic: Diagnostic) {
    label = diagnostic.code.rawValue
    name = diagnostic.code.name
    severity = diagnostic.severity
    message = diagnostic.message
    file = diagnostic.file
    range = diagnostic.range
    notes = diagnostic.notes
    fixIts = diagnostic.fixIts
    mendKind = Mend.Kind(diagnostic.code)
  }

  /// The finding at the first place in the author's own files that it speaks of, if any.
  package func turned(toFilesBelow count: Int) -> Finding {
    var turned = self
    turned.fixIts = []
    guard let note = notes.first(where: { $0.file < count }) else { return turned }
    turned.message += "; the other one is none of yours, so choose another name"
    turned.notes = [Diagnostic.Note(file: file, range: range, message: "the other one is here")]
    (turned.file, turned.range) = (note.file, note.range)
    return turned
  }

  package var isError: Bool { severity == .error }

  /// The finding with the reason for it, which is none that a mend could do away with.
  package func explained(_ reason: String) -> Finding {
    // A name that looks alike was not meant, so the guess goes.
    let end = message.firstRange(of: "; did you mean")?.lowerBound ?? message.endIndex
    var explained = self
    explained.message = "\(message[..<end]); \(reason)"
    explained.fixIts = []
    return explained
  }
}

extension Finding {
  /// The finding as a project wants it, or `nil` where the project does not want it.
  ///
  /// An error of the compiler stays one: without it there is no program.
  package func adjusted(
    by severities: [String: YarnProject.CompilerOptions.Severity]
  ) -> Finding? {
    let wanted = severities[label] ?? severities[name]
    let isFixed = severity == .error && label != name
    guard let wanted, !isFixed else { return self }
    guard let severity = Diagnostic.Severity(rawValue: wanted.rawValue) else { return nil }
    var adjusted = self
    adjusted.severity = severity
    return adjusted
  }
}

extension Finding {
  /// What has to be so for the answers to lead there, such as `chance has it so`.
  package var conditions: [String] {
    let seed = seed.map { ", as with ‘--seed \($0)’" } ?? ""
    return circumstances + (needsRandomness ? ["chance has it so\(seed)"] : [])
  }

  /// The answers as a file that a conversation can be played from.
  package var answerFile: String { (answers ?? []).map { $0 + "\n" }.joined() }
}

extension Finding: Comparable {
  /// Orders by place, so that a file reads from top to bottom.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.file, left.range.lowerBound, left.range.upperBound, left.label)
      < (right.file, right.range.lowerBound, right.range.upperBound, right.label)
  }
}

extension ExplorationFault.Kind {
  fileprivate var severity: Diagnostic.Severity {
    if self == .notReachedYet { .info } else { isUnreached ? .warning : .error }
  }
}
