import YarnMarkup
import YarnProgram
import YarnSyntax

/// Finds lines that are spoken otherwise than their author meant.
struct TextChecker {
  /// The names that lines may have to do with.
  struct Context {
    let symbols: SymbolTable

    /// The names of the host's commands, or `nil` where any command is welcome.
    let commands: Set<String>?

    /// The names of those who may speak, in the order given, or `nil` where anybody may.
    let characters: [String]?
    let knownCharacters: Set<String>

    /// Whether one option alone is no question.
    let needsTwoOptions: Bool

    init(
      commands: [CommandSignature]?,
      characters: [String]?,
      needsTwoOptions: Bool = false,
      symbols: SymbolTable
    ) {
      self.symbols = symbols
      self.commands = commands.map { Set($0.map(\.name)) }
      self.needsTwoOptions = needsTwoOptions
      self.characters = characters
      knownCharacters = Set(characters ?? [])
    }
  }

  let tree: SyntaxTree
  let file: Int
  let context: Context
  var diagnostics: [Diagnostic] = []

  var unsettled = UnsettledLines()

  /// What is to be said about the lines of a file.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func check(_ tree: SyntaxTree, _ file: Int, in context: Context) -> [Diagnostic] {
    var checker = TextChecker(tree: tree, file: file, context: context)
    for node in tree.nodes {
      checker.check(node.body)
    }
    return checker.diagnostics
  }

  /// The lines of a file that are most likely no lines, or not all of one.
  static func unsettledLines(of tree: SyntaxTree) -> UnsettledLines {
    let symbols = SymbolTable(functions: [], infersFunctions: true)
    let context = Context(commands: nil, characters: nil, symbols: symbols)
    var checker = TextChecker(tree: tree, file: 0, context: context)
    for node in tree.nodes { checker.check(node.body) }
    return checker.unsettled
  }

  private mutating func check(_ statements: [StatementSyntax]) {
    var options: [OptionSyntax]?
    var parted: PartedOptions?
    for statement in statements {
      let more = options.flatMap { checkLayout(of: statement, after: $0) }
      if let more, parted != nil {
        parted?.add(more)
      } else {
        report(&parted, then: more)
      }
      options = nil
      switch statement {
      case .line(let line):
        checkBrackets(of: line)
        check(line)
      case .options(let group):
        options = group
        check(group)
      case .lineGroup(let group):
        check(group)
      case .if(let statement):
        for clause in statement.clauses { check(clause.body) }
      case .once(let statement):
        check(statement.body)
        check(statement.otherwise)
      case .set, .declare, .enumeration, .call, .jump, .detour, .return, .stop, .command:
        break
      }
    }
    report(&parted, then: nil)
  }

  /// Reports a question that empty lines part, and begins with the next one.
  private mutating func report(_ parted: inout PartedOptions?, then next: PartedOptions?) {
    if let parted {
      diagnostics.append(
        .splitOptions(file, parted.line, parted.lines, isCertain: parted.isCertain)
      )
    }
    parted = next
  }

  private mutating func check(_ group: [OptionSyntax]) {
    for option in group {
      check(option.line)
      check(option.block)
    }
  }

  private mutating func check(_ line: LineSyntax) {
    checkBrokenCondition(of: line)
    checkSpeaker(of: line)
    checkAddress(in: line)
    checkMarkup(of: line)
  }

  // MARK: - Markup

  private mutating func checkMarkup(of line: LineSyntax) {
    let bytes = tree.source.bytes
    let hasMarkers = line.text.contains { piece in
      guard case .text(let range) = piece else { return false }
      return bytes[range.lowerBound..<range.upperBound].contains(UInt8(ascii: "["))
    }
    guard hasMarkers, let range = tree.textRange(of: line),
      let fault = MarkupLine.fault(in: tree.template(of: line))
    else { return }
    if !reportLink(in: line, range) { diagnostics.append(.badMarkup(file, range, fault)) }
  }
}
