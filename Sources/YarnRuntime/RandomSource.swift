/// Where a dialogue's random numbers come from: its generator, or an explorer that decides each draw.
struct RandomSource: Hashable, Sendable {
  var generator: SplitMix64

  /// Decides in place of the generator, where there is one.
  var tape: RandomTape?

  /// One of so many, from zero on, each of which stands for a content.
  mutating func index(below count: Int, content: (Int) -> Int) -> Int {
    guard let tape else { return Int.random(in: 0..<count, using: &generator) }
    return tape.draw(among: (0..<count).map(content))
  }

  /// A number from zero up to, and never, one.
  mutating func unit() -> Float {
    guard let tape else { return Float.random(in: 0..<1, using: &generator) }
    return tape.drawUnit()
  }

  /// A whole number of a range; what is drawn is compared with others after an offset is added.
  mutating func whole<Number: FixedWidthInteger>(
    in range: ClosedRange<Number>,
    offset: Float = 0
  ) -> Number {
    guard let tape else { return Number.random(in: range, using: &generator) }
    return Number(tape.draw(Int64(range.lowerBound)...Int64(range.upperBound), offset: offset))
  }
}
