/// How much faster than it happened a conversation is played: 0.25 to 16 times, in steps of two.
package struct PlaybackSpeed: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  private static let exponents = -2...4

  /// As it happened.
  package static let normal = PlaybackSpeed(exponent: 0)

  /// Every speed, the slowest first.
  package static var allCases: [PlaybackSpeed] { exponents.map(PlaybackSpeed.init(exponent:)) }

  /// The power of two.
  private let exponent: Int

  private init(exponent: Int) {
    self.exponent = exponent
  }

  /// Reads a speed such as `2`, `0.5` or `4x`, or `nil` where it is none of ours.
  package init?(_ text: String) {
    let number = text.hasSuffix("x") ? String(text.dropLast()) : text
    guard let factor = Double(number),
      let speed = Self.allCases.first(where: { $0.factor == factor })
    else { return nil }
    self = speed
  }

  /// What pauses are divided by.
  package var factor: Double {
    exponent >= 0 ? Double(1 << exponent) : 1 / Double(1 << -exponent)
  }

  /// The next speed up, or the same where there is none.
  package var faster: PlaybackSpeed {
    PlaybackSpeed(exponent: min(exponent + 1, Self.exponents.upperBound))
  }

  /// The next speed down, or the same where there is none.
  package var slower: PlaybackSpeed {
    PlaybackSpeed(exponent: max(exponent - 1, Self.exponents.lowerBound))
  }

  /// The factor with a cross, such as `0.5x`.
  package var description: String {
    exponent >= 0 ? "\(1 << exponent)x" : "\(factor)x"
  }
}
