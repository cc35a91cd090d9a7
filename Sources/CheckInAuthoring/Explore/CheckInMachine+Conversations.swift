package import CheckIn

extension CheckInMachine {
  /// A machine for a conversation, which ends where another begins.
  package init(_ script: Script, people: ClosedRange<Int>, of house: House) {
    var settings = Settings()
    settings.people = people
    let conversations = house.conversations.map(House.entry)
    // The goodbye is part of every conversation.
    settings.cuts = Set(conversations).subtracting([script.entry, HouseNode.closing])
    self.init(script, settings: settings)
  }
}
