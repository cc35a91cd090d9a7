/// What a line holds after keys whose effects are simple to know.
struct TypedLine {
  private var characters: [Character] = []
  private var cursor = 0

  var text: String { String(characters) }

  /// The line after a step, or `nil` where nobody can tell.
  func after(_ step: TypingStep) -> TypedLine? {
    switch step {
    // A line of vi begins in its insert mode, which has the same keys.
    case .resize, .alone, .vi: return self
    case .send: return TypedLine()
    case .type(let text), .paste(let text), .pasteUnmarked(let text):
      // Which code points are one character is a matter of its own.
      guard text.unicodeScalars.count == text.count, !text.contains("¶") else { return nil }
      var line = self
      line.characters.insert(contentsOf: text, at: cursor)
      line.cursor += text.count
      return line
    case .press(let key): return after(key)
    }
  }

  private func after(_ key: TypingStep.Key) -> TypedLine? {
    var line = self
    switch key {
    case .left: line.cursor = max(0, cursor - 1)
    case .right: line.cursor = min(characters.count, cursor + 1)
    case .home: line.cursor = 0
    case .end: line.cursor = characters.count
    case .backspace where cursor > 0:
      line.characters.remove(at: cursor - 1)
      line.cursor -= 1
    case .delete where cursor < characters.count: line.characters.remove(at: cursor)
    case .backspace, .delete: break
    case .killToEnd: line.characters.removeSubrange(cursor...)
    case .interrupt: line = TypedLine()
    default: return nil
    }
    return line
  }
}
