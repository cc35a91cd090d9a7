/// Statements of every kind.
extension RandomScript {
  /// Writes at least one statement; options are never followed by others' empty lines.
  mutating func writeStatements(indent: Int) {
    depth += 1
    defer { depth -= 1 }
    for _ in 0..<number(1...5) {
      room -= 1
      writeStatement(indent)
      if room <= 0 { return }
    }
  }

  private mutating func write(_ line: String, _ indent: Int) {
    text += String(repeating: " ", count: indent) + line + "\n"
  }

  private mutating func writeStatement(_ indent: Int) {
    let isDeep = depth > 4 || room <= 0
    switch number(0...(isDeep ? 13 : 19)) {
    case 0...4: write(line(), indent)
    case 5: write(shadowLine() ?? line(), indent)
    case 6, 7: writeSet(indent)
    case 8: write("<<\(command())>>", indent)
    case 9: write("<<call host_flag(\(expression(.number)))>>", indent)
    case 10: write("<<detour \(destination())>>", indent)
    case 11: write(oneIn(2) ? "<<jump \(destination())>>" : line(), indent)
    case 12: write(oneIn(6) ? pick(["<<return>>", "<<stop>>"]) : line(), indent)
    case 13: write(oneIn(2) ? "// a comment" : line(), indent)
    case 14, 15: writeGroup("->", indent)
    case 16: writeGroup("=>", indent)
    case 17, 18: writeIf(indent)
    default: writeOnce(indent)
    }
  }

  private mutating func writeSet(_ indent: Int) {
    let type = pick(RandomType.allCases)
    var operation = pick(["to", "="])
    if type == .number, oneIn(2) { operation = pick(["+=", "-=", "*=", "/=", "%="]) }
    if type == .string, oneIn(2) { operation = "+=" }
    write("<<set \(pick(type.variables)) \(operation) \(expression(type))>>", indent)
  }

  private mutating func writeGroup(_ arrow: String, _ indent: Int) {
    for _ in 0..<number(1...3) {
      write("\(arrow)\(pick([" ", " ", ""]))\(line())", indent)
      if oneIn(2) { writeStatements(indent: indent + pick([1, 2, 4, 8])) }
    }
  }

  private mutating func writeIf(_ indent: Int) {
    write("<<if \(expression(.bool))>>", indent)
    writeStatements(indent: indent)
    for _ in 0..<number(0...1) {
      write("<<elseif \(expression(.bool))>>", indent)
      writeStatements(indent: indent)
    }
    if oneIn(2) {
      write("<<else>>", indent)
      writeStatements(indent: indent)
    }
    write("<<endif>>", indent)
  }

  private mutating func writeOnce(_ indent: Int) {
    write(oneIn(3) ? "<<once if \(expression(.bool))>>" : "<<once>>", indent)
    writeStatements(indent: indent)
    if oneIn(3) {
      write("<<else>>", indent)
      writeStatements(indent: indent)
    }
    write("<<endonce>>", indent)
  }

  private mutating func destination() -> String {
    switch number(0...7) {
    case 0: "{\"\(pick(titles + memberTitles))\"}"
    case 1: "{\(expression(.string))}"
    case 2: "{\(pick(RandomType.word.variables))}"
    default: pick(titles)
    }
  }

  private mutating func command() -> String {
    switch number(0...3) {
    case 0: "wave \(expressionInBraces())"
    case 1: "\(expressionInBraces()) \"two words\""
    case 2: "hold 4"
    default: "say } # // \\ é \(expressionInBraces())\(expressionInBraces())"
    }
  }

  // MARK: - Text

  private mutating func expressionInBraces() -> String {
    "{\(expression(pick(RandomType.allCases)))}"
  }

  /// A line's or option's text with all that may follow it.
  private mutating func line() -> String {
    var words: [String] = []
    var isPlain = true
    if oneIn(3) { words.append(pick(["Bot:", "Ann: ", "\u{E9}\u{301}:"])) }
    for _ in 0..<number(1...5) {
      switch number(0...9) {
      case 0, 1:
        words.append(expressionInBraces())
        isPlain = false
      case 2: words.append(pick(["\\{", "\\}", "\\#", "\\/\\/", "\\<\\<", "\\\\", "\\[", "\\:"]))
      case 3: words.append(markup())
      case 4: words.append(pick(["1 < 2", "a > b", "} and /", "$x", "5 %", "\u{1F600}", "日本"]))
      default: words.append(pick(["hello", "there", "a", "naïve", "e\u{301}", "x,", "— y"]))
      }
    }
    let text = words.joined(separator: " ")
    return text + lineEnd(after: text, isPlain: isPlain)
  }

  private mutating func markup() -> String {
    switch number(0...6) {
    case 0: "[wave]w[/wave]"
    case 1: "[a][b x=1]both[/a] one[/b]"
    case 2: "[c=\"q\"]all[/]"
    case 3: "[pause length=1.5 /] on"
    case 4: "[nomarkup]as [it] is[/nomarkup]"
    case 5: "[select value=1 1=one 2=two /]"
    default: "[plural value=5 one=\"% day\" other=\"% days\" /]"
    }
  }
}
