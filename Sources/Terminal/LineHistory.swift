/// The lines that Up and Down bring back, with the draft and edits of recalled lines kept.
struct LineHistory: Equatable, Sendable {
  /// The most lines that are remembered.
  static let capacity = 500

  private var lines: [String] = []
  /// The line that is shown: an index of `lines`, or their count for the draft.
  private var position = 0
  /// What stood at a position when it was left, during one read.
  private var edits: [Int: String] = [:]

  /// Begins a read, with an empty draft below the newest line.
  mutating func begin() {
    position = lines.count
    edits = [:]
  }

  /// Remembers a line, unless it is empty or the newest already.
  mutating func remember(_ line: String) {
    edits = [:]
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.capacity { lines.removeFirst() }
  }

  /// Moves to an older (-1) or newer (1) line; nil if there is none.
  mutating func recall(_ direction: Int, leaving current: String) -> String? {
    let target = position + direction
    guard target >= 0, target <= lines.count else { return nil }
    edits[position] = current
    position = target
    return edits[target] ?? (target < lines.count ? lines[target] : "")
  }
}
