import YarnCompiler
import YarnSyntax

/// Scripts read as they were surely meant, with what is wrong about how they stand there.
struct MeantScripts {
  /// The trees of all sources; those of the author without faults of syntax come as meant.
  private(set) var trees: [SyntaxTree] = []
  private(set) var findings: [Finding] = []

  /// Where options begin, by file, that were put to those before them.
  private var joins: [Set<Int>] = []

  init(_ output: Compiler.Output, ownCount: Int, manner: LayoutManner) {
    for tree in output.trees {
      var reader = LayoutReader(tree, manner)
      let isReadable = tree.file < ownCount && !output.unreadable.contains(tree.file)
      trees.append(isReadable ? reader.read() : tree)
      findings += reader.findings
      joins.append(reader.joins)
    }
  }

  /// Whether a finding only follows from what others name already.
  func explains(_ finding: Finding, by causes: [Finding]) -> Bool {
    if finding.label == CheckRule.unreadVariable.name { return isSpoken(finding, in: causes) }
    guard let code = DiagnosticCode(rawValue: finding.label) else { return false }
    let range = finding.range
    switch code {
    // What comes after a line that was to be indented can be reached once it is.
    case .unreachableCode:
      return joins[finding.file].contains { $0 >= range.lowerBound && $0 < range.upperBound }
    // A bracket was meant as a brace.
    case .badMarkup:
      return causes.contains { cause in
        cause.label == CheckRule.spokenVariable.name && cause.file == finding.file
          && cause.range.lowerBound >= range.lowerBound
          && cause.range.upperBound <= range.upperBound
          && trees[cause.file].source.bytes[cause.range.lowerBound] == UInt8(ascii: "[")
      }
    case .unusedVariable: return isSpoken(finding, in: causes)
    default: return false
    }
  }

  /// Whether a variable's name is spoken somewhere, where its value was meant to be.
  private func isSpoken(_ finding: Finding, in causes: [Finding]) -> Bool {
    let name = trees[finding.file].source[finding.range]
    return causes.contains { cause in
      cause.label == CheckRule.spokenVariable.name && cause.message.hasPrefix("‘\(name)’")
    }
  }
}
