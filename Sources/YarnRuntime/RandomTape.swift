/// Outcomes of random draws that an explorer decides, one after the other, to try each of them.
///
/// A class, because a dialogue, all its copies and the library beside them draw from one tape.
/// Unchecked, because one explorer owns it and runs one step at a time.
package final class RandomTape: @unchecked Sendable {
  /// A range with more whole numbers than these is reduced to the numbers that matter.
  package static let rangeLimit = 12

  /// Numbers that the program compares with, ascending.
  private let landmarks: [Float]

  /// The kinds of contents of which one does as well as another, by the contents.
  private let kinds: [Int: Int]

  /// Those contents that were chosen on some path.
  private var tried: Set<Int> = []

  /// The outcomes asked for; every draw after them has the first outcome, or a random one.
  private var decided: [UInt16] = []

  /// What decides random draws.
  private var generator: SplitMix64?

  /// The draws since `rewind`.
  private var draws: [Draw] = []

  private struct Draw {
    let count: Int
    /// The outcomes worth trying, ascending, where these are not all.
    var alternatives: [UInt16]?

    func outcome(after outcome: UInt16) -> UInt16? {
      if let alternatives { return alternatives.first { $0 > outcome } }
      return Int(outcome) + 1 < count ? outcome + 1 : nil
    }
  }

  /// Whether any range was ever reduced to the numbers that matter.
  package private(set) var hasReduced = false

  package init(landmarks: [Float] = [], kinds: [Int: Int] = [:]) {
    self.landmarks = landmarks.sorted()
    self.kinds = kinds
  }

  /// How many draws there were since `rewind`.
  package var drawCount: Int { draws.count }

  /// Begins a step with these outcomes.
  package func rewind(_ outcomes: [UInt16] = []) {
    decided = outcomes
    generator = nil
    draws.removeAll(keepingCapacity: true)
  }

  /// Begins a step whose draws are all random.
  package func rewind(by generator: SplitMix64) {
    rewind()
    self.generator = generator
  }

  /// The outcomes that come after those of the step just taken, or `nil` after the last.
  package func following() -> [UInt16]? {
    for place in draws.indices.reversed() {
      guard let next = draws[place].outcome(after: outcome(at: place)) else { continue }
      let kept = decided.prefix(place)
      return kept + [UInt16](repeating: 0, count: place - kept.count) + [next]
    }
    return nil
  }

  private func outcome(at place: Int) -> UInt16 { place < decided.count ? decided[place] : 0 }

  /// Draws one of so many, from zero on.
  package func draw(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    draws.append(Draw(count: min(count, Int(UInt16.max))))
    if var generator {
      decided.append(.random(in: 0..<UInt16(draws[draws.count - 1].count), using: &generator))
      self.generator = generator
    }
    return Int(outcome(at: draws.count - 1))
  }

  /// Draws one of some contents; of those of a kind only the first and those that were never tried.
  func draw(among contents: [Int]) -> Int {
    let chosen = draw(contents.count)
    tried.insert(contents[chosen])
    var seen: Set<Int> = []
    let alternatives = contents.indices.filter { index in
      guard let kind = kinds[contents[index]] else { return true }
      return seen.insert(kind).inserted || !tried.contains(contents[index])
    }
    if !draws.isEmpty, alternatives.count < contents.count {
      draws[draws.count - 1].alternatives = alternatives.map { UInt16($0) }
    }
    return chosen
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
