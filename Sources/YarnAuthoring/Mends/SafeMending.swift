package import YarnSyntax

/// Mends scripts, and leaves out every mend that would do more or less than it says.
///
/// Each round checks the scripts again and tries the mends of one kind, names of lines last: all
/// together first, then in ever smaller groups, so that one which will not do keeps no other back.
/// It ends when none will do any more, so that a second run changes nothing.
package struct SafeMending {
  /// A mend that was left out.
  package struct LeftOut: Hashable, Sendable {
    package let file: Int

    /// From 1, in the scripts as they are after mending.
    package let line: Int

    /// What the mend would have done, as its fix-it says.
    package let message: String

    /// Why it was left out.
    package let reason: String
  }

  package private(set) var sources: [SourceText]

  /// How many places were changed.
  package private(set) var count = 0
  package private(set) var leftOut: [LeftOut] = []
  package private(set) var inspected: InspectedScripts
  private let inspect: ([SourceText]) -> InspectedScripts

  /// The lines of the sources, as far as they were asked for.
  private var tables: LineTables

  /// How often scripts are looked at before what is still untried is left out.
  private var trials = 2000

  package init(_ sources: [SourceText], inspect: @escaping ([SourceText]) -> InspectedScripts) {
    self.sources = sources
    tables = LineTables(sources)
    self.inspect = inspect
    inspected = inspect(sources)
  }

  /// Makes the mends by the findings in some files that will do.
  package mutating func mend(where isAsked: (Int) -> Bool) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      leftOut = []
      let findings = inspected.findings.filter { isAsked($0.file) }
      let mends = Mend.all(for: findings, in: &tables)
      for kind in Mend.Kind.allCases {
        guard !apply(mends.filter { $0.kind == kind }) else {
          hasChanged = true
          break
        }
      }
    }
  }

  /// Makes those of some mends of one kind that will do; `false` where none will.
  @discardableResult
  package mutating func apply(_ mends: [Mend]) -> Bool {
    var accepted: [Mend] = []
    var best: MendTrial?
    var waiting = mends
    // What gets in the way of others waits until it is known which of them will do.
    while !waiting.isEmpty {
      let group = Self.compatible(waiting, with: accepted)
      guard !group.isEmpty else { break }
      let tried = Set(group)
      waiting.removeAll { tried.contains($0) }
      accept(group, &accepted, &best)
    }
    leftOut.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    guard let best else { return false }
    count += accepted.reduce(0) { $0 + $1.fixIt.edits.count }
    sources = best.sources
    tables = LineTables(sources)
    inspected = best.inspected
    return true
  }

  /// The mends that can be made together and with others, each whole.
  private static func compatible(_ mends: [Mend], with accepted: [Mend]) -> [Mend] {
    let fitting = FixItApplier.compatible(accepted.map(\.fixIt) + mends.map(\.fixIt))
    return fitting.filter { $0 >= accepted.count }.map { mends[$0 - accepted.count] }
  }

  /// Adds to the accepted mends those of a group that will do together with them.
  private mutating func accept(
    _ group: [Mend],
    _ accepted: inout [Mend],
    _ best: inout MendTrial?
  ) {
    var group = group
    while !group.isEmpty {
      guard trials > 0 else {
        for mend in group { leaveOut(mend, "too many others would not do") }
        return
      }
      trials -= 1
      let trial = MendTrial(accepted + group, in: sources, inspected, inspect: inspect)
      guard let failure = trial.failure else {
        accepted += group
        best = trial
        return
      }
      guard group.count > 1 else {
        leaveOut(group[0], failure.reason)
        return
      }
      let (blamed, others) = parted(group, by: failure.lines)
      if !blamed.isEmpty, !others.isEmpty {
        // Those on the lines that show the trouble are tried once more by themselves.
        accept(others, &accepted, &best)
        group = blamed
      } else if group.count > Self.exactLimit, let rest = leavingOut(group, failure) {
        group = rest
      } else {
        let middle = group.count / 2
        accept(Array(group[..<middle]), &accepted, &best)
        group = Array(group[middle...])
      }
    }
  }

  /// Of more mends than so many, those that are alone on a line with trouble are not tried singly.
  private static let exactLimit = 64

  /// Leaves out the mends that are alone on lines that show trouble; gives the rest, if any went.
  private mutating func leavingOut(_ group: [Mend], _ failure: MendTrial.Failure) -> [Mend]? {
    var counts: [SourcePlace: Int] = [:]
    for mend in group { for place in places(of: mend) { counts[place, default: 0] += 1 } }
    var rest: [Mend] = []
    for mend in group {
      if places(of: mend).contains(where: { failure.lines.contains($0) && counts[$0] == 1 }) {
        leaveOut(mend, failure.reason)
      } else {
        rest.append(mend)
      }
    }
    return rest.count == group.count ? nil : rest
  }

  /// The mends of a group that change some lines, and those that do not.
  private mutating func parted(
    _ group: [Mend],
    by lines: Set<SourcePlace>
  ) -> (blamed: [Mend], others: [Mend]) {
    var blamed: [Mend] = []
    var others: [Mend] = []
    for mend in group {
      if places(of: mend).contains(where: lines.contains) {
        blamed.append(mend)
      } else {
        others.append(mend)
      }
    }
    return (blamed, others)
  }

  /// The lines that a mend changes.
  private mutating func places(of mend: Mend) -> Set<SourcePlace> {
    var places: Set<SourcePlace> = []
    for edit in mend.fixIt.edits {
      for line in tables[edit.file].lines(of: edit.range) {
        places.insert(SourcePlace(file: edit.file, line: line))
      }
    }
    return places
  }

  private mutating func leaveOut(_ mend: Mend, _ reason: String) {
    guard let edit = mend.fixIt.edits.first else { return }
    leftOut.append(
      LeftOut(
        file: edit.file,
        line: tables[edit.file].line(of: edit.range.lowerBound),
        message: mend.fixIt.message,
        reason: reason
      )
    )
  }
}
