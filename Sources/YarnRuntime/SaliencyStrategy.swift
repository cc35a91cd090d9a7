/// How one of several fitting contents is chosen.
package enum SaliencyStrategy: String, Hashable, Sendable, CaseIterable, Codable {
  /// The first in source order.
  case first
  /// The one whose condition asks for most; the first of several.
  case best
  /// The least seen, then the one that asks for most, then the first.
  case bestLeastRecentlyViewed = "best_least_recently_seen"
  /// The same, but random where all is equal.
  case randomBestLeastRecentlyViewed = "random_best_least_recently_seen"

  /// The index of the chosen candidate, or `nil` where there is none.
  func choose(
    among candidates: [SaliencyCandidate],
    views: [UInt32],
    using random: inout RandomSource
  ) -> Int? {
    guard !candidates.isEmpty else { return nil }
    var best = [0]
    for index in candidates.indices.dropFirst() {
      switch order(candidates[index], candidates[best[0]], views) {
      case .worse: break
      case .equal: best.append(index)
      case .better: best = [index]
      }
    }
    if self == .randomBestLeastRecentlyViewed, best.count > 1 {
      return best[random.index(below: best.count) { candidates[best[$0]].content }]
    }
    return best[0]
  }

  private enum Order { case better, equal, worse }

  private func order(
    _ left: SaliencyCandidate,
    _ right: SaliencyCandidate,
    _ views: [UInt32]
  ) -> Order {
    if self == .first { return .equal }
    if self != .best {
      let leftViews = views[left.content]
      let rightViews = views[right.content]
      if leftViews != rightViews { return leftViews < rightViews ? .better : .worse }
    }
    if left.complexity == right.complexity { return .equal }
    return left.complexity > right.complexity ? .better : .worse
  }
}

/// A content whose condition holds.
struct SaliencyCandidate: Hashable, Sendable {
  /// Index among the program's contents.
  let content: Int
  let complexity: Int
  let target: Int
}
