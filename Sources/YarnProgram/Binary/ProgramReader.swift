/// Reads the tables that `ProgramWriter` wrote.
struct ProgramReader {
  private var body: ByteReader
  private let texts: [String]

  init(_ bytes: ByteReader) throws(ProgramFormatError) {
    body = bytes
    texts = try body.readList { (reader) throws(ProgramFormatError) in try reader.readText() }
  }

  mutating func readProgram() throws(ProgramFormatError) -> Program {
    var program = Program()
    program.fingerprint = try body.readFixed()
    program.functions = try readList(ProgramReader.readFunction)
    program.variables = try readList(ProgramReader.readVariable)
    program.smartVariables = try readList(ProgramReader.readSmartVariable)
    program.strings = try readList(ProgramReader.readText)
    program.onceFlags = try readList(ProgramReader.readText)
    program.contents = try readList(ProgramReader.readText)
    program.commands = try readList(ProgramReader.readTemplate)
    program.lines = try readList(ProgramReader.readLine)
    program.nodes = try readList(ProgramReader.readNode)
    program.code = try body.readList { (reader) throws(ProgramFormatError) in
      try reader.readInstruction()
    }
    program.language = try Self.readText(&self)
    program.debug = try readDebugInfo()
    guard body.isAtEnd else { throw body.failure(.trailingBytes) }
    return program
  }

  private mutating func readList<Element>(
    _ readElement: (inout ProgramReader) throws(ProgramFormatError) -> Element
  ) throws(ProgramFormatError) -> [Element] {
    let count = try body.readCount()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try readElement(&self)) }
    return elements
  }

  private static func readText(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> String {
    let start = reader.body.position
    let index = try reader.body.readNumber()
    guard index < UInt64(reader.texts.count) else {
      throw ProgramFormatError(.byte(start), .missingText(index))
    }
    return reader.texts[Int(index)]
  }

  private static func readType(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> YarnType {
    let start = reader.body.position
    switch try reader.body.readByte() {
    case 0: return .number
    case 1: return .string
    case 2: return .bool
    case 3: return .any
    case let byte: throw ProgramFormatError(.byte(start), .unknownCode(byte))
    }
  }

  private static func readFunction(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> FunctionSignature {
    FunctionSignature(
      try readText(&reader),
      try reader.readList(readType),
      variadic: try reader.body.readFlag() ? try readType(&reader) : nil,
      result: try readType(&reader)
    )
  }

  private static func readVariable(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> Program.Variable {
    Program.Variable(name: try readText(&reader), initialValue: try readValue(&reader))
  }

  private static func readValue(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> Value {
    let start = reader.body.position
    switch try readType(&reader) {
    case .number: return .number(Float(bitPattern: try reader.body.readFixed()))
    case .string: return .string(try readText(&reader))
    case .bool: return .bool(try reader.body.readFlag())
    case .any: throw ProgramFormatError(.byte(start), .unknownCode(3))
    }
  }

  private static func readSmartVariable(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> Program.SmartVariable {
    Program.SmartVariable(
      name: try readText(&reader),
      type: try readType(&reader),
      start: try reader.body.readInteger()
    )
  }

  private static func readTemplate(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> LineTemplate {
    LineTemplate(
      try reader.readList { (reader) throws(ProgramFormatError) in
        try reader.body.readFlag()
          ? .value(try reader.body.readInteger()) : .text(try readText(&reader))
      }
    )
  }

  private static func readLine(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> ProgramLine {
    ProgramLine(
      id: try readText(&reader),
      template: try readTemplate(&reader),
      tags: try reader.readList(readText),
      source: try reader.body.readFlag() ? try readText(&reader) : nil
    )
  }

  private static func readNode(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> Program.Node {
    let title = try readText(&reader)
    let headers = try reader.readList { (reader) throws(ProgramFormatError) in
      Program.Header(key: try readText(&reader), value: try readText(&reader))
    }
    let start = reader.body.position
    let (lower, upper) = (try reader.body.readInteger(), try reader.body.readInteger())
    guard lower <= upper else { throw ProgramFormatError(.byte(start), .endsBeforeItBegins) }
    return Program.Node(
      title: title,
      headers: headers,
      code: lower..<upper,
      countsVisits: try reader.body.readFlag(),
      isGroup: try reader.body.readFlag()
    )
  }

  private mutating func readDebugInfo() throws(ProgramFormatError) -> DebugInfo {
    var debug = DebugInfo()
    debug.files = try readList(ProgramReader.readText)
    debug.nodes = try readList(ProgramReader.readPlace)
    debug.lines = try readList(ProgramReader.readPlace)
    debug.conditions = try readList { (reader) throws(ProgramFormatError) in
      DebugInfo.Condition(
        position: try reader.body.readInteger(),
        place: try Self.readPlace(&reader),
        otherwise: try reader.body.readFlag() ? try Self.readPlace(&reader) : nil,
        isOfLine: try reader.body.readFlag()
      )
    }
    return debug
  }

  private static func readPlace(
    _ reader: inout ProgramReader
  ) throws(ProgramFormatError) -> DebugInfo.Place {
    DebugInfo.Place(file: try reader.body.readInteger(), line: try reader.body.readInteger())
  }
}
