import YarnProgram
import YarnSyntax

extension Mend {
  /// What a mend may change beyond the source text; `MendTrial` holds it to that.
  ///
  /// What may change the most comes first.
  package enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Where a node ends: lines beneath become its successor's headers, with the same words.
    case node

    /// What a line of the source is: a statement, a line, where a node ends.
    ///
    /// Nothing is asked of the lines that are touched.
    case statement

    /// What a spoken line is: an option or none, and one with a condition or without.
    ///
    /// What is spoken stays, but for a mistaken arrow before it, with its tags and its values.
    /// Statements that say nothing may go, and none comes.
    case form

    /// Where statements stand, and so what they belong to.
    ///
    /// Each stays what it is, in its order, and nothing goes and nothing comes.
    case place

    /// How many options a question has: each mend adds one to a question that was there.
    ///
    /// All else stays as it is, and goes as it went.
    case addition

    /// The words of a statement or a condition, and nothing of what is spoken.
    ///
    /// The dialogue goes the same steps.
    case word

    /// What is said in a line and its tags, and nothing of where the dialogue goes.
    case text

    /// The names of lines, and nothing else in the program.
    case naming

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Mend.Kind {
  /// What the fix-its of the compiler may change.
  init(_ code: DiagnosticCode) { self = Self.narrower[code] ?? .statement }

  /// The codes whose fix-its change less than what a line is.
  private static let narrower: [DiagnosticCode: Mend.Kind] = [
    .misreadColon: .text, .namelessTag: .text, .splitOptions: .place, .swallowedNode: .node,
  ]

  /// Whether the statements of a line that is touched may become others.
  func allows(
    _ old: [StatementOutline.Entry],
    toBecome new: [StatementOutline.Entry],
    named name: String?
  ) -> Bool {
    switch self {
    case .node: return isFineBesides(old, new)
    case .statement: return true
    case .form:
      let silent = Set(old.filter { $0.spoken == nil })
      return old.filter { $0.spoken != nil }.matches(new.filter { $0.spoken != nil }) { old, new in
        new.isSpokenLike(old)
      } && new.allSatisfy { $0.spoken != nil || silent.contains($0) }
    case .place: return old == new
    case .addition:
      return new.starts(with: old) && new.dropFirst(old.count).allSatisfy { $0.kind == "option" }
    case .word:
      return old.matches(new) { old, new in
        old.kind == new.kind && old.spoken == new.spoken && old.tags == new.tags
          && old.values.count == new.values.count
      }
    case .text:
      return old.matches(new) { old, new in
        old == new
          || old.kind == new.kind && old.words == new.words && old.spoken != nil
            && new.spoken != nil
      }
    case .naming:
      guard let name else { return old == new }
      // A line that should have got a name and did not is another one than it was meant to be.
      return old.matches(new) { old, new in
        var unnamed = new
        unnamed.tags.removeAll { $0 == name }
        return new.tags.contains(name) && unnamed == old
      }
    }
  }

  /// Whether the statements of a line that is not touched may become others.
  func isFineBesides(_ old: [StatementOutline.Entry], _ new: [StatementOutline.Entry]) -> Bool {
    guard self == .node, old != new else { return old == new }
    guard old.count == 1, let spoken = old[0].spoken else { return false }
    guard let header = new.first else { return spoken == "---" }
    return new.count == 1 && header.spoken == nil && header.kind.hasSuffix(":")
      && spoken == "\(header.kind) \(header.words)"
  }

  /// Whether a program may become another one by so many mends, or by these names of lines.
  func allows(_ old: Program, toBecome new: Program, names: Set<String>, count: Int) -> Bool {
    switch self {
    case .node, .statement: true
    case .form: old.hasNodesAndVariables(of: new) && old.linesByTags == new.linesByTags
    case .place: old.hasNodesAndVariables(of: new) && old.saysTheSame(as: new)
    case .addition: old.hasNodesAndVariables(of: new) && old.goesLike(new, butForOptions: count)
    case .word: old.goesLike(new, butForWords: true)
    case .text: old.goesLike(new, butForWords: false)
    case .naming: old.isSame(asNamed: new, names: names)
    }
  }
}

extension StatementOutline.Entry {
  /// Whether the same is spoken as in another, but for an arrow or a mark at its beginning.
  fileprivate func isSpokenLike(_ old: Self) -> Bool {
    guard let spoken, let before = old.spoken, values == old.values, tags == old.tags,
      old.words.isEmpty || words == old.words
    else { return false }
    if spoken == before { return true }
    let source = SourceText(name: "", text: before)
    let sign = MistakenArrow.arrow(at: 0, of: source) ?? MistakenArrow.listMark(at: 0, of: source)
    guard let sign else { return false }
    return spoken == source[SourceRange(sign.upperBound, source.count)]
  }
}

extension [StatementOutline.Entry] {
  /// Whether there are as many others, each of which matches the one in its place.
  fileprivate func matches(_ others: Self, by isMatch: (Element, Element) -> Bool) -> Bool {
    count == others.count && zip(self, others).allSatisfy(isMatch)
  }
}
