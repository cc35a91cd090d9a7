/// What Tab does to the beginning of a line.
package struct Completion: Equatable, Sendable {
  /// The text to put after the cursor, empty if nothing is certain.
  package let insertion: String
  /// The candidates to show, where there is more than one and nothing to insert.
  package let listing: [String]

  /// Completes what stands before the cursor, ignoring case, to what all candidates agree on.
  package init(of beginning: String, from candidates: [String]) {
    let typed = beginning.lowercased()
    let matches = candidates.filter { $0.lowercased().hasPrefix(typed) }
    guard let first = matches.first else {
      insertion = ""
      listing = []
      return
    }
    let common = matches.dropFirst().reduce(Array(first)) { common, match in
      Array(zip(common, match).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
    }
    insertion = String(common.dropFirst(beginning.count))
    listing = insertion.isEmpty && matches.count > 1 ? matches : []
  }
}
