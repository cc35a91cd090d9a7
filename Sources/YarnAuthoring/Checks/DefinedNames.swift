package import YarnSyntax

/// What scripts define, by its name: nodes, variables with their `$`, and enums.
package struct DefinedNames: Sendable {
  private var files: [String: String] = [:]

  package init(_ sources: [SourceText]) {
    for source in sources {
      let (tree, _) = Parser.parse(source)
      for node in tree.nodes {
        add(tree.title(of: node), source)
        node.body.forEachNested { statement in
          switch statement {
          case .declare(let declaration): add(source[declaration.variable], source)
          case .enumeration(let enumeration): add(source[enumeration.name], source)
          default: break
          }
        }
      }
    }
  }

  private mutating func add(_ name: String, _ source: SourceText) {
    if !name.isEmpty, files[name] == nil { files[name] = source.name }
  }

  /// The first file that defines a name, or the enum of a case such as `Colour.Red`.
  package func file(of name: String) -> String? {
    files[name] ?? name.firstIndex(of: ".").flatMap { files[String(name[..<$0])] }
  }
}
