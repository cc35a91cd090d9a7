import YarnRuntime

/// Whose turn it is, and which screen they look at.
///
/// Nothing is cleared that nobody could read: between the last line that was said and a cleared
/// screen stands a wait, for Enter or the one that the script had there.
struct Turns: Hashable, Sendable {
  private(set) var people = People()
  private(set) var screen = ScreenKind.shared
  private(set) var isTypingHidden = false

  /// What came since somebody was last waited for, so that it may not have been read.
  private var unread = Unread.nothing

  /// Randomness for who goes first, apart from the dialogue's own.
  private var generator: SplitMix64

  private enum Unread: Hashable {
    case nothing
    /// A question was answered, and nothing was said to it.
    case answer
    case lines
  }

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  // MARK: - People

  var names: [String] { people.names }

  /// Whose turn it is, or `nil` while the screen is for everyone.
  var current: Int? { people.current }

  /// The person who is alone with the screen, or `nil` where everyone may look.
  var unseenPerson: Int? { screen == .privateTurn ? people.current : nil }

  /// How many take part; while people are being named, as many as are expected at least.
  ///
  /// It is asked before each event of the script, mostly of two who are named: then it is at hand.
  func count(isNaming: @autoclosure () -> Bool, expected: @autoclosure () -> Int) -> Int {
    let count = people.names.count
    guard count < 2, !people.isClosed, count == 0 || isNaming() else { return max(1, count) }
    return expected()
  }

  /// Whether what people share may be told here: where everyone looks, or to the only one.
  ///
  /// In a private turn another may not have had a last look at what they share.
  func mayTellShared(among count: Int) -> Bool { screen == .shared || count == 1 }

  /// Whose screen it is; nobody's where all may look.
  ///
  /// At the wait before the keyboard is passed on the next turn has begun, but not its screen.
  func personAtScreen(isAtPage: Bool) -> Int? {
    isAtPage && screen == .shared ? people.atKeyboard : people.current
  }

  /// Whether the one whose turn it is sits at a private screen of theirs already.
  var isHere: Bool {
    screen == .privateTurn && people.atKeyboard == people.current
  }

  mutating func join(_ name: String, in dialogue: inout Dialogue) {
    people.join(name)
    // With a second one, nobody knows who is at the keyboard.
    let only = people.names.count == 1 ? 0 : nil
    people.atKeyboard = only
    people.bind(only, in: &dialogue)
  }

  /// Lets nobody join any more.
  mutating func close() {
    people.close()
  }

  /// Begins a turn among so many.
  mutating func take(_ turn: Command.Turn, among count: Int, in dialogue: inout Dialogue) {
    let person =
      switch turn {
      case .next where count > 1: people.nextTurn(of: count, using: &generator)
      case .back where count > 1: people.backTurn(of: count)
      case .next, .back: 0
      case .both: count == 1 ? 0 : nil
      }
    if turn == .both { people.endRound() }
    people.bind(person, in: &dialogue)
  }

  /// Sets the round under way aside for another, and gives it for `takeUp`.
  mutating func setTurnAside() -> People.Turn {
    defer { people.endRound() }
    return people.turn
  }

  mutating func takeUp(_ turn: People.Turn, in dialogue: inout Dialogue) {
    people.takeUp(turn, in: &dialogue)
  }

  /// Takes everyone's values from elsewhere, but for one person's.
  mutating func takeOthers(of turns: Turns, but person: Int) {
    people.takeOthers(of: turns.people, but: person)
  }

  mutating func knowAtKeyboard(_ person: Int?) {
    people.atKeyboard = person
  }

  /// Leaves the one who is certain to be there, or, where that is not known, someone of whom
  /// nothing is; gives who it was.
  mutating func remainAlone(in dialogue: inout Dialogue) -> Int? {
    let person = unseenPerson
    people.remainAlone(person, in: &dialogue)
    return person
  }

  /// Takes a variable back to its first value, be it one of somebody whose turn it is not.
  mutating func reset(_ variable: String, of person: Int?, in dialogue: inout Dialogue) {
    people.reset(variable, of: person, in: &dialogue)
  }

  mutating func forgetValues(in dialogue: inout Dialogue) {
    people.forgetValues(in: &dialogue)
  }

  // MARK: - Screens

  mutating func show(_ screen: ScreenKind) {
    self.screen = screen
  }

  mutating func hideTyping(_ isHidden: Bool) {
    isTypingHidden = isHidden
  }

  /// Goes back, with typing as hidden as it is now.
  mutating func rewind(to past: Turns) {
    let isHidden = isTypingHidden
    self = past
    isTypingHidden = isHidden
  }

  // MARK: - What may not have been read

  mutating func noteLine() {
    unread = .lines
  }

  mutating func noteAnswer() {
    unread = .answer
  }

  /// Notes that somebody is waited for, who reads what was said meanwhile.
  mutating func noteWait() {
    unread = .nothing
  }

  /// Whether one person's screen has lines that nobody can have read.
  var hasUnreadLines: Bool { unread == .lines && screen != .shared }

  /// Whether it would clear a screen on which something is said that nobody can have read.
  func clearsWhatIsUnread(_ action: Errand.Action, among count: Int) -> Bool {
    if endsTurn(action, among: count) { return unread != .nothing }
    guard unread == .lines else { return false }
    return switch action {
    case .perform(let command): clears(command, among: count)
    case .show: true
    case .showEveryone: screen != .shared
    case .takeUp(_, let screen): self.screen != screen
    case .play, .knowAtKeyboard: false
    }
  }

  /// Whether it ends the turn of one among several.
  ///
  /// Every turn ends with the same wait, so that no key tells whether there was a reply.
  private func endsTurn(_ action: Errand.Action, among count: Int) -> Bool {
    guard screen == .privateTurn, count > 1 else { return false }
    guard case .perform(let command) = action else { return false }
    return command.row.does(.endsTurn) || command.row.does(.endsTurnOfAnother) && !isHere
  }

  private func clears(_ command: Command, among count: Int) -> Bool {
    switch command.row.clearing {
    case .always: true
    case .amongOthers: count > 1
    case .unlessPrivate: count > 1 || screen != .privateTurn
    // Whoever has had their turn reads its end before it is another's.
    case .unlessShared: screen != .shared
    case nil: false
    }
  }
}

extension Turns {
  /// Adds what of the turns goes on to matter.
  func combine(into hash: inout Hasher, _ relevance: SessionRelevance) {
    people.combine(into: &hash, relevance)
    hash.combine(screen)
    hash.combine(isTypingHidden)
  }
}
