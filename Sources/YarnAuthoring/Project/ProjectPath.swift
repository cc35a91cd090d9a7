/// The path of a file in a project's folder or below it.
///
/// - Invariant: The path is relative and has no empty, `.` or `..` component, so that it cannot
///   name anything outside of the folder but through a link.
package struct ProjectPath: Hashable, Sendable {
  package let components: [String]

  /// Reads a path as project files write it; backslashes separate, too, as on Windows.
  package init(_ text: String) throws(ProjectPathError) {
    components = try Self.components(of: text)
  }

  package var text: String { components.joined(separator: "/") }

  /// The path's or pattern's components, without `.`.
  static func components(of text: String) throws(ProjectPathError) -> [String] {
    let isHarmless = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isHarmless else { throw .unreadable }
    let slashed = String(text.map { $0 == "\\" ? "/" : $0 })
    guard !slashed.hasPrefix("/"), slashed.dropFirst().first != ":" else { throw .absolute(text) }
    let components = slashed.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !components.isEmpty else { throw .empty }
    guard !components.contains("..") else { throw .leavesFolder(text) }
    return components
  }
}

/// Why a text is no path in a project's folder.
package enum ProjectPathError: Error, Hashable, Sendable {
  case absolute(String)
  case empty
  case leavesFolder(String)
  /// It has control characters.
  case unreadable
}

extension ProjectPathError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .absolute(let path): "‘\(path)’ must be relative to the project's folder"
    case .empty: "a path is missing here"
    case .leavesFolder(let path): "‘\(path)’ leaves the project's folder"
    case .unreadable: "the path has control characters in it"
    }
  }
}
