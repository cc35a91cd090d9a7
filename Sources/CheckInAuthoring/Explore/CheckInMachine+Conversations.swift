package import CheckIn
import YarnProgram

extension CheckInMachine {
  /// A machine for a conversation, which ends where another begins.
  ///
  /// The sources of conversations are named after the nodes at which they begin.
  package init(_ script: Script, people: ClosedRange<Int>) {
    var settings = Settings()
    settings.people = people
    let conversations = script.program.program.debug.files
      .filter { $0.hasPrefix("Conversations/") && $0.hasSuffix(".yarn") }
      .map { String($0.dropFirst("Conversations/".count).dropLast(".yarn".count)) }
    // The goodbye is part of every conversation.
    settings.cuts = Set(conversations).subtracting([script.entry, HouseNode.closing])
    self.init(script, settings: settings)
  }
}
