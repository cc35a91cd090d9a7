import Glibc

/// Why a file could not be read.
enum FileError: Error, CustomStringConvertible {
  case missing
  case refused(String)
  case noScripts
  case tooLarge
  case notText
  case encoding(ForeignEncoding)
  /// Bytes in this line are not UTF-8.
  case notUTF8(line: Int)
  /// By its name it is something else than a script.
  case otherKind(FileKind)
  case notAFile
  /// A link stands where a project's file should.
  case link
  /// A folder has too many files in it, or folders too deep.
  case tooMany

  var description: String {
    switch self {
    case .missing: "there is no such file, folder or conversation"
    case .refused(let reason): "cannot be read: \(reason)"
    case .noScripts: "this folder has no .yarn files"
    case .tooLarge: "is larger than \(Files.sizeLimit / 1_048_576) MiB, so it is no script"
    case .notText: "is not text, so it is no script"
    case .encoding(let encoding):
      "is \(encoding.rawValue), which is not read; save it as UTF-8, "
        + "such as with ‘iconv -f \(encoding.rawValue) -t UTF-8’"
    case .notUTF8: "these bytes are not UTF-8; save the file as UTF-8"
    case .otherKind(let kind): "is \(kind.sentence)"
    case .notAFile: "is not an ordinary file"
    case .link: "is a link, and a project's files must be in its own folder"
    case .tooMany: "has too many files in it; keep a project in a folder of its own"
    }
  }

  /// The line that it is about, if it is about one.
  var line: Int? {
    if case .notUTF8(let line) = self { line } else { nil }
  }

  /// The reason that the system gave last.
  static var last: FileError {
    let code = errno
    switch code {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP: return .link
    default: return .refused(unsafe String(cString: strerror(code)))
    }
  }
}

/// What a file is by its name, where that is no script.
enum FileKind: String, CaseIterable {
  case table = ".csv"
  case plan = ".testplan"
  case definitions = ".ysls.json"
  case stubs = ".stubs.json"
  case lexicon = ".tsv"
  case json = ".json"

  init?(_ path: String) {
    let name = path.lowercased()
    guard let kind = Self.allCases.first(where: { name.hasSuffix($0.rawValue) }) else { return nil }
    self = kind
  }

  /// What it is and what is done with it.
  var sentence: String {
    switch self {
    case .table: "a table of texts, no script; ‘author strings report’ looks at it with its project"
    case .plan: "a test plan, no script; ‘author test’ plays it"
    case .definitions: "a list of a host's functions, no script; a project names it in definitions"
    case .stubs:
      "the values of a host's functions, no script; it is read with those beside it"
    case .lexicon: "a table, no script"
    case .json: "JSON, no script"
    }
  }
}
