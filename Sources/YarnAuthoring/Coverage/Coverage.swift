package import YarnProgram

/// How often paths or tests came by the lines and the marks of a program.
package struct Coverage: Sendable {
  package let marked: MarkedProgram

  /// How often each line was said, by its index.
  private(set) var lines: [Int]

  /// How often each mark was passed, by its number.
  private(set) var marks: [Int]

  /// The indices of lines by their IDs.
  private let numbers: [String: Int]

  package init(_ marked: MarkedProgram) {
    self.marked = marked
    numbers = Dictionary(indexing: marked.original.lines.map(\.id))
    lines = Array(repeating: 0, count: marked.original.lines.count)
    marks = Array(repeating: 0, count: marked.marks.count)
  }

  package mutating func note(line: Int) { lines[line] += 1 }

  /// Notes a line by its ID; what is said outside of a node is none of them.
  package mutating func note(line id: String) {
    if let line = numbers[id] { lines[line] += 1 }
  }

  /// Notes the marks in a log, and empties it; gives the numbers of those never passed before.
  @discardableResult
  package mutating func note(_ log: MarkLog) -> [Int] {
    var new: [Int] = []
    log.take { number in
      marks[Int(number)] += 1
      if marks[Int(number)] == 1 { new.append(Int(number)) }
    }
    return new
  }

  /// Adds what others came by in the same program.
  package mutating func add(_ other: Coverage) {
    for index in lines.indices { lines[index] += other.lines[index] }
    for index in marks.indices { marks[index] += other.marks[index] }
  }

  /// Whether a line was said.
  package func hasSaid(_ line: Int) -> Bool { lines[line] > 0 }
}
