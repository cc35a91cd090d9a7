/// Names that were perhaps meant.
enum NearName {
  /// How many faults are searched for names that were perhaps meant.
  static let faultLimit = 100

  /// The candidate nearest to a name, if one differs by a third of its letters or less.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= 64 else { return nil }
    let limit = wanted.count / 3
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit {
      let distance = distance(wanted, Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The end of a message that says which name was perhaps meant.
  static func hint(_ near: String?) -> String {
    near.map { "; did you mean ‘\($0)’?" } ?? ""
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
