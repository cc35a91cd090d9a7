/// The lines that Up, Down and Ctrl-R bring back, with the draft and edits of recalled lines kept.
struct LineHistory: Equatable, Sendable {
  /// The most lines that are remembered.
  static let capacity = 500

  private var lines: [String] = []
  /// The line that is shown: an index of `lines`, or their count for the draft.
  private var position = 0
  /// What stood at a position when it was left, during one read.
  private var edits: [Int: String] = [:]
  /// What a line must begin with to be recalled: the draft that Up was pressed in.
  private var prefix = ""

  /// Begins a read, with an empty draft below the newest line.
  mutating func begin() {
    position = lines.count
    edits = [:]
    prefix = ""
  }

  /// Remembers a line, unless it is empty or the newest already.
  mutating func remember(_ line: String) {
    edits = [:]
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.capacity { lines.removeFirst() }
  }

  /// Moves to an older (-1) or newer (1) line; nil if there is none.
  ///
  /// From a draft it goes through the lines that begin with it, or, where none does, through all.
  mutating func recall(_ direction: Int, leaving current: String) -> String? {
    if position == lines.count {
      prefix = lines.contains { $0 != current && $0.hasPrefix(current) } ? current : ""
    }
    var target = position + direction
    while lines.indices.contains(target), !suits(target, leaving: current) { target += direction }
    guard target >= 0, target <= lines.count, target != position else { return nil }
    edits[position] = current
    position = target
    return edits[target] ?? (target < lines.count ? lines[target] : "")
  }

  /// Moves to the newest line that is this one, as after a search; newer lines lead back.
  mutating func go(to line: String, leaving current: String) {
    guard let target = lines.lastIndex(of: line), target != position else { return }
    edits[position] = current
    edits[target] = nil
    position = target
    prefix = ""
  }

  private func suits(_ index: Int, leaving current: String) -> Bool {
    let line = edits[index] ?? lines[index]
    return prefix.isEmpty || (line.hasPrefix(prefix) && line != current)
  }

  /// The line that holds a text, whatever its case, with so many newer ones left out.
  func line(holding text: String, skipping count: Int) -> String? {
    let wanted = text.lowercased()
    var found: [String] = []
    for line in lines.reversed() where line.lowercased().contains(wanted) {
      guard !found.contains(line) else { continue }
      if found.count == count { return line }
      found.append(line)
    }
    return nil
  }
}
