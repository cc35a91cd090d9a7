/// A half-open range of UTF-8 offsets in one source text.
package struct SourceRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  /// - Precondition: `0 <= lower <= upper`, and the file is smaller than 4 GiB.
  package init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a source range must not end before it begins")
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  package var lowerBound: Int { Int(lower) }
  package var upperBound: Int { Int(upper) }
  package var count: Int { Int(upper - lower) }
  package var isEmpty: Bool { lower == upper }

  /// The smallest range that covers both.
  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(
      min(lowerBound, other.lowerBound),
      max(upperBound, other.upperBound)
    )
  }
}
