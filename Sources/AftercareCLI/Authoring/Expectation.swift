import CheckInAuthoring
import YarnAuthoring
import YarnProgram
import YarnSyntax

/// Which parts of scripts an exploration should reach.
struct Expectation {
  private let scripts: AuthorScripts
  private let numbers: [String: Int]
  private let conversations: Set<Int>

  /// Whether it begins where the scripts do.
  private let isWhole: Bool

  init(_ scripts: AuthorScripts, _ files: [SourceText], isWhole: Bool) {
    self.scripts = scripts
    self.isWhole = isWhole
    numbers = Dictionary(indexing: files.map(\.name))
    conversations = Set(files.indices.filter { House.conversation(in: files[$0].name) != nil })
  }

  /// The number of the file in which something was found.
  func file(of fault: ExplorationFault) -> Int {
    fault.place?.file.flatMap { numbers[$0] } ?? 0
  }

  /// Whether it is a finding that nothing has reached it.
  ///
  /// Where the beginning was chosen nothing is, as what came before decides; and the shared scripts
  /// are for other paths, too.
  func covers(_ fault: ExplorationFault) -> Bool {
    guard isWhole else { return false }
    let file = file(of: fault)
    guard scripts.sources.indices.contains(file), scripts.isAsked(file) else { return false }
    let isWholeHouse = scripts.isShipped && scripts.sources.count > 1
    return !isWholeHouse || conversations.contains(file)
  }
}
