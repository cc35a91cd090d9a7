/// Writes the tables of a program, each text once.
struct ProgramWriter {
  private var body = ByteWriter()
  private var texts = ByteWriter()
  private var textCount: UInt64 = 0
  private var textIndices: [String: (index: UInt64, text: String)] = [:]

  init(_ program: Program) {
    textIndices.reserveCapacity(2 * program.lines.count + program.strings.count)
    body.writeFixed(program.fingerprint)
    writeList(program.functions) { $0.write($1) }
    writeList(program.variables) { $0.write($1) }
    writeList(program.smartVariables) { writer, variable in
      writer.write(variable.name)
      writer.write(variable.type)
      writer.body.write(variable.start)
    }
    writeList(program.strings) { $0.write($1) }
    writeList(program.onceFlags) { $0.write($1) }
    writeList(program.contents) { $0.write($1) }
    writeList(program.commands) { $0.write($1) }
    writeList(program.lines) { $0.write($1) }
    writeList(program.nodes) { $0.write($1) }
    writeList(program.code) { $0.body.write($1) }
    write(program.language)
    write(program.debug)
  }

  /// The texts and then the tables, which refer to them.
  func write(to bytes: inout ByteWriter) {
    bytes.write(textCount)
    bytes.write(contentsOf: texts)
    bytes.write(contentsOf: body)
  }

  private mutating func writeList<Element>(
    _ elements: [Element],
    _ writeElement: (inout ProgramWriter, Element) -> Void
  ) {
    body.write(elements.count)
    for element in elements { writeElement(&self, element) }
  }

  /// Writes the index of a text.
  ///
  /// Texts that only look the same are equal to the dictionary, and yet are kept apart.
  private mutating func write(_ text: String) {
    if let known = textIndices[text], known.text.utf8.elementsEqual(text.utf8) {
      body.write(known.index)
      return
    }
    textIndices[text] = (textCount, text)
    texts.write(text.utf8.count)
    texts.write(text.utf8)
    body.write(textCount)
    textCount += 1
  }

  private mutating func write(_ type: YarnType) {
    body.write(type.code)
  }

  private mutating func write(_ function: FunctionSignature) {
    write(function.name)
    writeList(function.parameters) { $0.write($1) }
    body.write(function.variadic != nil)
    if let variadic = function.variadic { write(variadic) }
    write(function.result)
  }

  private mutating func write(_ variable: Program.Variable) {
    write(variable.name)
    write(variable.initialValue.type)
    switch variable.initialValue {
    case .number(let number): body.writeFixed(number.bitPattern)
    case .string(let text): write(text)
    case .bool(let flag): body.write(flag)
    }
  }

  private mutating func write(_ template: LineTemplate) {
    writeList(template.pieces) { writer, piece in
      switch piece {
      case .text(let text):
        writer.body.write(false)
        writer.write(text)
      case .value(let index):
        writer.body.write(true)
        writer.body.write(index)
      }
    }
  }

  private mutating func write(_ line: ProgramLine) {
    write(line.id)
    write(line.template)
    writeList(line.tags) { $0.write($1) }
    body.write(line.source != nil)
    if let source = line.source { write(source) }
  }

  private mutating func write(_ node: Program.Node) {
    write(node.title)
    writeList(node.headers) { writer, header in
      writer.write(header.key)
      writer.write(header.value)
    }
    body.write(node.code.lowerBound)
    body.write(node.code.upperBound)
    body.write(node.countsVisits)
    body.write(node.isGroup)
  }

  private mutating func write(_ debug: DebugInfo) {
    writeList(debug.files) { $0.write($1) }
    writeList(debug.nodes) { $0.write($1) }
    writeList(debug.lines) { $0.write($1) }
    writeList(debug.conditions) { writer, condition in
      writer.body.write(condition.position)
      writer.write(condition.place)
      writer.body.write(condition.otherwise != nil)
      if let otherwise = condition.otherwise { writer.write(otherwise) }
      writer.body.write(condition.isOfLine)
    }
  }

  private mutating func write(_ place: DebugInfo.Place) {
    body.write(place.file)
    body.write(place.line)
  }
}

extension YarnType {
  /// The byte that stands for the type.
  fileprivate var code: UInt8 {
    switch self {
    case .number: 0
    case .string: 1
    case .bool: 2
    case .any: 3
    }
  }
}
