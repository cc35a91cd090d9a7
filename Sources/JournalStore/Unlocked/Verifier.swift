import GRDB

/// Looks at every seal and at what the seals say of order and number.
struct Verifier {
  let database: JournalDatabase
  let keys: Keyring
  private var report = VerifyReport()

  init(_ database: JournalDatabase, _ keys: Keyring) {
    self.database = database
    self.keys = keys
  }

  mutating func run() -> VerifyReport {
    checkDatabase()
    check { verifier, db in try verifier.checkHeaders(db) }
    check { verifier, db in try verifier.checkConversations(db) }
    check { verifier, db in try verifier.checkDrafts(db) }
    check { verifier, db in
      for note in try NoteTable.all(db) {
        verifier.report.notes += 1
        verifier.report.records += 1
        if !UnlockedJournal.isWhole(note, verifier.keys) { verifier.report.add(.note(note.id)) }
      }
    }
    return report
  }

  /// Runs one check; where the database itself fails, the others go on.
  private mutating func check(_ body: (inout Verifier, Database) throws -> Void) {
    do throws(JournalError) {
      self = try database.read { db in
        var verifier = self
        do { try body(&verifier, db) } catch { verifier.report.add(.database) }
        return verifier
      }
    } catch {
      report.add(.database)
    }
  }

  private mutating func checkDatabase() {
    check { verifier, db in
      let isWhole = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"]
      let hasOrphans = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil
      if !isWhole || hasOrphans { verifier.report.add(.database) }
    }
  }

  private mutating func checkHeaders(_ db: Database) throws {
    let headers = try Headers(db)
    for damage in headers.damaged { report.add(damage) }
    let people = Dictionary(uniqueKeysWithValues: headers.people.map { ($0.number, $0.publicKey) })
    if people != keys.roster.people { report.add(.person) }
    if headers.journal.open(with: keys.master) == nil { report.add(.keyring) }
    for number in keys.roster.people.keys {
      let hasSlot = headers.slots.contains { $0.person == number && $0.kind == .passphrase }
      if !hasSlot { report.add(.slot) }
    }
  }

  private mutating func checkConversations(_ db: Database) throws {
    let reader = ConversationReader(keys)
    try ConversationTable.each(db) { entry in
      report.conversations += 1
      report.records += 2
      do throws(JournalError) {
        let head = try reader.head(of: entry)
        _ = try reader.conversation(db, entry)
        guard entry.isFadingKnown, head.fadesOn == entry.fadesOn else {
          throw .damaged(.conversation(entry.id))
        }
      } catch {
        report.add(.conversation(entry.id))
      }
    }
  }

  private mutating func checkDrafts(_ db: Database) throws {
    for entry in try DraftTable.all(db) {
      report.drafts += 1
      do {
        report.records += try UnlockedJournal.check(db, entry, keys) + 1
      } catch {
        report.add(.draft(entry.id))
      }
    }
  }
}

extension UnlockedJournal {
  /// Looks at every seal and at the order of everything.
  package func verify() throws(JournalError) -> VerifyReport {
    var verifier = Verifier(journal.database, try keys())
    return verifier.run()
  }
}
