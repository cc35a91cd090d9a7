package import YarnSyntax

/// Makes the changes that fix-its propose.
package enum FixItApplier {
  /// The sources with fix-its applied.
  ///
  /// A fix-it is applied whole or, where one before it changes the same place in another way, not at
  /// all; compiling again tells whether it is needed still.
  package static func apply(
    _ fixIts: [Diagnostic.FixIt],
    to sources: [SourceText]
  ) -> [SourceText] {
    let byFile = Dictionary(grouping: chosen(from: fixIts).edits, by: \.file)
    return sources.enumerated().map { file, source in
      byFile[file].map { apply($0, to: source) } ?? source
    }
  }

  /// The indices of the fix-its that `apply` makes, and not those it leaves out.
  static func compatible(_ fixIts: [Diagnostic.FixIt]) -> [Int] { chosen(from: fixIts).indices }

  /// The fix-its that do not get in the way of those before them, and their edits in order.
  private static func chosen(
    from fixIts: [Diagnostic.FixIt]
  ) -> (indices: [Int], edits: [Diagnostic.Edit]) {
    var edits: [Diagnostic.Edit] = []
    var indices: [Int] = []
    for (number, fixIt) in fixIts.enumerated()
    where fixIt.edits.allSatisfy({ fits($0, among: edits) }) {
      indices.append(number)
      for edit in fixIt.edits {
        let index = index(of: edit, among: edits)
        if index == edits.count || edits[index] != edit { edits.insert(edit, at: index) }
      }
    }
    return (indices, edits)
  }

  /// Where an edit belongs among others in the order of their places.
  private static func index(of edit: Diagnostic.Edit, among edits: [Diagnostic.Edit]) -> Int {
    edits.partitioningIndex { $0 >= edit }
  }

  /// Whether an edit changes no place that others change in another way.
  ///
  /// The others do not overlap, so that only its neighbours can be in its way.
  private static func fits(_ edit: Diagnostic.Edit, among edits: [Diagnostic.Edit]) -> Bool {
    let index = index(of: edit, among: edits)
    let fitsBefore = index == 0 || !overlaps(edits[index - 1], edit)
    return fitsBefore
      && (index == edits.count || edits[index] == edit || !overlaps(edit, edits[index]))
  }

  /// Whether two edits, the first of which begins no later, change the same place.
  private static func overlaps(_ first: Diagnostic.Edit, _ second: Diagnostic.Edit) -> Bool {
    guard first.file == second.file else { return false }
    let beginTogether = first.range.lowerBound == second.range.lowerBound
    return first.range.upperBound > second.range.lowerBound
      || (beginTogether && first.range.isEmpty == second.range.isEmpty)
  }

  private static func apply(_ edits: [Diagnostic.Edit], to source: SourceText) -> SourceText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var position = 0
    for edit in edits {
      bytes += source.bytes[position..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      position = edit.range.upperBound
    }
    bytes += source.bytes[position..<source.count]
    return SourceText(name: source.name, bytes: bytes)
  }
}
