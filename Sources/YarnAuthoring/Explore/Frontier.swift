/// The states whose answers are still to be tried, the fewest answers first.
///
/// Only so many are kept whole; the others are walked to once more when it is their turn.
struct Frontier<State> {
  struct Entry {
    let number: Int
    /// The whole state, where it was kept.
    fileprivate(set) var state: State?
    /// How many answers lead to it.
    let depth: Int
  }

  /// The entries by their depths, and how many of each depth were taken.
  private var entries: [[Entry]] = []
  private var taken: [Int] = []

  /// Below it nothing is left.
  private var depth = 0
  private var wholeCount = 0
  private(set) var count = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ state: State, number: Int, depth: Int) {
    while entries.count <= depth {
      entries.append([])
      taken.append(0)
    }
    let isKept = wholeCount < limit
    if isKept { wholeCount += 1 }
    entries[depth].append(Entry(number: number, state: isKept ? state : nil, depth: depth))
    self.depth = min(self.depth, depth)
    count += 1
  }

  mutating func removeFirst() -> Entry? {
    while depth < entries.count {
      let place = taken[depth]
      if place < entries[depth].count {
        var entry = Entry(number: entries[depth][place].number, state: nil, depth: depth)
        swap(&entry.state, &entries[depth][place].state)
        taken[depth] += 1
        if entry.state != nil { wholeCount -= 1 }
        count -= 1
        return entry
      }
      entries[depth] = []
      taken[depth] = 0
      depth += 1
    }
    return nil
  }

  mutating func removeAll() { self = Frontier(limit: limit) }
}
