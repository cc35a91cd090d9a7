/// How near two spellings are.
enum Spelling {
  /// Whether one word becomes the other by at most so many edits.
  ///
  /// An edit adds, drops or changes a letter, or swaps two neighbours. The first letter has to
  /// agree: that keeps ‘unsafe’ from ‘safe’, and people seldom miss it.
  static func isNear(_ word: String, _ other: String, edits limit: Int) -> Bool {
    let left = Array(word.unicodeScalars.prefix(longest + 1))
    let right = Array(other.unicodeScalars.prefix(longest + 1))
    guard left.count <= longest, right.count <= longest, left.first == right.first,
      abs(left.count - right.count) <= limit
    else { return false }
    return distance(left, right) <= limit
  }

  /// How many edits are forgiven in a word of so many letters.
  static func forgivenEdits(length: Int) -> Int {
    length >= 9 ? 2 : length >= 5 ? 1 : 0
  }

  /// The repeated letters of a word, three or more in a row, cut down to so many.
  static func squeezing(_ word: String, to count: Int) -> String {
    var squeezed = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func flush() {
      let isLong = run.count >= 3 && run[0].properties.numericType == nil
      squeezed.append(contentsOf: run.prefix(isLong ? count : run.count))
    }
    for scalar in word.unicodeScalars {
      if let last = run.last, last != scalar {
        flush()
        run.removeAll(keepingCapacity: true)
      }
      run.append(scalar)
    }
    flush()
    return String(squeezed)
  }

  /// Words longer than this are never taken for a misspelling.
  private static let longest = 24

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
