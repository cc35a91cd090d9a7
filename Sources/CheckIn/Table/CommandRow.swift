/// All that the program knows of one form of a command, but for the deed itself.
///
/// The session, the checks and the explorer go by it, and the author's guide has a line for it.
package struct CommandRow: Sendable {
  package let usage: CommandUsage

  /// What the whole number that comes first may be, or `nil` where none comes first.
  let numbers: ClosedRange<Int>?

  /// What it does to the flow of a conversation, in no order.
  package var effects: Set<FlowEffect>

  /// What the words after the name ask for, or `nil` for nothing; the first comes by itself, too.
  let deed: @Sendable (_ first: String, _ words: [String]) -> Command.Deed?

  init(
    _ usage: String,
    numbers: ClosedRange<Int>? = nil,
    _ effects: FlowEffect...,
    deed: @escaping @Sendable (_ first: String, _ words: [String]) -> Command.Deed?
  ) {
    self.usage = CommandUsage(usage)
    self.numbers = numbers
    self.effects = Set(effects)
    self.deed = deed
  }

  /// The row of a command's words; its first form where they fit none or are computed.
  package static func row(of words: [String]) -> CommandRow? {
    let forms = words.first.flatMap { formsByName[$0] }
    return forms?.first { $0.usage.fits(Array(words.dropFirst())) } ?? forms?.first
  }

  private static let formsByName = Dictionary(grouping: all, by: \.usage.name)

  /// Whether no other program that plays scripts has it, as they have a pause.
  package var isOwnToCheckIns: Bool { usage.name != "wait" }

  package func does(_ effects: FlowEffect...) -> Bool { !self.effects.isDisjoint(with: effects) }

  /// The nodes of the session's that it may play before it comes back.
  package var played: [String] {
    effects.flatMap { effect -> [String] in
      if case .plays(let nodes) = effect { nodes } else { [] }
    }
  }

  /// Whether somebody has the word after it, or may have had it.
  package var passesTheWord: Bool {
    !played.isEmpty || does(.waits, .leaves, .takesTurn, .endsRound)
  }

  /// When it takes off the screen what stands there.
  var clearing: FlowEffect.Clearing? {
    effects.lazy.compactMap { if case .clears(let clearing) = $0 { clearing } else { nil } }.first
  }
}

extension CommandRow: Hashable {
  /// Whether they are the same form of the same command.
  package static func == (left: CommandRow, right: CommandRow) -> Bool { left.usage == right.usage }

  package func hash(into hasher: inout Hasher) { hasher.combine(usage.text) }
}

/// Something that a command does to the flow of a conversation, or to its values.
package enum FlowEffect: Hashable, Sendable {
  // MARK: Where it leads

  /// May play nodes of the session's before it comes back.
  case plays([String])
  /// Goes to a node of the session's for good.
  case leads(to: String)
  /// Never comes back.
  case leaves

  // MARK: Who has the word

  /// Belongs to the question that comes next, or is one.
  case asks
  /// Waits for somebody.
  case waits
  /// One more takes part.
  case joins
  /// It is the turn of the next person.
  case takesTurn
  /// It is nobody's turn any more, and everyone may look.
  case endsRound
  /// It may be nobody's turn until what it plays is over.
  case setsTurnAside
  /// What follows is for one person alone.
  case hides

  // MARK: What is on the screen

  case clears(Clearing)
  /// Ends the turn of whoever is alone at a screen.
  case endsTurn
  /// Does so where the next turn is not the same person's.
  case endsTurnOfAnother

  // MARK: What it looks at and changes

  case reads(Matter)
  case sets(Matter)
  /// Drops answers, and resets the variables that hold them.
  case forgets

  /// When something clears the screen.
  package enum Clearing: Hashable, Sendable {
    case always
    /// Where more than one takes part.
    case amongOthers
    /// The same, and also where the screen is not yet one person's.
    case unlessPrivate
    /// Where the screen is not everyone's.
    case unlessShared
  }
}

/// What commands and functions look at and change, beside what the session itself goes by.
package enum Matter: Hashable, Sendable {
  /// The variable that is named.
  case namedVariable
  case variable(SessionVariable)
  /// The classes of what people answered to the topics that are named, or to all.
  case classes
  /// The labels of what people share of it.
  case labels
}
