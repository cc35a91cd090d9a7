/// A spoken line or an option's text.
package struct ProgramLine: Hashable, Sendable {
  /// `line:` and the name that its `#line:` tag gives, or a name made from its node and text.
  package let id: String
  package let template: LineTemplate

  /// Tags without `#`; those with an ID among them.
  package let tags: [String]

  /// The ID of the line whose text this one shares (`#shadow:`), and so its translation.
  package let source: String?

  package init(id: String, template: LineTemplate, tags: [String], source: String? = nil) {
    self.id = id
    self.template = template
    self.tags = tags
    self.source = source
  }

  /// What follows `name:` in the first tag that begins so; an empty text for the bare tag.
  package func tag(_ name: String) -> String? {
    for tag in tags where tag.hasPrefix(name) {
      let rest = tag.dropFirst(name.count)
      if rest.isEmpty { return "" }
      if rest.first == ":" { return String(rest.dropFirst()) }
    }
    return nil
  }
}
