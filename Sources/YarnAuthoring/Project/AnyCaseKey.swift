import YarnProgram

/// A key of a JSON file in which letter case does not matter, spelled as it is read here.
///
/// Yarn Spinner's tools take keys in any case, and some of them write `Commands` for `commands`.
struct AnyCaseKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }

  /// The last key of a path; one that is known only in another case gets the known spelling.
  init(_ path: [any CodingKey], among known: [String: String]) {
    let key = path.last
    stringValue = key.map { known[$0.stringValue.lowercased()] ?? $0.stringValue } ?? ""
    intValue = key?.intValue
  }

  /// Known keys by their small letters.
  static func table(_ keys: [String]) -> [String: String] {
    Dictionary(firsts: keys.map { ($0.lowercased(), $0) })
  }
}
