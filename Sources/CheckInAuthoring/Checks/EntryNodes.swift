import CheckIn
import YarnAuthoring
package import YarnSyntax

/// The nodes of a file that a session may enter by itself.
package enum EntryNodes {
  /// The node called like the file, answers to `why`, and what the shared scripts must have.
  package static func titles(in source: SourceText) -> [String] {
    let (tree, _) = Parser.parse(source)
    let file = source.name.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".yarn") ? file.dropLast(".yarn".count) : file
    return tree.nodes.map { tree.title(of: $0) }.filter { title in
      title == name || isCalled(title)
    }
  }

  /// Whether a session knows the node by its name.
  private static func isCalled(_ title: String) -> Bool {
    HouseNode.isEntered(title) || title == "Setup" || title == "Start"
  }
}
