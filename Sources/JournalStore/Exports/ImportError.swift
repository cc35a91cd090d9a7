/// Why a file is not taken in, with the line; it quotes nothing of what stands there.
package struct ImportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is the matter with a line.
  package enum Fault: Error, Equatable, Sendable {
    /// The bytes are no UTF-8.
    case notText
    /// No JSON, or a number that cannot be one of an export.
    case notJSON
    /// A field of the form is missing or of another type.
    case field(String)
    /// A program newer than this one wrote it.
    case newerVersion(Int)
    /// An event comes before any conversation's head.
    case noHead
    case tooLong
    /// There is no conversation at all.
    case empty
  }

  /// From 1.
  package let line: Int
  package let fault: Fault

  package init(line: Int, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }

  package var description: String {
    switch fault {
    case .notText: "line \(line): this is not text in UTF-8"
    case .notJSON: "line \(line): this is not a JSON object such as an export has in each line"
    case .field(let name): "line \(line): ‘\(name)’ is missing or is not what an export has there"
    case .newerVersion(let version):
      "line \(line): this has version \(version) of the form, this program reads up to "
        + "version \(JSONLinesExport.version); a newer program reads it"
    case .noHead: "line \(line): there is no head of a conversation before this line"
    case .tooLong: "line \(line): this line is longer than any export's"
    case .empty: "there is no conversation in it"
    }
  }
}
