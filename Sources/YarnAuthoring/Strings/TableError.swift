/// Why a table cannot be read, and where.
package struct TableError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case duplicateColumn(String)
    case duplicateID(String, firstLine: Int)
    case empty
    case missingColumn(String, expected: [String])
    case missingID
    case notANumber(column: String, String)
    case notText
    case quoteInsideText
    case textAfterQuote
    case unclosedQuote
    case wrongFieldCount(Int, columns: Int)
    /// Fields are separated by something else than commas.
    case wrongSeparator(String)
  }

  /// Counted from one, lines as an editor shows them.
  package let line: Int

  /// Counted from one, in characters.
  package let column: Int
  package let reason: Reason
}

extension TableError: CustomStringConvertible {
  /// The place in the form that editors understand, the fault, and what to do.
  package var description: String { "\(line):\(column): \(sentence)" }

  /// The fault and what to do.
  package var sentence: String {
    switch reason {
    case .duplicateColumn(let name): "the column ‘\(name)’ is named twice; remove one of the two"
    case .duplicateID(let id, let line):
      "‘\(id)’ already has a text in line \(line); remove one of the two"
    case .empty: "the table is empty; its first line must name the columns"
    case .missingColumn(let name, let expected):
      "there is no column ‘\(name)’; expected a first line such as \(expected.joined(separator: ","))"
    case .missingID: "this row has no ID; give it the one of its line, or remove it"
    case .notANumber(let column, let text):
      "‘\(text)’ in the column ‘\(column)’ is no whole number; write one or leave it empty"
    case .notText: "these bytes are not UTF-8; save the table as CSV in UTF-8"
    case .quoteInsideText:
      "a quote stands inside a text without quotes; put quotes around it all and double this one"
    case .textAfterQuote:
      "text follows the closing quote; a quote inside a text must be doubled"
    case .unclosedQuote: "this quote is never closed; add one at the end of the text"
    case .wrongFieldCount(let count, let columns):
      "this row has \(count) \(count == 1 ? "field" : "fields"), the first line names \(columns); "
        + "put quotes around a text with a comma or a line break in it"
    case .wrongSeparator(let name): "the fields are separated by \(name); save it with commas"
    }
  }
}
