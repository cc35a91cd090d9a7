import Foundation
import JournalStore
import Testing

/// Disks that refuse, which tests can only have where they may mount one.
@Suite(.enabled(if: SmallDisk.isPermitted, "mounting a small disk is not permitted here"))
struct DiskTests {
  private let passphrase: Passphrase

  init() throws {
    passphrase = try TestJournal.passphrase("word")
  }

  @Test func `a full disk loses nothing that was written, and goes on when there is room`() throws {
    let disk = try #require(SmallDisk(kilobytes: 2000))
    let folder = "\(disk.path)/journal"
    let journal = try Journal.create(in: folder, passphrases: [passphrase], cost: .least)
    let draft = try journal.beginDraft(opening: [0], at: 1)
    var written = 0
    let error = #expect(throws: JournalError.self) {
      while written < 10_000 {
        try draft.append([UInt8](repeating: 1, count: 2000), at: 2)
        written += 1
      }
    }
    #expect(error?.isDiskFull == true)
    #expect(written > 10)
    let unlocked = try journal.unlock(passphrase)
    #expect(try unlocked.reopen(draft.id).records.count == written)
    #expect(try unlocked.verify().damaged.isEmpty)
    // What must be destroyed can be, and makes room.
    try draft.destroy()
    #expect(try journal.openDraftCount() == 0)
    let next = try journal.beginDraft(opening: [0], at: 1)
    try next.append([1], at: 2)
    #expect(try unlocked.reopen(next.id).records == [[1]])
    #expect(try unlocked.verify().damaged.isEmpty)
  }

  @Test func `a draft is destroyed on a disk without a byte left`() throws {
    let disk = try #require(SmallDisk(kilobytes: 2000))
    let folder = "\(disk.path)/journal"
    let journal = try Journal.create(in: folder, passphrases: [passphrase], cost: .least)
    let draft = try journal.beginDraft(opening: [UInt8](repeating: 1, count: 9000), at: 1)
    for number in 0..<5 as Range<UInt8> { try draft.append([number], at: 2) }
    disk.fill()
    try draft.destroy()
    #expect(try journal.openDraftCount() == 0)
    disk.unfill()
    #expect(try journal.unlock(passphrase).verify().damaged.isEmpty)
  }

  @Test func `a journal is not half made where there is no room`() throws {
    let disk = try #require(SmallDisk(kilobytes: 24))
    let folder = "\(disk.path)/journal"
    let error = #expect(throws: JournalError.self) {
      try Journal.create(in: folder, passphrases: [passphrase], cost: .least)
    }
    #expect(error?.isDiskFull == true)
    #expect(!Journal.exists(in: folder))
  }

  @Test func `on a disk that cannot be written to, everything can be read`() throws {
    let disk = try #require(SmallDisk(kilobytes: 2000))
    let folder = "\(disk.path)/journal"
    let id: EntryID
    do {
      let journal = try Journal.create(in: folder, passphrases: [passphrase], cost: .least)
      let draft = try journal.beginDraft(opening: [0], at: 1)
      try draft.save(SampleConversation.make("word"), fadesOn: 9)
      id = draft.id
    }
    try #require(disk.makeReadOnly())
    #expect(throws: JournalError.readOnly(folder)) { try Journal.open(in: folder, for: .writing) }
    let journal = try Journal.open(in: folder, for: .reading).unlock(passphrase)
    #expect(try journal.conversation(id) == SampleConversation.make("word"))
    #expect(try journal.conversations().listed.count == 1)
    #expect(try journal.verify().damaged.isEmpty)
    #expect(throws: JournalError.readOnly(folder)) { try journal.delete(id) }
    #expect(throws: JournalError.readOnly("\(disk.path)/new")) {
      try Journal.create(in: "\(disk.path)/new", passphrases: [passphrase], cost: .least)
    }
  }
}
