package import YarnProgram
package import YarnRuntime

/// Writes scripts that use all of the language and have no errors.
package struct RandomScript {
  /// The host functions that the scripts call.
  package static let functions = [
    FunctionSignature("host_number", [.number], result: .number),
    FunctionSignature("host_text", [.string], result: .string),
    FunctionSignature("host_flag", [], variadic: .number, result: .bool),
  ]

  var generator: SplitMix64
  var text = ""
  var depth = 0

  /// Statements that may still be written in the node.
  var room = 0

  /// Titles that can be jumped to by name, and those that only an expression can name.
  var titles: [String] = []
  var memberTitles: [String] = []
  var smartVariables: [(name: String, type: RandomType)] = []
  private var lineCount = 0
  private var plainLines: [(id: String, text: String)] = []

  /// A script, the same for the same generator.
  package static func make(_ generator: inout SplitMix64) -> [UInt8] {
    var script = RandomScript(generator: SplitMix64(seed: generator.next()))
    script.writeFile()
    let lineEnd = script.pick(["\n", "\n", "\n", "\r\n", "\r"])
    return Array(script.text.utf8).flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }
  }

  private init(generator: SplitMix64) {
    self.generator = generator
  }

  // MARK: - Random choices

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Whether something happens that happens once in so many times.
  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

  // MARK: - Files and nodes

  private mutating func writeFile() {
    titles = (0..<number(1...4)).map { "Node\($0)" }
    let groups = (0..<number(0...2)).map { "Group\($0)" }
    for group in groups { memberTitles += ["\(group).first", "\(group).second"] }
    let nodes = titles
    titles += groups
    if oneIn(4) { text += "#file-tag\n" }
    for (index, title) in nodes.enumerated() { writeNode(title, declares: index == 0) }
    for group in groups {
      for subtitle in ["first", "second"] { writeMember(group, subtitle) }
    }
  }

  private mutating func writeNode(_ title: String, declares: Bool) {
    text += "title: \(title)\n"
    writeHeaders()
    text += "---\n"
    if declares { writeDeclarations() }
    writeBody()
  }

  private mutating func writeMember(_ group: String, _ subtitle: String) {
    text += "title: \(group)\nsubtitle: \(subtitle)\n"
    for _ in 0..<number(1...2) {
      let condition = number(0...3)
      switch condition {
      case 0: text += "when: always\n"
      case 1: text += "when: once\n"
      case 2: text += "when: once if \(expression(.bool))\n"
      default: text += "when: \(expression(.bool))\n"
      }
    }
    writeHeaders()
    text += "---\n"
    writeBody()
  }

  private mutating func writeHeaders() {
    if oneIn(4) { text += pick(["tags: a b\n", "tags:\n", "color: 3\n", "position: 1,-2\n"]) }
    if oneIn(5) { text += pick(["tracking: never\n", "tracking: always\n"]) }
    if oneIn(8) { text += "// a comment\n" }
  }

  private mutating func writeBody() {
    room = number(2...14)
    writeStatements(indent: 0)
    text += "===\n"
  }

  private mutating func writeDeclarations() {
    text += "<<enum Plain>>\n<<case One>>\n<<case Two>>\n<<endenum>>\n"
    text += "<<enum Word>>\n<<case Day = \"day\">>\n<<case Night = \"night\">>\n<<endenum>>\n"
    for type in RandomType.allCases {
      for name in type.variables {
        let suffix = oneIn(4) ? " as \(type.name)" : ""
        text += "<<declare \(name) = \(literal(type))\(suffix)>>\n"
      }
    }
    for index in 0..<number(0...3) {
      let type = pick([RandomType.number, .string, .bool])
      // An operator makes it smart, whatever stands beside it.
      let value: String
      switch type {
      case .number: value = "\(expression(.number)) + 1"
      case .string: value = "\(expression(.string)) + \"\""
      default: value = "not (\(expression(.bool)))"
      }
      text += "<<declare $smart\(index) = \(value)>>\n"
      smartVariables.append(("$smart\(index)", type))
    }
  }

  // MARK: - Tags

  /// A condition and tags for a line; the text tells whether another line can share it.
  mutating func lineEnd(after words: String, isPlain: Bool) -> String {
    var end = ""
    switch number(0...8) {
    case 0: end += " <<once>>"
    case 1: end += " <<if \(expression(.bool))>>"
    case 2: end += " <<once if \(expression(.bool))>>"
    default: break
    }
    if oneIn(4) {
      lineCount += 1
      end += " #line:id\(lineCount)"
      if isPlain { plainLines.append(("id\(lineCount)", words)) }
    }
    if oneIn(4) { end += pick([" #tag", " #class:yes", " # spaced", " #a #b"]) }
    if oneIn(10) { end += " // a comment" }
    return end
  }

  /// A line that shares the text of an earlier one, if there is one.
  mutating func shadowLine() -> String? {
    guard !plainLines.isEmpty else { return nil }
    let line = pick(plainLines)
    return "\(line.text) #shadow:\(line.id)"
  }
}
