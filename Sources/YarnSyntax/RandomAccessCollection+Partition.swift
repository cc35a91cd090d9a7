extension RandomAccessCollection {
  /// The first index whose element, like all behind it, is so, and the end where none is.
  ///
  /// - Precondition: Elements that are not so come before all that are.
  /// - Complexity: O(log *n*).
  package func partitioningIndex(where isSo: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isSo(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
