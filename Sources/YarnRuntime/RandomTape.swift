/// Outcomes of random draws that an explorer decides, one after the other, to try each of them.
///
/// A class, because a dialogue, all its copies and the library beside them draw from one tape.
/// Unchecked, because one explorer owns it and runs one step at a time.
package final class RandomTape: @unchecked Sendable {
  /// A range with more whole numbers than these is reduced to the numbers that matter.
  package static let rangeLimit = 12

  /// Numbers that the program compares with, ascending.
  private let landmarks: [Float]

  /// The outcomes asked for; every draw after them has the first outcome.
  private var decided: [UInt16] = []

  /// How many outcomes each draw since `rewind` had.
  package private(set) var counts: [UInt16] = []

  /// Whether any range was ever reduced to the numbers that matter.
  package private(set) var hasReduced = false

  package init(landmarks: [Float] = []) {
    self.landmarks = landmarks.sorted()
  }

  /// Begins a step with these outcomes.
  package func rewind(_ outcomes: [UInt16] = []) {
    decided = outcomes
    counts.removeAll(keepingCapacity: true)
  }

  /// The outcomes that come after those of the step just taken, or `nil` after the last.
  package func following() -> [UInt16]? {
    var place = counts.count - 1
    while place >= 0 {
      let outcome = place < decided.count ? decided[place] : 0
      if outcome + 1 < counts[place] {
        let kept = decided.prefix(place)
        let zeros = [UInt16](repeating: 0, count: place - kept.count)
        return kept + zeros + [outcome + 1]
      }
      place -= 1
    }
    return nil
  }

  /// Draws one of so many, from zero on.
  package func draw(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    let place = counts.count
    counts.append(UInt16(min(count, Int(UInt16.max))))
    return place < decided.count ? Int(decided[place]) : 0
  }

  func drawUnit() -> Float {
    hasReduced = true
    let inside = landmarks.filter { $0 > 0 && $0 < 1 }.flatMap { [$0.nextDown, $0] }
    let outcomes: [Float] = [0] + inside + [Float(1).nextDown]
    return outcomes[draw(outcomes.count)]
  }

  func draw(_ range: ClosedRange<Int64>, offset: Float) -> Int64 {
    let (steps, isHuge) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    if !isHuge, steps < Self.rangeLimit { return range.lowerBound + Int64(draw(Int(steps) + 1)) }
    hasReduced = true
    var outcomes: Set<Int64> = [range.lowerBound, range.upperBound]
    for landmark in landmarks where (landmark - offset).magnitude < 1e9 {
      let whole = Int64(landmark - offset)
      outcomes.formUnion([whole - 1, whole, whole + 1].filter(range.contains))
    }
    return outcomes.sorted()[draw(outcomes.count)]
  }
}

extension RandomTape: Hashable {
  package static func == (left: RandomTape, right: RandomTape) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
