import Dialogues

/// The files of `Dialogues/` that are inside the program.
enum ShippedFiles {
  struct File {
    /// Path below `Dialogues/`.
    let name: String
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// All files, in the order of their table.
  static func all() -> [File] {
    (0..<Int(aftercare_dialogues_count())).map { index in
      let file = unsafe aftercare_dialogues_file(index)
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.count))
      return unsafe File(name: String(cString: file.name), bytes: Array(bytes))
    }
  }

  /// All files as texts, by their paths below `Dialogues/`.
  static func texts() -> [(path: String, text: String)] {
    all().map { (path: $0.name, text: $0.text) }
  }

  /// The text of a file that is certain to be there.
  static func text(_ path: String) -> String { all().first { $0.name == path }?.text ?? "" }
}
