/// What is due to be handed out, first in, first out.
///
/// Most of the time that is no more than the end of one node and the start of the next, so two
/// have a place of their own and cost no memory.
struct EventQueue: Sendable {
  /// A due event by its place in the program, so that it is cheap to keep.
  enum Entry: Hashable, Sendable {
    case nodeStarted(UInt32)
    case nodeCompleted(UInt32)
    /// What the dialogue is waiting on, once more.
    case pending
    case complete
  }

  private var first: Entry?
  private var second: Entry?

  /// The others; those before `next` have moved up.
  private var rest: [Entry] = []
  private var next = 0

  var isEmpty: Bool { first == nil }

  mutating func append(_ entry: Entry) {
    if first == nil {
      first = entry
    } else if second == nil {
      second = entry
    } else {
      rest.append(entry)
    }
  }

  mutating func popFirst() -> Entry? {
    let entry = first
    first = second
    second = nil
    if !rest.isEmpty { moveUp() }
    return entry
  }

  private mutating func moveUp() {
    second = rest[next]
    next += 1
    if next == rest.count { removeRest() }
  }

  private mutating func removeRest() {
    rest.removeAll()
    next = 0
  }

  mutating func removeAll() {
    first = nil
    second = nil
    removeRest()
  }
}

extension EventQueue: Hashable {
  /// Compares what is still to come.
  static func == (left: EventQueue, right: EventQueue) -> Bool {
    left.first == right.first && left.second == right.second
      && left.rest[left.next...] == right.rest[right.next...]
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(second)
    for entry in rest[next...] { hasher.combine(entry) }
  }
}
