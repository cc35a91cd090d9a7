import YarnProgram
import YarnSyntax

/// What is said to the host.
extension TypeChecker {
  /// A word of a command and where it stands.
  private struct Word {
    let text: String
    let range: SourceRange
  }

  /// Checks a command against what the host knows, as far as its words are known beforehand.
  mutating func check(_ command: CommandSyntax) {
    noteVariables(in: command)
    guard case .text(let first)? = command.text.first, isClosed(command) else { return }
    let words = words(in: first)
    guard let name = words.first else { return }
    if !knownCommands.contains(name.text), reportKeyword(in: command, first) { return }
    guard let commands else { return }
    guard let signature = commands.first(where: { $0.name == name.text }) else {
      let near = nearName(name.text, among: commands.lazy.map(\.name))
      diagnostics.append(
        .unknownCommand(file, command.range, name.text, at: name.range, near: near)
      )
      return
    }
    guard command.text.count == 1 else { return }
    let arguments = words.dropFirst()
    guard signature.arguments.contains(arguments.count) else {
      diagnostics.append(.wrongWordCount(file, command.range, signature, found: arguments.count))
      return
    }
    guard let word = arguments.first else { return }
    if !signature.firstWords.isEmpty {
      if signature.firstWords.contains(word.text) { return }
      if signature.variableTypes.isEmpty || !isVariable(word.text) {
        diagnostics.append(.wrongWord(file, word.range, signature, word.text))
        return
      }
    }
    if let range = signature.number { checkNumber(word, in: range, of: signature.name) }
    checkKind(of: signature, arguments.dropFirst())
    checkVariable(of: signature, word, kind: arguments.dropFirst().first?.text ?? "")
  }

  private mutating func checkNumber(_ word: Word, in range: ClosedRange<Int>, of command: String) {
    if let number = Int(word.text), range.contains(number) { return }
    diagnostics.append(.wrongNumber(file, word.range, command, word.text, range: range))
  }

  /// Checks the words after the variable: which kind they name, and the numbers that it takes.
  private mutating func checkKind(of signature: CommandSignature, _ words: ArraySlice<Word>) {
    guard let kind = words.first, !signature.kinds.isEmpty else { return }
    guard let count = signature.kinds[kind.text] else {
      diagnostics.append(.wrongKind(file, kind.range, signature, kind.text))
      return
    }
    let numbers = words.dropFirst()
    guard numbers.count == count else {
      let place = numbers.reduce(kind.range) { $0.joined(with: $1.range) }
      diagnostics.append(.wrongNumberCount(file, place, kind.text, count, found: numbers.count))
      return
    }
    for word in numbers where Int(word.text) == nil {
      diagnostics.append(.wrongNumber(file, word.range, kind.text, word.text, range: nil))
      return
    }
    guard let low = numbers.first, let high = numbers.last, let lowest = Int(low.text),
      let highest = Int(high.text), lowest > highest
    else { return }
    let place = low.range.joined(with: high.range)
    diagnostics.append(.rangeUpsideDown(file, place, lowest, highest))
  }

  private mutating func checkVariable(of signature: CommandSignature, _ word: Word, kind: String) {
    guard !signature.variableTypes.isEmpty else { return }
    guard isVariable(word.text) else {
      let isDeclared = symbols.variableIndex("$" + word.text) != nil
      diagnostics.append(
        .commandNeedsVariable(file, word.range, signature.name, word.text, isDeclared: isDeclared)
      )
      return
    }
    guard let type = signature.variableTypes[kind] ?? signature.variableTypes[""] else { return }
    expect(TypeTerm(type), typeOfVariable(word.range), at: word.range)
  }

  /// Counts every variable that a command names as used, because the host may look at it.
  private mutating func noteVariables(in command: CommandSyntax) {
    let source = tree.source
    for case .text(let range) in command.text
    where source.bytes[range.lowerBound..<range.upperBound].contains(UInt8(ascii: "$")) {
      for word in words(in: range) where isVariable(word.text) {
        guard let index = symbols.variableIndex(word.text) else { continue }
        symbols.noteUse(of: index, file, word.range)
      }
    }
  }

  /// Whether the command ends as it should; else its last word is not certain.
  private func isClosed(_ command: CommandSyntax) -> Bool {
    tree.source.bytes[..<command.range.upperBound].suffix(2).elementsEqual(">>".utf8)
  }

  private func isVariable(_ word: String) -> Bool {
    let name = word.utf8.dropFirst()
    return word.utf8.first == UInt8(ascii: "$") && !name.isEmpty && name.allSatisfy(\.isNamePart)
  }

  /// The words of a stretch of text, parted by blanks.
  private func words(in text: SourceRange) -> [Word] {
    let source = tree.source
    return source.bytes[text.lowerBound..<text.upperBound]
      .split(whereSeparator: { $0.isBlank })
      .map { bytes in
        let range = SourceRange(bytes.startIndex, bytes.endIndex)
        return Word(text: source[range], range: range)
      }
  }
}
