import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

extension TestPlan {
  /// Reads a plan; blanks and line ends part words, `#` begins a comment.
  ///
  /// Two kinds of comments on lines of their own mean something here: `# say:` and the settings.
  /// - Throws: `TestPlanError` at the first word that does not fit.
  package init(_ text: String) throws(TestPlanError) {
    var parser = TestPlanParser(text)
    let runs = try parser.parse()
    self.init(runs: runs, settings: parser.settings)
  }
}

/// Reads the words of a plan one after the other.
private struct TestPlanParser {
  private enum Word: Equatable {
    case name(String)
    case text(String)
    case mark(String)
    case say(String)
    case end
  }

  private(set) var settings: [String: String] = [:]

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func parse() throws(TestPlanError) -> [[TestPlan.Step]] {
    var runs: [[TestPlan.Step]] = [[]]
    while true {
      let word = try next()
      let line = self.line
      switch word {
      case .end:
        while runs.count > 1, runs.last?.isEmpty == true { runs.removeLast() }
        return runs
      case .mark("---"): runs.append([])
      case .name(let name):
        let action = try parseAction(name)
        runs[runs.count - 1].append(TestPlan.Step(action: action, line: line))
      case .say(let words):
        runs[runs.count - 1].append(TestPlan.Step(action: .say(words), line: line))
      case .text, .mark: throw problem("expected a step such as ‘line:’, found \(shown(word))")
      }
    }
  }

  private mutating func parseAction(_ name: String) throws(TestPlanError) -> TestPlan.Action {
    if name == "stop" { return .stop }
    try expect(":")
    switch name {
    case "line": return .line(try parseLineText())
    case "command": return .command(try parseText())
    case "option":
      let text = try parseText()
      let mark = self
      if case .mark("[disabled]") = try next() { return .option(text, isAvailable: false) }
      self = mark
      return .option(text, isAvailable: true)
    case "select":
      let word = try next()
      guard case .name(let digits) = word, let number = Int(digits), number >= 0 else {
        throw problem("expected the number of an option, found \(shown(word))")
      }
      return .select(number)
    case "set": return try parseSet()
    case "node": return .node(try parseName())
    case "saliency":
      let name = try parseName()
      guard let strategy = SaliencyStrategy(rawValue: name) else {
        throw problem("no saliency strategy is called ‘\(name)’")
      }
      return .saliency(strategy)
    default:
      throw problem("no step is called ‘\(name)’")
    }
  }

  private mutating func parseLineText() throws(TestPlanError) -> String? {
    let mark = self
    if case .mark("*") = try next() { return nil }
    self = mark
    return try parseText()
  }

  private mutating func parseSet() throws(TestPlanError) -> TestPlan.Action {
    try expect("$")
    let name = try parseName()
    try expect("=")
    if let text = try takeQuoted() { return .set(variable: "$\(name)", .string(text)) }
    let word = try next()
    let isNegative = word == .mark("-")
    guard case .name(let value) = isNegative ? try next() : word else {
      throw problem("expected a value, found \(shown(word))")
    }
    switch value {
    case "true" where !isNegative: return .set(variable: "$\(name)", .bool(true))
    case "false" where !isNegative: return .set(variable: "$\(name)", .bool(false))
    default:
      guard let number = Float(value) else {
        throw problem("expected true, false, a number or \"a text in quotes\", found ‘\(value)’")
      }
      return .set(variable: "$\(name)", .number(isNegative ? -number : number))
    }
  }

  /// Takes a text in quotes, if one is next.
  private mutating func takeQuoted() throws(TestPlanError) -> String? {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != 0x0A {
      defer { position += 1 }
      switch bytes[position] {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\") where position + 1 < bytes.count && bytes[position + 1] != 0x0A:
        position += 1
        text.append(bytes[position])
      default: text.append(bytes[position])
      }
    }
    throw problem("a text in quotes is not closed on its line")
  }

  private mutating func parseName() throws(TestPlanError) -> String {
    let word = try next()
    guard case .name(let name) = word else {
      throw problem("expected a name, found \(shown(word))")
    }
    return name
  }

  private mutating func parseText() throws(TestPlanError) -> String {
    let word = try next()
    guard case .text(let text) = word else {
      throw problem("expected a text in backticks, found \(shown(word))")
    }
    return text
  }

  private mutating func expect(_ mark: String) throws(TestPlanError) {
    let word = try next()
    guard word == .mark(mark) else {
      throw problem("expected ‘\(mark)’, found \(shown(word))")
    }
  }

  // MARK: - Words

  private mutating func next() throws(TestPlanError) -> Word {
    if let words = try skipBlanks() { return .say(words) }
    guard position < bytes.count else { return .end }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "`"): return .text(try takeText())
    case let byte where Self.isNamePart(byte):
      while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
      return .name(String(decoding: bytes[start..<position], as: UTF8.self))
    default:
      for mark in ["---", "[disabled]"] where bytes[start...].starts(with: mark.utf8) {
        position += mark.utf8.count
        return .mark(mark)
      }
      position += 1
      return .mark(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }

  /// Passes over blanks and comments; gives the words of a comment that says something.
  private mutating func skipBlanks() throws(TestPlanError) -> String? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") {
        if let words = try takeComment() { return words }
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if byte == 0x0A { line += 1 }
        position += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func takeComment() throws(TestPlanError) -> String? {
    let start = position
    let isAlone = bytes[..<start].reversed().prefix { $0 != 0x0A }.allSatisfy { $0 <= 0x20 }
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    let text = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    guard isAlone, let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[..<colon]).trimmingBlanks()
    let value = String(text[text.index(after: colon)...]).trimmingBlanks()
    if name == "say" { return value }
    if TestPlan.settingNames.contains(name) {
      settings[name] = value
    } else if let meant = Self.settingMeant(by: name) {
      throw problem("‘# \(name):’ is a mere comment; did you mean ‘# \(meant):’?")
    }
    return nil
  }

  /// The setting that a comment was surely meant to be.
  private static func settingMeant(by name: String) -> String? {
    guard !name.contains(where: \.isWhitespace) else { return nil }
    let word = name.lowercased()
    let names = TestPlan.settingNames.union(["say"]).sorted()
    if names.contains(word) { return word }
    guard let near = NearName.of(word, among: names)?.text else { return nil }
    // Short words that differ by a letter are words of their own, such as ‘day’.
    let isShort = word.count == near.count && word.count < 5
    return isShort && word.sorted() != near.sorted() ? nil : near
  }

  private mutating func takeText() throws(TestPlanError) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") { position += 1 }
    guard position < bytes.count else { throw problem("a text in backticks is not closed") }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    line += bytes[start..<position].count { $0 == 0x0A }
    position += 1
    return text
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  private func problem(_ text: String) -> TestPlanError {
    TestPlanError(line: line, problem: text)
  }

  private func shown(_ word: Word) -> String {
    switch word {
    case .name(let text), .mark(let text): "‘\(text)’"
    case .text(let text): "the text ‘\(text)’"
    case .say: "a comment that says something"
    case .end: "the end of the plan"
    }
  }
}
