import CheckIn
import CheckInAuthoring
import Foundation
import Testing

/// The explorer's model and the session, side by side over random walks.
struct ExplorerModelTests {
  /// How many; `AFTERCARE_WALKS` asks for more.
  private static let walks =
    ProcessInfo.processInfo.environment["AFTERCARE_WALKS"].flatMap { UInt64($0) } ?? 120

  @Test func `the model holds wherever any command may come`() throws {
    var law = ModelLaw(try StoppedScripts.law.get())
    for seed in 0..<Self.walks { law.walk(seed: seed, steps: 50) }
    #expect(law.differences.isEmpty, "\(law.differences)")
  }

  @Test(arguments: StoppedScripts.shipped.indices)
  func `the model holds in the shipped scripts`(index: Int) throws {
    var law = ModelLaw(try StoppedScripts.shipped[index].get())
    for seed in 0..<Self.walks / 4 { law.walk(seed: seed, steps: 60) }
    #expect(law.differences.isEmpty, "\(law.differences)")
  }

  // MARK: - Planted differences

  /// What is found where the rows of a command's forms have other effects.
  private func differences(
    _ usage: String,
    effects: @escaping @Sendable (Set<FlowEffect>) -> Set<FlowEffect>
  ) throws -> Set<ModelLaw.Claim> {
    var rows = CheckInHost.Rows()
    rows.command = { (words: [String]) -> CommandRow? in
      var row = CommandRow.row(of: words)
      if let old = row, old.usage.text == usage { row?.effects = effects(old.effects) }
      return row
    }
    return try differences(rows)
  }

  private func differences(_ rows: CheckInHost.Rows) throws -> Set<ModelLaw.Claim> {
    var law = ModelLaw(try StoppedScripts.law.get(), rows: rows)
    for seed in 0..<1000 as Range<UInt64> where law.differences.isEmpty {
      law.walk(seed: seed, steps: 50)
    }
    return Set(law.differences.keys)
  }

  @Test func `a turn that is said to be nobody else's is found`() throws {
    let found = try differences("turn next") { $0.filter { $0 != .takesTurn } }
    #expect(!found.isDisjoint(with: [.mode, .sets]))
  }

  @Test func `a gentler tone that is said to set nothing is found`() throws {
    #expect(try differences("lean low") { _ in [] } == [.sets])
  }

  @Test func `a reveal that is said to play no node is found`() throws {
    let found = try differences("reveal TOPIC…") { $0.filter { $0 == .reads(.labels) } }
    #expect(found.contains(.nodes))
  }

  @Test func `a reveal that is said to look at nothing is found`() throws {
    let found = try differences("reveal TOPIC…") { $0.filter { $0 != .reads(.labels) } }
    #expect(found == [.reads])
  }

  @Test func `leaving that is said to come back is found`() throws {
    #expect(try differences("leave now") { $0.subtracting([.leaves]) } == [.comesBack])
  }

  @Test func `a silence that is said never to end is found`() throws {
    #expect(try differences("lean low") { $0.union([.leaves]) }.contains(.comesBack))
  }

  @Test func `everyone's turn that is said to be the next one's is found`() throws {
    let found = try differences("turn both") { $0.subtracting([.endsRound]).union([.takesTurn]) }
    #expect(found.contains(.mode))
  }

  @Test func `a function that is said to be certain is found`() throws {
    var rows = CheckInHost.Rows()
    rows.function = { function in
      var row = function.row
      if function == .turnsLeft { row.certainty = .people }
      return row
    }
    #expect(try differences(rows) == [.result])
  }

  @Test(arguments: [CheckInFunction.anyone, .everyone, .sharedCount, .sharedLabel])
  func `a function that is said to look at nothing is found`(function: CheckInFunction) throws {
    var rows = CheckInHost.Rows()
    rows.function = { other in
      var row = other.row
      if other == function { row.looksAt = nil }
      return row
    }
    #expect(try differences(rows) == [.reads])
  }
}
