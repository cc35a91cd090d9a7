/// Why the text of a string table cannot stand for a line.
package enum RawTextError: Error, Hashable, Sendable {
  /// It asks for a value, by this index, that the line does not have.
  case missingValue(String, valueCount: Int)
  /// Braces hold something else than the index of a value.
  case unreadablePlace(String)
  /// A brace is opened and never closed.
  case unclosedPlace
  /// A backslash stands before what it cannot protect; nothing where it is the last character.
  case unknownEscape(String)
}

extension RawTextError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingValue(let index, 0): "asks for {\(index)}, but the line has no values"
    case .missingValue(let index, 1): "asks for {\(index)}, but the line has only {0}"
    case .missingValue(let index, let count):
      "asks for {\(index)}, but the line has only {0} to {\(count - 1)}"
    case .unreadablePlace(let inside):
      "‘{\(inside)}’ is no place of a value; write {0} for the first value, \\{ for a brace"
    case .unclosedPlace: "‘{’ is never closed; write \\{ for a brace"
    case .unknownEscape(""): "ends with a backslash; write two for one"
    case .unknownEscape(let character):
      "‘\\\(character)’ stands for nothing; write two backslashes for one"
    }
  }
}
