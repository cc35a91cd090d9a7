import CheckInAuthoring
import Dialogues

/// The files of `Dialogues/` that are inside the program, by their paths below it.
enum ShippedFiles {
  private static let all: [House.File] = (0..<Int(aftercare_dialogues_count())).map { index in
    let file = unsafe aftercare_dialogues_file(index)
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.count))
    return unsafe (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }

  /// What a conversation is played with.
  static let house = House(all.filter { !$0.path.hasPrefix("Template/") })

  /// What a conversation of an author's own begins with, by names alone.
  static let template = all.filter { $0.path.hasPrefix("Template/") }
    .map { (path: Files.name(of: $0.path), text: $0.text) }
}
