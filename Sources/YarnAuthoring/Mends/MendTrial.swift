import YarnProgram
import YarnSyntax

/// What mends would do to scripts, found out by making them and looking again.
///
/// Mends will do if all of this holds:
///
/// * No error and no warning is there that was not there before, but for what a fault has hidden:
///   see `hiddenPlaces`. While scripts have errors the rules say nothing, so that then only errors
///   are compared.
/// * What each mend is for is gone. The same may be found farther on in its line: a command is read
///   up to its first fault, so that each mend in it brings the next one to light.
/// * Lines of the source that no edit touches are what they were: the same statements with the
///   same words and tags, in the same order; only where a node gets a new end do some become headers.
/// * Where there was a program there is one still.
/// * On the lines that edits touch, and in the program, nothing else changes than the kind of the
///   mends says: `Mend.Kind` has what holds for each.
struct MendTrial {
  /// Why mends will not do.
  struct Failure: Hashable {
    let reason: String

    /// The lines that show it, as they were before, where lines do.
    var lines: Set<SourcePlace> = []
  }

  let sources: [SourceText]
  let inspected: InspectedScripts
  private let before: [SourceText]
  private let inspectedBefore: InspectedScripts
  private let maps: [Int: LineMap]
  private let mends: [Mend]

  /// The kind of the mends that may change the most.
  private let kind: Mend.Kind

  /// Makes mends that do not get in each other's way.
  init(
    _ mends: [Mend],
    in before: [SourceText],
    _ inspectedBefore: InspectedScripts,
    inspect: ([SourceText]) -> InspectedScripts
  ) {
    self.mends = mends
    kind = mends.map(\.kind).min() ?? .statement
    self.before = before
    self.inspectedBefore = inspectedBefore
    sources = FixItApplier.apply(mends.map(\.fixIt), to: before)
    inspected = inspect(sources)
    let edits = Dictionary(grouping: Set(mends.flatMap(\.fixIt.edits)), by: \.file)
    var maps: [Int: LineMap] = [:]
    for (file, edits) in edits {
      maps[file] = LineMap(edits.sorted(), before: before[file], after: sources[file])
    }
    self.maps = maps
  }

  /// Why the mends will not do, or `nil` where they will.
  var failure: Failure? { findingFailure ?? outlineFailure ?? programFailure }

  // MARK: - Findings

  private var findingFailure: Failure? {
    let hadErrors = inspectedBefore.findings.contains(where: \.isError)
    let old = offsets(of: inspectedBefore.findings) { map, offset in map.line(before: offset) }
    let new = offsets(of: inspected.findings) { map, offset in map.line(after: offset) }
    let grave = Set(
      inspected.findings.filter { hadErrors ? $0.isError : $0.severity != .info }.map(\.label)
    )
    var brought = new.filter { place, offsets in
      grave.contains(place.label) && offsets.count > old[place, default: []].count
    }
    if !brought.isEmpty {
      let hidden = hiddenPlaces
      brought = brought.filter { !hidden.contains($0.key) }
    }
    if let first = brought.keys.min() {
      let lines = Set(brought.keys.map(\.source))
      return Failure(reason: "it would bring \(first.label)", lines: lines)
    }
    let left = left(of: old, in: new)
    guard !left.isEmpty else { return nil }
    return Failure(reason: "it would not do away with what it is for", lines: left)
  }

  /// Where something is told now that a fault in reading the same line has hidden.
  ///
  /// Of what cannot be read nobody knows whether its types fit. What is wrong with them is the
  /// author's own in text that no mend has written and that comes behind all that was read. Text
  /// before a mend may show that the mend is what is wrong, unless it only closes the command.
  private var hiddenPlaces: Set<FindingPlace> {
    let targets = mends.compactMap(\.target?.place).filter(\.isOfReading)
    let lines = Set(targets.map(\.source))
    guard !lines.isEmpty else { return [] }
    let reopened = Set(targets.filter { !$0.isOfEnd }.map(\.source))
    var hidden: Set<FindingPlace> = []
    var made: Set<FindingPlace> = []
    for finding in inspected.findings {
      guard let map = maps[finding.file] else { continue }
      let line = map.line(after: finding.range.lowerBound)
      let place = FindingPlace(label: finding.label, file: finding.file, line: line)
      guard place.isOfMeaning, lines.contains(place.source) else { continue }
      let isMade =
        map.touches(after: finding.range)
        || reopened.contains(place.source) && !map.isBehindEdits(after: finding.range.lowerBound)
      if isMade { made.insert(place) } else { hidden.insert(place) }
    }
    return hidden.subtracting(made)
  }

  /// The lines on which something is found still that a mend is for.
  ///
  /// - Invariant: What may stay is in text that no mend of the line has written, and behind what
  ///   they are for. So there is less of it after each, and mending comes to an end.
  private func left(
    of old: [FindingPlace: [Int]],
    in new: [FindingPlace: [Int]]
  ) -> Set<SourcePlace> {
    var wanted: [FindingPlace: (count: Int, end: Int)] = [:]
    for mend in mends {
      guard let target = mend.target else { continue }
      let edits = mend.fixIt.edits.filter { $0.file == target.place.file }
      let end = max(target.offset, edits.map(\.range.upperBound).max() ?? 0)
      let known = wanted[target.place] ?? (0, 0)
      wanted[target.place] = (known.count + 1, max(known.end, end))
    }
    let left = wanted.filter { place, wanted in
      let end = maps[place.file]?.offset(after: wanted.end) ?? wanted.end
      let before = old[place, default: []].count { $0 <= wanted.end }
      return new[place, default: []].count { $0 <= end } + wanted.count > before
    }
    return Set(left.keys.map(\.source))
  }

  /// Where something is said of each line, as it was before.
  private func offsets(
    of findings: [Finding],
    line: (LineMap, Int) -> Int
  ) -> [FindingPlace: [Int]] {
    var tables = LineTables(before)
    var offsets: [FindingPlace: [Int]] = [:]
    // No mend changes what stands in other files than these.
    for finding in findings where before.indices.contains(finding.file) {
      let file = finding.file
      let offset = finding.range.lowerBound
      let number = maps[file].map { line($0, offset) } ?? tables[file].line(of: offset)
      let place = FindingPlace(label: finding.label, file: file, line: number)
      offsets[place, default: []].append(offset)
    }
    return offsets
  }

  // MARK: - Other lines

  private var outlineFailure: Failure? {
    var culprits: Set<SourcePlace> = []
    for (file, map) in maps {
      let names = names(in: file, map)
      let old = StatementOutline(before[file]).entries
        .map { OutlineRow(line: map.line(before: $0.offset), entry: $0.entry) }
      let new = StatementOutline(sources[file]).entries
        .map { OutlineRow(line: map.line(after: $0.offset), entry: $0.entry) }
      guard old != new || !names.isEmpty else { continue }
      let before = Dictionary(grouping: old, by: \.line).mapValues { $0.map(\.entry) }
      let after = Dictionary(grouping: new, by: \.line).mapValues { $0.map(\.entry) }
      for line in Set(before.keys).union(after.keys) {
        let (old, new) = (before[line] ?? [], after[line] ?? [])
        let isFine =
          map.touched.contains(line)
          ? kind.allows(old, toBecome: new, named: names[line])
          : kind.isFineBesides(old, new)
        guard !isFine else { continue }
        // What goes wrong on a line begins at an edit on it or above it.
        let culprit = map.lastTouched(through: line) ?? line
        culprits.insert(SourcePlace(file: file, line: culprit))
      }
    }
    guard !culprits.isEmpty else { return nil }
    return Failure(reason: "it would change what other text is read as", lines: culprits)
  }

  /// The names that are written into a file, by the lines that get them.
  private func names(in file: Int, _ map: LineMap) -> [Int: String] {
    var names: [Int: String] = [:]
    for mend in mends {
      guard let name = mend.nameTag, let edit = mend.fixIt.edits.first, edit.file == file else {
        continue
      }
      names[map.line(before: edit.range.lowerBound)] = name
    }
    return names
  }

  // MARK: - Programs

  private var programFailure: Failure? {
    guard let old = inspectedBefore.program else { return nil }
    guard let new = inspected.program else {
      return Failure(reason: "the scripts would have errors")
    }
    let isFine = kind.allows(
      old,
      toBecome: new,
      names: Set(mends.compactMap(\.nameTag)),
      count: mends.count
    )
    return isFine ? nil : Failure(reason: "it would change more than it is meant to")
  }
}

/// A statement with the line at which it begins, as it was before.
private struct OutlineRow: Hashable {
  let line: Int
  let entry: StatementOutline.Entry
}
