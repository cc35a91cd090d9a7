import CheckIn

extension RecordWriter {
  mutating func write(_ head: Conversation.Head) {
    write(head.title)
    write(head.names)
    write(head.began)
    write(head.offset)
    write(head.language)
    write(head.circumstances != nil)
    if let circumstances = head.circumstances { write(circumstances) }
  }

  mutating func write(_ circumstances: Circumstances) {
    write(Int(bitPattern: UInt(circumstances.seed)))
    write(circumstances.region)
    write(circumstances.today != nil)
    if let day = circumstances.today {
      write(day.year)
      write(day.month)
      write(day.day)
    }
    write(circumstances.places)
    write(circumstances.memory)
  }

  /// Writes what is remembered in the order of its names, so that the same is always the same.
  mutating func write(_ memory: [String: String]) {
    write(memory.count)
    for (name, value) in memory.sorted(by: { $0.key < $1.key }) {
      write(name)
      write(value)
    }
  }
}

extension RecordReader {
  mutating func readHead() throws(Malformed) -> Conversation.Head {
    Conversation.Head(
      title: try readText(),
      names: try readTexts(),
      began: try readNumber(),
      offset: try readNumber(),
      language: try readText(),
      circumstances: try readFlag() ? try readCircumstances() : nil
    )
  }

  mutating func readCircumstances() throws(Malformed) -> Circumstances {
    Circumstances(
      seed: UInt64(UInt(bitPattern: try readNumber())),
      region: try readText(),
      today: try readFlag() ? try readDate() : nil,
      places: try readNumber(),
      memory: try readMemory()
    )
  }

  private mutating func readDate() throws(Malformed) -> CalendarDate {
    let (year, month, day) = (try readNumber(), try readNumber(), try readNumber())
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw Malformed() }
    return date
  }

  mutating func readMemory() throws(Malformed) -> [String: String] {
    var memory: [String: String] = [:]
    for _ in 0..<(try readCount()) {
      let name = try readText()
      memory[name] = try readText()
    }
    return memory
  }
}
