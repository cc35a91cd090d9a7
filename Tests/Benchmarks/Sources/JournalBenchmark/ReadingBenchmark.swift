import Foundation
import JournalStore

/// List, search and memory with ten thousand conversations.
enum ReadingBenchmark {
  private static let count = 10_000

  static func run(in folder: String, _ passphrase: Passphrase) throws {
    try fill(folder, passphrase)
    // From here on the highest use of memory counts anew.
    try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    var journal: UnlockedJournal?
    let unlocking = try Stopwatch.seconds {
      journal = try Journal.open(in: folder, for: .writing).unlock(passphrase)
    }
    guard let journal else { return }
    var listed = 0
    let first = try Stopwatch.seconds { listed = try journal.conversations().listed.count }
    let list = try (0..<5).map { _ in try Stopwatch.seconds { _ = try journal.conversations() } }
    precondition(listed == count)
    Stopwatch.print(
      "reading \(count) conversations",
      [
        "MB": String(try size(of: folder) >> 20), "unlock s": unlocking.places(2),
        "first list s": first.places(2), "list s": list.median.places(3),
      ]
    )
    for word in [GeneratedConversation.rareWord, "not said anywhere", "the"] {
      var hits = 0
      let seconds = try Stopwatch.seconds { try journal.search(word) { _ in hits += 1 } }
      Stopwatch.print("search", ["hits": String(hits), "s": seconds.places(2)])
    }
    Stopwatch.print("memory", ["peak MB": try peakMemory()])
  }

  private static func fill(_ folder: String, _ passphrase: Passphrase) throws {
    let journal = try Journal.create(in: folder, passphrases: [passphrase], cost: .standard)
    let seconds = try Stopwatch.seconds {
      for number in 0..<count {
        let draft = try journal.beginDraft(opening: [], at: number)
        try draft.save(GeneratedConversation.make(number), fadesOn: 30_000)
      }
    }
    Stopwatch.print("begin and save", ["ms each": (seconds * 1000 / Double(count)).places(2)])
  }

  private static func size(of folder: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/journal.sqlite")
    return attributes[.size] as? Int ?? 0
  }

  /// The highest use of memory since it was last asked to count anew.
  private static func peakMemory() throws -> String {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let kilobytes = Double(line.filter(\.isNumber)) ?? .nan
    return (kilobytes / 1024).places(0)
  }
}
