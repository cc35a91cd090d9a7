import Glibc
import JournalStore

/// A record of a draft beside the same bytes written to a file, each of them on the disk.
enum AppendBenchmark {
  private static let count = 1000
  private static let size = 250

  static func run(in folder: String, _ passphrase: Passphrase) throws {
    let journal = try Journal.create(in: folder, passphrases: [passphrase], cost: .standard)
    let draft = try journal.beginDraft(opening: [UInt8](repeating: 1, count: 300_000), at: 1)
    let record = [UInt8](repeating: 7, count: size)
    let file = unsafe open("\(folder)/bare", O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(file) }
    var ours: [Double] = []
    var bare: [Double] = []
    // In turns, so that a busy moment of the disk meets both.
    for second in 0..<count {
      ours.append(try Stopwatch.seconds { try draft.append(record, at: second) })
      bare.append(
        Stopwatch.seconds {
          _ = unsafe write(file, record, record.count)
          fdatasync(file)
        }
      )
    }
    Stopwatch.print(
      "append",
      [
        "median ms": (ours.median * 1000).places(3),
        "write and fdatasync": (bare.median * 1000).places(3),
        "ratio": (ours.median / bare.median).places(2),
      ]
    )
  }
}
