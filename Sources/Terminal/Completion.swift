/// What Tab does to the beginning of a line.
package struct Completion: Equatable, Sendable {
  /// The text to put after the cursor, empty if nothing is certain.
  package let insertion: String
  /// The candidates to show, where there is more than one and nothing to insert.
  package let listing: [String]
  /// What stands before the cursor and is to be completed: all of it, or its last words.
  package let beginning: String

  /// Completes what stands before the cursor, ignoring case, to what all candidates agree on.
  ///
  /// A candidate may be the whole line, such as an option, or its last words, such as a name.
  package init(of line: String, from candidates: [String]) {
    for beginning in Self.beginnings(in: line) {
      let matches = Self.matches(of: beginning, in: candidates)
      guard let first = matches.first else { continue }
      let common = matches.dropFirst().reduce(Array(first)) { common, match in
        Array(zip(common, match).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
      }
      insertion = String(common.dropFirst(beginning.count))
      listing = insertion.isEmpty && matches.count > 1 ? matches : []
      self.beginning = beginning
      return
    }
    insertion = ""
    listing = []
    beginning = line
  }

  private static func matches(of beginning: String, in candidates: [String]) -> [String] {
    let typed = beginning.lowercased()
    var matches: [String] = []
    for candidate in candidates where candidate.lowercased().hasPrefix(typed) {
      if !matches.contains(candidate) { matches.append(candidate) }
    }
    return matches
  }

  /// The line, then what is left of it behind each blank, unless that is nothing.
  private static func beginnings(in line: String) -> [String] {
    let behindBlanks = line.indices.filter { line[$0].isWhitespace }.suffix(8)
      .map { String(line[line.index(after: $0)...]) }
    return [line] + behindBlanks.filter { !$0.isEmpty }
  }
}

/// Candidates that Tab and Shift-Tab put into the line one after the other.
struct CompletionCycle: Equatable, Sendable {
  /// The candidates, and at last what was typed.
  let stops: [String]
  /// What is in the line.
  private(set) var current: String
  private var position: Int

  init(_ listing: [String], typed: String) {
    stops = listing + [typed]
    current = typed
    position = listing.count
  }

  /// Moves by one; gives what is to go and what is to come.
  mutating func move(_ direction: Int) -> (erased: String, insertion: String) {
    position = (position + direction + stops.count) % stops.count
    let erased = current
    current = stops[position]
    return (erased, current)
  }
}
