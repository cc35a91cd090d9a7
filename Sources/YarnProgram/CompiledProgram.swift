/// A program that does not change any more, shared by all dialogues that run it.
///
/// A class, so that copying a dialogue copies one reference; it compares by identity first.
package final class CompiledProgram: Sendable {
  package let program: Program

  /// Where the marks in its code are noted.
  package let marks: MarkLog?

  /// What each function index stands for, where it is one of the language's own.
  package let builtins: [Builtin?]

  /// Whether the machine can run the program; it refuses one that `verified()` refuses.
  package let isSound: Bool

  /// What the machine needs to enter and leave a node, by its index.
  package let entries: [NodeEntry]

  private let nodeIndices: [String: Int]
  private let variableIndices: [String: Int]

  package init(_ program: Program, marks: MarkLog? = nil) {
    self.program = program
    self.marks = marks
    isSound = (try? program.verified()) != nil
    builtins = program.functions.map { Builtin(rawValue: $0.name) }
    entries = program.nodes.map { node in
      NodeEntry(start: node.code.lowerBound, countsVisits: node.countsVisits)
    }
    nodeIndices = Dictionary(indexing: program.nodes.map(\.title))
    variableIndices = Dictionary(indexing: program.variables.map(\.name))
  }

  package func nodeIndex(_ title: String) -> Int? { nodeIndices[title] }
  package func variableIndex(_ name: String) -> Int? { variableIndices[name] }
}

/// Where a node's code begins and whether its visits count.
package struct NodeEntry: Sendable {
  package let start: Int
  package let countsVisits: Bool
}

extension CompiledProgram: Hashable {
  package static func == (left: CompiledProgram, right: CompiledProgram) -> Bool {
    left === right || left.program == right.program
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(program.fingerprint)
  }
}
