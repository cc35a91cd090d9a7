import YarnSyntax

/// The options of one question as far as they were read, with what tears them apart.
struct TornQuestion {
  /// Statements that end the question and were surely meant for the option above them.
  struct Reply {
    let statements: [StatementSyntax]
    let option: OptionSyntax

    /// Whether it stands deeper than the option, but not as deep as the lines beneath it.
    let isBetween: Bool

    /// Whether this is so without doubt.
    let isCertain: Bool
  }

  private(set) var options: [OptionSyntax]

  /// How many of the options stand after the last tear.
  private(set) var lastCount: Int

  /// What comes after the options and belongs to none of them so far.
  var following: [StatementSyntax] = []
  var replies: [Reply] = []

  /// What may be a reply to the last option, or may be said whatever was chosen.
  var doubtful: StatementSyntax?

  /// The offsets of arrows that the author mistook, as they stand.
  var mistakenArrows: [SourceRange] = []

  /// The statements whose condition belongs to their options.
  var enclosures: [Enclosure] = []

  init(_ options: [OptionSyntax]) {
    self.options = options
    lastCount = options.count
  }

  /// Adds options that belong to the same question; what came before them becomes a reply.
  mutating func join(_ more: [OptionSyntax], isCertain: Bool, isParted: Bool) {
    if isParted || !following.isEmpty { lastCount = 0 }
    if !following.isEmpty {
      addReply(following, isBetween: false, isCertain: isCertain)
      following = []
    }
    options += more
    lastCount += more.count
  }

  /// Adds options to the question in the block of the last one; what came before is a reply there.
  mutating func joinInside(_ more: [OptionSyntax], isCertain: Bool) {
    guard let last = options.last, case .options(let inner)? = last.block.last,
      let option = inner.last
    else { return }
    let reply = Reply(
      statements: following,
      option: option,
      isBetween: false,
      isCertain: isCertain
    )
    replies.append(reply)
    let group = inner.dropLast() + [option.adding(following)] + more
    options.removeLast()
    options.append(last.withoutBlock.adding(last.block.dropLast() + [.options(Array(group))]))
    following = []
  }

  /// Puts statements into the block of the last option, and remembers that they do not stand there.
  mutating func addReply(_ statements: [StatementSyntax], isBetween: Bool, isCertain: Bool) {
    guard let option = options.last else { return }
    replies.append(
      Reply(statements: statements, option: option, isBetween: isBetween, isCertain: isCertain)
    )
    addToLast(statements)
  }

  /// Puts statements into the block of the last option.
  mutating func addToLast(_ statements: [StatementSyntax]) {
    guard let last = options.popLast() else { return }
    options.append(last.adding(statements))
  }

  mutating func replaceOptions(_ options: [OptionSyntax]) {
    self.options = options
  }
}

/// Options with a condition around them, which stands behind their text in Yarn.
struct Enclosure {
  /// The whole of it, from `<<if` to `<<endif>>`.
  let range: SourceRange
  let options: [OptionSyntax]

  /// The condition, or `nil` where there is more than one.
  let condition: SourceRange?

  /// Whether they surely belong to the options beside them.
  let isCertain: Bool
}
