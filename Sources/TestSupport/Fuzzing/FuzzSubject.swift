package import YarnRuntime

/// A part of the program that must keep its laws whatever it is given.
package protocol FuzzSubject: Sendable {
  /// An input that the laws are checked on; the same for the same generator.
  func makeInput(_ generator: inout SplitMix64) -> FuzzInput

  /// Checks all laws on an input; everything follows from its bytes.
  ///
  /// - Returns: A number for what kind of input it was, to see whether new kinds still turn up.
  func check(_ input: FuzzInput) throws(BrokenLaw) -> UInt64
}

/// What a subject is given.
package struct FuzzInput: Sendable {
  package let bytes: [UInt8]

  /// Whether it is a script that was written to have no errors.
  package let isSound: Bool

  package init(_ bytes: [UInt8], isSound: Bool = false) {
    self.bytes = bytes
    self.isSound = isSound
  }
}

/// The subjects by the names that people give them.
package enum FuzzMode: String, CaseIterable, Sendable {
  case frontEnd = "front-end"
  case markup
  case machine
  case terminal

  /// Those that need no other program; the terminal's subject is asked for by its name.
  package static let withoutProgram: [FuzzMode] = [.frontEnd, .markup, .machine]

  package func subject(corpus: ScriptCorpus, isTimed: Bool) -> any FuzzSubject {
    switch self {
    case .frontEnd: FrontEndSubject(corpus: corpus, isTimed: isTimed)
    case .markup: MarkupSubject(isTimed: isTimed)
    case .machine: MachineSubject(corpus: corpus)
    case .terminal: TerminalSubject()
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// So many parts of about the same length.
  func cut(into count: Int) -> [SubSequence] {
    (0..<count).map {
      self[startIndex + self.count * $0 / count..<startIndex + self.count * ($0 + 1) / count]
    }
  }
}
