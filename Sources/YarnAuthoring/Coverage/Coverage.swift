/// How often each line of a program came, by its ID.
package struct Coverage: Hashable, Sendable {
  private var counts: [String: Int] = [:]

  package init() {}

  package mutating func note(_ id: String) {
    counts[id, default: 0] += 1
  }

  package mutating func add(_ other: Coverage) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  package func count(of id: String) -> Int { counts[id, default: 0] }
}
