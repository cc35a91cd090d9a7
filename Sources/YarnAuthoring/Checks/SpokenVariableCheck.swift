import YarnCompiler
import YarnSyntax

/// Looks for variables in spoken text that have no braces, so that their name is what is said.
///
/// What was meant as a command or as a link is passed over: in one a variable needs no braces.
struct SpokenVariableCheck: ScriptCheck {
  func findings(in scripts: ParsedScripts) -> [Finding] {
    let known = scripts.trees.reduce(into: scripts.hostVariables) { known, tree in
      for node in tree.nodes {
        node.body.forEachNested { statement in
          guard case .declare(let declaration) = statement else { return }
          known.insert(tree.source[declaration.variable])
        }
      }
    }
    return scripts.own.flatMap { tree in
      let unsettled = scripts.unsettled[tree.file]
      return tree.nodes.flatMap { $0.body.flatMap(\.lines) }.flatMap { line -> [Finding] in
        guard !unsettled.commands.contains(line.range), !unsettled.links.contains(line.range)
        else { return [] }
        return line.text.flatMap { piece -> [Finding] in
          guard case .text(let range) = piece else { return [] }
          return findings(in: range, of: tree, known)
        }
      }
    }
  }

  private func findings(
    in text: SourceRange,
    of tree: SyntaxTree,
    _ known: Set<String>
  ) -> [Finding] {
    let source = tree.source
    let bytes = source.bytes
    var findings: [Finding] = []
    var offset = text.lowerBound
    while offset < text.upperBound {
      let start = offset
      offset += 1
      guard bytes[start] == UInt8(ascii: "$"), bytes[offset].isNameStart,
        start == 0 || bytes[start - 1] != UInt8(ascii: "\\")
      else { continue }
      while offset < text.upperBound, bytes[offset].isNamePart { offset += 1 }
      let name = source[SourceRange(start, offset)]
      guard known.contains(name) else { continue }
      let place = withSigns(SourceRange(start, offset), in: text, bytes)
      findings.append(
        tree.finding(
          .spokenVariable,
          place,
          fixIts: [.replace(source[place], tree.file, place, with: "{\(name)}")],
          "‘\(name)’ is spoken as it stands; the value of a variable is ‘{\(name)}’"
        )
      )
    }
    return findings
  }

  /// The variable with the signs around it that were meant as braces.
  private func withSigns(
    _ name: SourceRange,
    in text: SourceRange,
    _ bytes: [UInt8]
  ) -> SourceRange {
    let before = name.lowerBound > text.lowerBound ? bytes[name.lowerBound - 1] : 0
    let after = name.upperBound < text.upperBound ? bytes[name.upperBound] : 0
    switch (before, after) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      return SourceRange(name.lowerBound - 1, name.upperBound + 1)
    case (_, UInt8(ascii: "}")): return SourceRange(name.lowerBound, name.upperBound + 1)
    default: return name
    }
  }
}
