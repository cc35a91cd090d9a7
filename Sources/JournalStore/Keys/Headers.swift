import Foundation
import GRDB

/// What is known of a journal without any passphrase.
struct Headers {
  let journal: JournalHeader

  /// In the order of their places.
  let people: [PersonHeader]
  let slots: [SlotHeader]
  let damaged: [Damage]

  /// - Throws: `JournalError.damaged` where both copies of the journal's own header are.
  init(_ db: Database) throws {
    var journal: JournalHeader?
    var people: [PersonHeader] = []
    var slots: [SlotHeader] = []
    var damaged: [Damage] = []
    let (entries, wholeTables) = HeaderTable.all(db)
    if wholeTables < 2 { damaged.append(.headerCopy) }
    if wholeTables == 0 { damaged += [.person, .slot] }
    for entry in entries {
      if !entry.hasBothCopies, entry.content != nil { damaged.append(.headerCopy) }
      do {
        guard let content = entry.content else { throw RecordReader.Malformed() }
        switch HeaderTable.Kind(rawValue: entry.kind) {
        case .journal: journal = try JournalHeader(decoding: content)
        case .person: people.append(try PersonHeader(entry.number, decoding: content))
        case .slot: slots.append(try SlotHeader(entry.number, decoding: content))
        case nil: throw RecordReader.Malformed()
        }
      } catch is RecordReader.Malformed {
        damaged.append(Self.damage(entry))
      }
    }
    guard let journal else { throw JournalError.damaged(.header) }
    self.journal = journal
    self.people = people
    self.slots = slots
    self.damaged = damaged
  }

  private static func damage(_ entry: HeaderTable.Entry) -> Damage {
    switch HeaderTable.Kind(rawValue: entry.kind) {
    case .journal: .header
    case .person: .person
    case .slot: .slot
    case nil: .headerCopy
    }
  }

  /// The number of a new person or slot.
  static func next(after numbers: [Int]) -> Int {
    (numbers.max() ?? 0) &+ 1
  }
}
