package import CheckIn
package import YarnSyntax

extension CheckInMachine {
  /// A machine for a conversation, which ends where another begins.
  ///
  /// The sources are those of all conversations, each named after the node at which it begins.
  package init(
    _ script: Script,
    sources: [SourceText],
    people: ClosedRange<Int>
  ) {
    var settings = Settings()
    settings.people = people
    let conversations = sources.map(\.name)
      .filter { $0.hasPrefix("Conversations/") && $0.hasSuffix(".yarn") }
      .map { String($0.dropFirst("Conversations/".count).dropLast(".yarn".count)) }
    // The goodbye is part of every conversation.
    settings.cuts = Set(conversations).subtracting([script.entry, HouseNode.closing])
    self.init(script, sources: sources, settings: settings)
  }
}
