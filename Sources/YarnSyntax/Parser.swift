/// Makes a tree of a source text; recursive descent over the lexer's tokens.
///
/// It never fails and never stops early: what does not fit is reported and passed over, and the
/// next line, block or node is read as if nothing had happened.
package struct Parser {
  var tree: SyntaxTree
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var cursor = 0

  /// How many statements and expressions are open around the present token.
  private var depth = 0

  /// Whether the rest of the node is passed over in silence.
  var isAbandoningNode = false

  /// The command, braces or header being read, of which only the first fault is reported.
  private var unit: Unit?

  private struct Unit {
    let firstExpression: Int
    var isFaulty = false
  }

  /// The names of the host's own commands, whatever they look like.
  let commands: Set<String>

  /// Commands of the node that seem to begin or end blocks, by the word that is meant.
  var miswritten: [String: [Miswritten]] = [:]

  /// Whether an expression is read that tells whether something is said or done.
  var isInCondition = false

  /// Deeper nesting than this is refused, so that hostile text cannot exhaust the stack.
  static let depthLimit = 250

  /// Whether it is only asked if the text is sound, so that what was meant is not guessed.
  ///
  /// Guesses try texts themselves; without this each would try the rest of its line anew.
  let isTrial: Bool

  private init(_ source: SourceText, file: Int, commands: Set<String>, isTrial: Bool) {
    self.commands = commands
    self.isTrial = isTrial
    tree = SyntaxTree(source: source, file: file, tokens: Lexer.tokens(of: source))
    skipTrivia()
  }

  var file: Int { tree.file }

  /// The tree of a text and what is wrong with it.
  ///
  /// The diagnostics name the file by the index `file`. What is among the names of `commands` is
  /// not taken for a statement whose word is written otherwise.
  /// - Complexity: O(*n*) in the length of the text.
  package static func parse(
    _ source: SourceText,
    file: Int = 0,
    commands: Set<String> = []
  ) -> (SyntaxTree, [Diagnostic]) {
    var parser = Parser(source, file: file, commands: commands, isTrial: false)
    parser.parseFile()
    return (parser.tree, parser.diagnostics)
  }

  /// The tree of a text, if nothing is wrong with it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func parseSound(_ source: SourceText) -> SyntaxTree? {
    var parser = Parser(source, file: 0, commands: [], isTrial: true)
    parser.parseFile()
    return parser.diagnostics.isEmpty ? parser.tree : nil
  }

  // MARK: - Cursor

  /// The present token, which is never trivia.
  var token: Token { tree.tokens[cursor] }
  var kind: TokenKind { tree.tokens[cursor].kind }

  /// The end of the token before the present one, trivia aside.
  private(set) var previousEnd = 0

  /// Moves on to the next token that is not trivia; stays at the end of the file.
  @discardableResult
  mutating func advance() -> Token {
    let taken = token
    guard taken.kind != .endOfFile else { return taken }
    previousEnd = taken.range.upperBound
    cursor += 1
    skipTrivia()
    return taken
  }

  private mutating func skipTrivia() {
    while tree.tokens[cursor].kind.isTrivia { cursor += 1 }
  }

  /// Takes a token of this kind, if it stands here.
  mutating func take(_ wanted: TokenKind) -> Token? {
    kind == wanted ? advance() : nil
  }

  /// The kind of the token after the present one.
  var nextKind: TokenKind {
    var index = cursor + 1
    while index < tree.tokens.count, tree.tokens[index].kind.isTrivia { index += 1 }
    return index < tree.tokens.count ? tree.tokens[index].kind : .endOfFile
  }

  /// The tokens from the present one to the end of the line, trivia aside.
  ///
  /// They are found as they are asked for, as there may be ever so many statements on a line.
  var restOfLine: some BidirectionalCollection<Token> {
    tree.tokens[cursor...].lazy.filter { !$0.kind.isTrivia }.prefix { !$0.kind.isLineEnd }
  }

  /// The place where something is missing: just after what came before.
  var missingRange: SourceRange { SourceRange(previousEnd, previousEnd) }

  /// A range from `start` to the end of the last token taken.
  func range(from start: Int) -> SourceRange { SourceRange(start, max(start, previousEnd)) }

  /// Passes over what is left of the line, not its end.
  mutating func skipToLineEnd() {
    while !isAtLineEnd { advance() }
  }

  var isAtLineEnd: Bool { kind.isLineEnd }

  // MARK: - Reports

  /// Notes a fault, unless it only follows from another at the same place.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isAbandoningNode, diagnostics.last?.range != diagnostic.range else { return }
    if diagnostic.severity == .error, let open = unit {
      guard !open.isFaulty else { return }
      unit?.isFaulty = true
    }
    diagnostics.append(diagnostic)
  }

  /// Begins a command, braces or a header, of which only the first fault is reported.
  ///
  /// Gives whether it begins one: what is inside another belongs to that.
  @discardableResult
  mutating func beginUnit() -> Bool {
    guard unit == nil else { return false }
    unit = Unit(firstExpression: tree.expressions.count)
    return true
  }

  /// Ends it; nobody will look for types in expressions of which one could not be read.
  mutating func endUnit() {
    guard let ended = unit else { return }
    unit = nil
    guard ended.isFaulty else { return }
    for index in ended.firstExpression..<tree.expressions.count {
      tree.expressions[index] = ExpressionSyntax(
        kind: .missing,
        range: tree.expressions[index].range
      )
    }
  }

  /// Runs `body` one level deeper, or reports that the text nests too deeply.
  ///
  /// Nothing more is said about such a node, because no one could tell what belongs to what.
  mutating func nested<Result>(
    orElse fallback: Result,
    _ body: (inout Parser) -> Result
  ) -> Result {
    guard depth < Self.depthLimit else {
      report(.nestedTooDeeply(file, token.range))
      isAbandoningNode = true
      while !kind.isNodeMark, kind != .endOfFile { advance() }
      return fallback
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// Files an expression and gives its place.
  mutating func add(_ kind: ExpressionSyntax.Kind, _ range: SourceRange) -> ExpressionID {
    tree.expressions.append(ExpressionSyntax(kind: kind, range: range))
    return ExpressionID(tree.expressions.count - 1)
  }
}
