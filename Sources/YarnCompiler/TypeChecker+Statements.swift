import YarnProgram
import YarnSyntax

/// What statements ask of their expressions.
extension TypeChecker {
  mutating func check(_ statements: [StatementSyntax]) {
    for statement in statements { check(statement) }
  }

  private mutating func check(_ statement: StatementSyntax) {
    switch statement {
    case .line(let line):
      check(line)
    case .options(let group), .lineGroup(let group):
      for option in group {
        check(option.line)
        check(option.block)
      }
    case .if(let statement):
      for clause in statement.clauses {
        if let condition = clause.condition { expect(.bool, condition) }
        check(clause.body)
      }
    case .once(let statement):
      if let condition = statement.condition { expect(.bool, condition) }
      check(statement.body)
      check(statement.otherwise)
    case .set(let statement):
      check(statement)
    case .declare(let declaration):
      check(declaration)
    case .jump(_, let destination), .detour(_, let destination):
      if case .expression(let id) = destination { expectConvertible(to: .string, id) }
    case .command(let command):
      check(command)
    case .call, .return, .stop, .enumeration:
      break
    }
  }

  private mutating func check(_ line: LineSyntax) {
    if let condition = line.condition?.expression { expect(.bool, condition) }
  }

  private mutating func check(_ statement: SetSyntax) {
    let type = typeOfVariable(statement.variable)
    let name = tree.source[statement.variable]
    if let index = symbols.variableIndex(name), case .smart = symbols.variables[index].kind {
      diagnostics.append(.smartVariableSet(file, statement.variable, name))
    }
    switch statement.operation {
    case nil:
      expect(type, statement.value)
    case .add:
      expect(type, statement.value)
      noteAddition(type, statement.range)
    case .subtract, .multiply, .divide, .modulo, .lessOrEqual, .greaterOrEqual, .less, .greater,
      .equal, .notEqual, .and, .or, .xor:
      expect(.number, type, at: statement.variable)
      expect(.number, statement.value)
    }
  }

  private mutating func check(_ declaration: DeclareSyntax) {
    let name = tree.source[declaration.variable]
    guard let index = symbols.variableIndex(name) else { return }
    guard let typeName = declaration.type else {
      return expect(symbols.variables[index].type, declaration.value)
    }
    guard let wanted = symbols.type(declared: tree.source[typeName]) else {
      diagnostics.append(.unknownType(file, typeName, tree.source[typeName]))
      return expect(symbols.variables[index].type, declaration.value)
    }
    guard !symbols.types.unify(TypeTerm(wanted), term(declaration.value)),
      let found = symbols.types.resolved(term(declaration.value))
    else { return }
    diagnostics.append(
      .declaredTypeMismatch(
        file,
        tree[declaration.value].range,
        expected: symbols.name(of: wanted),
        found: symbols.name(of: found)
      )
    )
  }

  /// Checks a command against what the host knows, as far as its words are known beforehand.
  private mutating func check(_ command: CommandSyntax) {
    guard let commands, case .text(let first)? = command.text.first else { return }
    let words = tree.source[first].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return }
    guard let signature = commands.first(where: { $0.name == name }) else {
      let near = nearName(name, among: commands.lazy.map(\.name))
      diagnostics.append(.unknownCommand(file, command.range, name, near: near))
      return
    }
    guard command.text.count == 1 else { return }
    let arguments = Array(words.dropFirst())
    guard signature.arguments.contains(arguments.count) else {
      diagnostics.append(.wrongWordCount(file, command.range, signature, found: arguments.count))
      return
    }
    if let word = arguments.first, !signature.firstWords.isEmpty,
      !signature.firstWords.contains(word)
    {
      diagnostics.append(.wrongWord(file, command.range, signature, word))
    }
    checkVariable(of: signature, arguments, command.range, in: first)
  }

  private mutating func checkVariable(
    of signature: CommandSignature,
    _ arguments: [String],
    _ range: SourceRange,
    in text: SourceRange
  ) {
    guard !signature.variableTypes.isEmpty, let name = arguments.first else { return }
    guard isVariable(name), let place = place(of: name, in: text) else {
      diagnostics.append(.commandNeedsVariable(file, range, signature.name, name))
      return
    }
    let kind = arguments.count > 1 ? arguments[1] : ""
    guard let type = signature.variableTypes[kind] ?? signature.variableTypes[""] else { return }
    expect(TypeTerm(type), typeOfVariable(place), at: place)
  }

  private func isVariable(_ word: String) -> Bool {
    let name = word.utf8.dropFirst()
    return word.utf8.first == UInt8(ascii: "$") && !name.isEmpty && name.allSatisfy(\.isNamePart)
  }

  /// Where a word stands in a stretch of text.
  private func place(of word: String, in text: SourceRange) -> SourceRange? {
    let bytes = Array(word.utf8)
    var start = text.lowerBound
    while start + bytes.count <= text.upperBound {
      if tree.source.bytes[start..<start + bytes.count].elementsEqual(bytes) {
        return SourceRange(start, start + bytes.count)
      }
      start += 1
    }
    return nil
  }
}
