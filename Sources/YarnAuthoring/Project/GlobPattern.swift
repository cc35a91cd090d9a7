/// A pattern for paths below a project's folder.
///
/// `*` stands for any run of characters in one component, `**` for any number of components, and
/// a slash at the end for everything below. Letter case does not matter, as in Yarn Spinner.
package struct GlobPattern: Hashable, Sendable {
  private enum Component: Hashable, Sendable {
    case anyComponents
    case name([Character])
  }

  private let components: [Component]

  package init(_ text: String) throws(ProjectPathError) {
    var components: [Component] = []
    for component in try ProjectPath.components(of: text).map({ $0.lowercased() }) {
      if component == "**" {
        components.append(.anyComponents)
      } else if component.hasPrefix("**.") {
        // Yarn Spinner reads `**.yarn` as `**/*.yarn`.
        components += [.anyComponents, .name(Array(component.dropFirst()))]
      } else {
        components.append(.name(Array(component)))
      }
    }
    if text.hasSuffix("/") || text.hasSuffix("\\") { components.append(.anyComponents) }
    self.components = components
  }

  /// Whether the pattern stands for a relative path with `/` between its components.
  ///
  /// - Complexity: O(pattern × path), whatever the pattern.
  package func matches(_ path: String) -> Bool {
    wildcardsMatch(
      components,
      path.lowercased().split(separator: "/").map(Array.init),
      isWildcard: { $0 == .anyComponents },
      accepts: { component, name in
        guard case .name(let pattern) = component else { return false }
        return wildcardsMatch(pattern, name, isWildcard: { $0 == "*" }, accepts: ==)
      }
    )
  }
}

/// Whether a pattern, in which wildcards stand for any run of items, matches all items.
///
/// Only the last wildcard ever has to take more than it did: what an earlier one would take, the
/// last one can take as well.
private func wildcardsMatch<Element, Item>(
  _ pattern: [Element],
  _ items: [Item],
  isWildcard: (Element) -> Bool,
  accepts: (Element, Item) -> Bool
) -> Bool {
  var place = 0
  var item = 0
  var retry: (place: Int, item: Int)?
  while item < items.count {
    if place < pattern.count, isWildcard(pattern[place]) {
      place += 1
      retry = (place, item)
    } else if place < pattern.count, accepts(pattern[place], items[item]) {
      place += 1
      item += 1
    } else if let last = retry {
      place = last.place
      item = last.item + 1
      retry = (place, item)
    } else {
      return false
    }
  }
  return pattern[place...].allSatisfy(isWildcard)
}
