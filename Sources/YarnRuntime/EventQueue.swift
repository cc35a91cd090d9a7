/// Events that wait to be handed out, first in, first out.
struct EventQueue: Sendable {
  private var events: [DialogueEvent] = []

  /// The place of the next event; those before it have been handed out.
  private var next = 0

  var isEmpty: Bool { next == events.count }

  mutating func append(_ event: DialogueEvent) {
    events.append(event)
  }

  mutating func popFirst() -> DialogueEvent? {
    guard next < events.count else { return nil }
    let event = events[next]
    next += 1
    if next == events.count { removeAll() }
    return event
  }

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    next = 0
  }
}

extension EventQueue: Hashable {
  /// Compares what is still to come.
  static func == (left: EventQueue, right: EventQueue) -> Bool {
    left.events[left.next...] == right.events[right.next...]
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(events.count - next)
    for event in events[next...] { hasher.combine(event) }
  }
}
