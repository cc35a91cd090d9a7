import YarnRuntime

/// The sections of paths that were walked, each once for all beginnings that look alike in it.
///
/// This is the summary of a procedure as data-flow analyses know it: what a section does is worked
/// out for one beginning, and its last steps are taken again from each other one.
struct Sections<Machine: Explorable> {
  /// The last step of a section.
  struct Exit {
    /// The state before it, by its number and whole.
    let number: Int
    let state: Machine.State
    let move: UInt32
    let section: Int
    /// How many answers lead to it from the beginning of the section.
    let depth: Int
  }

  private struct Section {
    /// The state with which it was walked.
    let root: Int
    let depth: Int
    var exits: [Int] = []
  }

  private var sections: [Section] = []
  private var numbers: [StateKey: Int] = [:]
  private(set) var exits: [Exit] = []

  /// The section that begins so, and whether it is to be walked from here.
  mutating func section(_ key: StateKey, at state: Int, depth: Int) -> (number: Int, isNew: Bool) {
    if let number = numbers[key] { return (number, false) }
    numbers[key] = sections.count
    sections.append(Section(root: state, depth: depth))
    return (sections.count - 1, true)
  }

  /// Notes a last step, once however many outcomes it has.
  mutating func addExit(_ exit: Exit) {
    if let last = sections[exit.section].exits.last.map({ exits[$0] }), last.number == exit.number,
      last.move == exit.move
    {
      return
    }
    sections[exit.section].exits.append(exits.count)
    exits.append(exit)
  }

  func root(of section: Int) -> Int { sections[section].root }
  func depth(of section: Int) -> Int { sections[section].depth }
  func exits(of section: Int) -> [Int] { sections[section].exits }

  /// The state from which a section is left where it began with another; that one without an exit.
  func state(_ entry: Machine.State, leavingBy exit: Int?, _ machine: Machine) -> Machine.State {
    guard let exit else { return entry }
    return machine.state(exits[exit].state, withHiddenPartOf: entry)
  }
}
