/// How much faster than it happened a conversation is played: 0.25 to 16 times, in steps of two.
package struct PlaybackSpeed: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Every speed, the slowest first.
  package static let allCases = [0.25, 0.5, 1, 2, 4, 8, 16].map { PlaybackSpeed(factor: $0) }

  /// As it happened.
  package static let normal = PlaybackSpeed(factor: 1)

  /// What pauses are divided by.
  package let factor: Double

  private init(factor: Double) {
    self.factor = factor
  }

  /// Reads a speed such as `2`, `0.5` or `4x`, or `nil` where it is none of ours.
  package init?(_ text: String) {
    let number = text.hasSuffix("x") ? String(text.dropLast()) : text
    guard let factor = Double(number),
      let speed = Self.allCases.first(where: { $0.factor == factor })
    else { return nil }
    self = speed
  }

  /// The next speed up, or the same where there is none.
  package var faster: PlaybackSpeed { Self.allCases.first { $0.factor > factor } ?? self }

  /// The next speed down, or the same where there is none.
  package var slower: PlaybackSpeed { Self.allCases.last { $0.factor < factor } ?? self }

  /// The factor with a cross, such as `0.5x`.
  package var description: String { factor < 1 ? "\(factor)x" : "\(Int(factor))x" }
}
