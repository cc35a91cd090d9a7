import YarnProgram

/// The marks behind which a place of a program comes next, found against the flow of control.
struct Waymarks {
  private let program: Program
  private let marked: MarkedProgram

  /// Whether each mark was passed, by its number.
  private let isPassed: [Bool]

  /// The marks at each position, by their numbers.
  private var numbers: [Int: [Int]] = [:]

  /// The node of each position, and what leads to a position or a node.
  private var entries: [Int: Int] = [:]
  private var edges: [Int: [Edge]] = [:]
  private var arrivals: [Int: [Int]] = [:]

  private struct Edge {
    let from: Int
    let way: MarkedProgram.Mark.Way?
  }

  /// - Complexity: O(*n*) in the length of the program.
  init(_ marked: MarkedProgram, passed marks: [Int]) {
    self.marked = marked
    program = marked.original
    isPassed = marks.map { $0 > 0 }
    for (number, mark) in marked.marks.enumerated() {
      numbers[mark.position, default: []].append(number)
    }
    for (node, description) in program.nodes.enumerated() {
      entries[description.code.lowerBound] = node
      for position in description.code { addEdges(from: position) }
    }
  }

  private mutating func addEdges(from position: Int) {
    func edge(_ way: MarkedProgram.Mark.Way? = nil) -> Edge { Edge(from: position, way: way) }
    switch program.code[position] {
    case .jump(let target): edges[Int(target), default: []].append(edge())
    case .jumpIfFalse(let target), .jumpUnless(_, _, _, let target):
      edges[Int(target), default: []].append(edge(.fails))
      edges[position + 1, default: []].append(edge(.holds))
    case .addOption(let line, _, _, let target):
      edges[Int(target), default: []].append(edge(.chosen(line: Int(line))))
      edges[position + 1, default: []].append(edge())
    case .addCandidate(_, _, let target):
      edges[Int(target), default: []].append(edge())
      edges[position + 1, default: []].append(edge())
    case .deliverOptions(let target):
      edges[Int(target), default: []].append(edge(.noOption))
    case .selectCandidate(let target):
      edges[Int(target), default: []].append(edge(.noItem))
    case .goToNode(let node): arrivals[Int(node), default: []].append(position)
    case .detourToNode(let node):
      arrivals[Int(node), default: []].append(position)
      edges[position + 1, default: []].append(edge())
    case .leaveNode, .stop, .goToNamedNode, .endOfExpression: break
    default: edges[position + 1, default: []].append(edge())
    }
  }

  /// The nearest marks before something that was not reached which some path has passed.
  ///
  /// Where a condition was looked at and had another outcome, that is the one.
  func marks(before unreached: Coverage.Unreached) -> Set<Int> {
    var found: Set<Int> = []
    var seen: Set<Int> = []
    var open =
      unreached.kind == .unreachedNode ? arrivals[unreached.node] ?? [] : [unreached.position]
    if unreached.kind == .unreachedBranch || unreached.kind == .alwaysTrue {
      found = passedCondition(at: unreached.position)
    }
    guard found.isEmpty else { return found }
    while let position = open.popLast() {
      guard seen.insert(position).inserted else { continue }
      for edge in edges[position] ?? [] {
        let mark = edge.way.flatMap { way in
          numbers[edge.from]?.first { marked.marks[$0].way == way }
        }
        if let mark, isPassed[mark] {
          found.insert(mark)
        } else if case let other = passedCondition(at: edge.from), mark != nil, !other.isEmpty {
          found.formUnion(other)
        } else {
          open.append(edge.from)
        }
      }
      if let node = entries[position] {
        let entered = numbers[position]?.first { marked.marks[$0].way == .entered }
        if let entered, isPassed[entered] { found.insert(entered) }
        // A group of nodes has no mark of its own.
        if entered == nil { open += arrivals[node] ?? [] }
      }
    }
    return found
  }

  /// The outcomes that a condition had, if it was looked at.
  private func passedCondition(at position: Int) -> Set<Int> {
    Set(
      (numbers[position] ?? []).filter { number in
        isPassed[number] && [.holds, .fails].contains(marked.marks[number].way)
      }
    )
  }
}
