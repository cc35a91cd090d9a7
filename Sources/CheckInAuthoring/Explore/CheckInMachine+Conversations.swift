package import CheckIn
import YarnProgram

extension CheckInMachine {
  /// A machine for a conversation, which ends where another begins.
  package init(_ script: Script, people: ClosedRange<Int>) {
    var settings = Settings()
    settings.people = people
    let conversations = script.program.program.debug.files
      .compactMap { House.conversation(in: $0).map(House.entry) }
    // The goodbye is part of every conversation.
    settings.cuts = Set(conversations).subtracting([script.entry, HouseNode.closing])
    self.init(script, settings: settings)
  }
}
