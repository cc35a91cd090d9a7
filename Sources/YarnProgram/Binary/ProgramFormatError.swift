/// Why bytes are no program, or why the machine must not run one that was put together by hand.
package struct ProgramFormatError: Error, Hashable, Sendable {
  /// The tables of a program that have entries of their own to refuse.
  package enum Table: String, Sendable, CaseIterable {
    case node, line, command, function, variable
    case smartVariable = "smart variable"
    case string
    case onceFlag = "once flag"
    case content
  }

  package enum Place: Hashable, Sendable {
    /// An offset in the encoded program.
    case byte(Int)
    /// An index in the program's code.
    case instruction(Int)
    case entry(Table, Int)
  }

  package enum Reason: Hashable, Sendable {
    // MARK: Bytes

    case notAProgram
    case unknownVersion(UInt32)
    /// The bytes end before the length that they state.
    case truncated(stated: UInt64)
    case trailingBytes
    case wrongChecksum
    /// Something goes on beyond the end of the tables.
    case endsEarly
    case numberTooLarge
    /// A number takes more bytes than it needs.
    case numberTooLong
    /// A count of more things than the rest of the bytes could hold.
    case impossibleCount(UInt64)
    case badText
    case missingText(UInt64)
    /// A byte that stands for none of the things that could be there.
    case unknownCode(UInt8)
    case endsBeforeItBegins

    // MARK: Rules of the machine

    case noSuchEntry(Table, UInt32)
    case duplicateName(String)
    /// Code that does not follow at once upon the code before it.
    case codeOutOfPlace
    case codeWithoutEnd
    case jumpOutOfNode(UInt32)
    case missingValue
    case wrongType(expected: YarnType, found: YarnType)
    case wrongArgumentCount
    /// Values are left where a statement ends or where paths meet.
    case valuesLeft
    /// Options or candidates are collected where they must not be, or are not where they must.
    case brokenGroup
    /// A template asks for a value that its line or command does not have.
    case placeWithoutValue
    case wrongSignature
    case notAnExpression
  }

  package let place: Place
  package let reason: Reason

  package init(_ place: Place, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }
}

extension ProgramFormatError: CustomStringConvertible {
  package var description: String { "\(place): \(reason)" }
}

extension ProgramFormatError.Place: CustomStringConvertible {
  package var description: String {
    switch self {
    case .byte(let offset): "byte \(offset)"
    case .instruction(let index): "instruction \(index)"
    case .entry(let table, let index): "\(table.rawValue) \(index)"
    }
  }
}

extension ProgramFormatError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAProgram: "this is no compiled program"
    case .unknownVersion(let version):
      "the program has format version \(version), and only \(Program.formatVersion) is known"
    case .truncated(let stated): "the program ends here, but should have \(stated) bytes"
    case .trailingBytes: "something follows after the program's end"
    case .wrongChecksum: "the checksum does not fit the program, which is damaged"
    case .endsEarly: "the tables end in the middle of something"
    case .numberTooLarge: "a number is larger than it can be here"
    case .numberTooLong: "a number takes more bytes than it needs"
    case .impossibleCount(let count): "the rest is too short for \(count) entries"
    case .badText: "a text is not UTF-8"
    case .missingText(let index): "there is no text \(index)"
    case .unknownCode(let code): "\(code) stands for nothing that could be here"
    case .endsBeforeItBegins: "a range ends before it begins"
    case .noSuchEntry(let table, let index): "there is no \(table.rawValue) \(index)"
    case .duplicateName(let name): "‘\(name)’ is there twice"
    case .codeOutOfPlace: "its code does not follow upon the code before it"
    case .codeWithoutEnd: "its code ends without leaving it"
    case .jumpOutOfNode(let target): "a jump to \(target) leaves the node"
    case .missingValue: "a value is used that is not there"
    case .wrongType(let expected, let found):
      "expected a \(expected.rawValue), found a \(found.rawValue)"
    case .wrongArgumentCount: "a function is called with the wrong number of arguments"
    case .valuesLeft: "values are left over"
    case .brokenGroup: "a group of options or candidates is not kept together"
    case .placeWithoutValue: "a text asks for a value that it is not given"
    case .wrongSignature: "the function cannot be what it says"
    case .notAnExpression: "only what computes a value can stand here"
    }
  }
}
