import YarnSyntax

/// A name that was perhaps meant.
package struct NearName: Hashable {
  package let text: String

  /// Whether no other name is as near, so that it was meant almost for sure.
  package let isOnly: Bool

  /// How many faults are searched for names that were perhaps meant.
  static let faultLimit = 100

  /// The candidate nearest to a name, if one differs by a third of its letters or less.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> NearName? {
    let wanted = Array(name.utf8)
    guard wanted.count <= 64 else { return nil }
    let limit = wanted.count / 3
    var best: (name: String, distance: Int, isOnly: Bool)?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit {
      let distance = distance(wanted, Array(candidate.utf8))
      guard distance <= limit else { continue }
      if let found = best, distance >= found.distance {
        if distance == found.distance, candidate != found.name { best?.isOnly = false }
      } else {
        best = (candidate, distance, true)
      }
    }
    return best.map { NearName(text: $0.name, isOnly: $0.isOnly) }
  }

  /// The end of a message that says which name was perhaps meant.
  package static func hint(_ near: NearName?) -> String {
    near.map { "; did you mean ‘\($0.text)’?" } ?? ""
  }

  /// How many bytes must be added, dropped, changed or swapped with their neighbour to make one of
  /// the other (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for line in left.indices {
      var row = [line + 1]
      for column in right.indices {
        let substitution = last[column] + (left[line] == right[column] ? 0 : 1)
        var least = min(substitution, last[column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, left[line] == right[column - 1], left[line - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}

extension Diagnostic.FixIt {
  /// Puts the name that was meant in the place of another, where there is no doubt about it.
  static func replace(
    _ name: String,
    _ file: Int,
    _ range: SourceRange,
    with near: NearName?
  ) -> [Self] {
    guard let near, near.isOnly else { return [] }
    return [.replace(name, file, range, with: near.text)]
  }
}
