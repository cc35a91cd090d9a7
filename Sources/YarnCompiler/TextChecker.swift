import YarnMarkup
import YarnProgram
import YarnSyntax

/// Finds lines that are spoken otherwise than their author meant.
struct TextChecker {
  /// The names that lines may have to do with.
  struct Context {
    let symbols: SymbolTable
    let commands: Set<String>

    /// The names of those who may speak, in the order given; nothing where anybody may.
    let characters: [String]?
    let knownCharacters: Set<String>

    init(commands: [CommandSignature]?, characters: [String]?, symbols: SymbolTable) {
      self.symbols = symbols
      self.commands = Set((commands ?? []).map(\.name))
      self.characters = characters
      knownCharacters = Set(characters ?? [])
    }
  }

  let tree: SyntaxTree
  let file: Int
  let context: Context
  var diagnostics: [Diagnostic] = []

  /// What is to be said about the lines of a file.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func check(_ tree: SyntaxTree, _ file: Int, in context: Context) -> [Diagnostic] {
    var checker = TextChecker(tree: tree, file: file, context: context)
    for node in tree.nodes {
      checker.checkEnd(of: node.body)
      checker.check(node.body)
    }
    return checker.diagnostics
  }

  private mutating func check(_ statements: [StatementSyntax]) {
    var options: [OptionSyntax]?
    for statement in statements {
      if let options { checkLayout(of: statement, after: options) }
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
  }

  private mutating func check(_ group: [OptionSyntax]) {
    for option in group {
      check(option.line)
      check(option.block)
    }
  }

  private mutating func check(_ line: LineSyntax) {
    checkSpeaker(of: line)
    checkAddress(in: line)
    checkMarkup(of: line)
  }

  // MARK: - The end of a node

  /// Looks for the headers of a node that this one has swallowed, for want of a closing mark.
  private mutating func checkEnd(of statements: [StatementSyntax]) {
    var title: SourceRange?
    for case .line(let line) in statements {
      let bytes = tree.source.bytes[line.range.lowerBound..<line.range.upperBound]
      if bytes.starts(with: "title:".utf8) {
        title = line.range
      } else if let found = title, bytes.prefix(while: { !$0.isBlank }).elementsEqual("---".utf8) {
        diagnostics.append(.swallowedNode(file, found))
        title = nil
      }
    }
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
    diagnostics.append(.badMarkup(file, range, fault))
  }

  // MARK: - Brackets

  /// Looks for a statement or command whose brackets are missing or single.
  private mutating func checkBrackets(of line: LineSyntax) {
    guard case .text(let first)? = line.text.first, line.condition == nil else { return }
    let start = tree.source.bytes[first.lowerBound]
    guard start == UInt8(ascii: "<") || (start >= 0x61 && start <= 0x7A),
      let range = tree.textRange(of: line)
    else { return }
    let bytes = tree.source.bytes[range.lowerBound..<range.upperBound]
    if start == UInt8(ascii: "<") {
      checkSingleBrackets(bytes, range, hasTags: !line.tags.isEmpty)
    } else if BareStatement.isStatement(bytes) {
      let word = String(decoding: bytes.prefix { $0.isNamePart }, as: UTF8.self)
      let isCertain = line.tags.isEmpty && leadsSomewhere(bytes, word)
      diagnostics.append(.unenclosedCommand(file, range, word, isCertain: isCertain))
    }
  }

  private mutating func checkSingleBrackets(
    _ bytes: ArraySlice<UInt8>,
    _ range: SourceRange,
    hasTags: Bool
  ) {
    let content = bytes.dropFirst().dropLast()
    guard bytes.count > 2, bytes.last == UInt8(ascii: ">"),
      !content.contains(UInt8(ascii: "<")), !content.contains(UInt8(ascii: ">"))
    else { return }
    let name = String(decoding: content.prefix { $0.isNamePart || $0 == 0x2D }, as: UTF8.self)
    guard content.first?.isNameStart == true, !Self.textTags.contains(name) else { return }
    let isStatement = BareStatement.isStatement(content) && leadsSomewhere(content, name)
    let isCertain = !hasTags && (isStatement || context.commands.contains(name))
    diagnostics.append(.singleAngleBrackets(file, range, isCertain: isCertain))
  }

  /// Whether the statement is no jump or detour to a node that does not exist.
  private func leadsSomewhere(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    guard word == "jump" || word == "detour" else {
      return ["set", "declare", "call", "return"].contains(word)
    }
    let title = bytes.dropFirst(word.utf8.count).drop { $0.isBlank }.prefix { $0.isNamePart }
    return context.symbols.nodeIndex(String(decoding: title, as: UTF8.self)) != nil
  }

  /// The tags of TextMesh Pro, which many scripts use in their lines.
  private static let textTags: Set = [
    "align", "allcaps", "alpha", "b", "br", "color", "cspace", "font", "font-weight", "gradient",
    "i", "indent", "line-height", "line-indent", "link", "lowercase", "margin", "mark", "mspace",
    "nobr", "noparse", "page", "pos", "rotate", "s", "size", "smallcaps", "space", "sprite",
    "strikethrough", "style", "sub", "sup", "u", "uppercase", "voffset", "width",
  ]
}
