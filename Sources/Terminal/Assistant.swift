import CLineEditor
import Glibc

/// Answers the editor's questions during one read; a class because C holds a pointer to it.
final class Assistant {
  /// Nil where no line may be recalled.
  private(set) var history: LineHistory?
  let completions: [String]

  init(history: LineHistory?, completions: [String]) {
    self.history = history
    self.completions = completions
  }

  /// What C gives back with each question; the caller keeps this object alive as long.
  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let recall: aftercare_line_editor_recall = { context, draft, direction in
    let assistant = unsafe Unmanaged<Assistant>.fromOpaque(context).takeUnretainedValue()
    let line = assistant.history?.recall(Int(direction), leaving: unsafe String(cString: draft))
    guard let line else { return nil }
    return unsafe strdup(line)
  }

  static let complete: aftercare_line_editor_complete = { context, before, listing in
    let assistant = unsafe Unmanaged<Assistant>.fromOpaque(context).takeUnretainedValue()
    let completion = Completion(
      of: unsafe String(cString: before),
      from: assistant.completions
    )
    if !completion.listing.isEmpty {
      let text = completion.listing.map(Screen.sanitizedLine).joined(separator: "   ")
      unsafe listing.pointee = strdup(text)
    }
    return unsafe completion.insertion.isEmpty ? nil : strdup(completion.insertion)
  }
}
