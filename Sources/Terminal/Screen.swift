import PlainText
import CLineEditor
import Glibc

/// Where text is shown; a class because it owns the state of the terminal's display.
package final class Screen {
  package let policy: StylePolicy
  /// Whether the alternate screen is showing.
  package private(set) var isOnAlternate = false
  /// What was shown since the last turn began, to hand to a read as what stands above its prompt.
  package private(set) var shown = ""
  /// How slowly lines arrive; at once unless somebody likes it otherwise.
  package let pace: Pace
  /// Whether the rest of this turn is wanted at once.
  var isHurried = false
  private let descriptor: Int32

  package init(
    descriptor: Int32 = STDOUT_FILENO,
    policy: StylePolicy,
    pace: Pace = .atOnce
  ) {
    self.descriptor = descriptor
    self.policy = policy
    self.pace = pace
  }

  /// The columns that text is wrapped at.
  package var textWidth: Int {
    max(TextWrapping.narrowest, min(TerminalSize.current(of: descriptor).columns, 72))
  }

  /// Writes text as it is, styling included.
  package func write(_ text: String) throws(ScreenError) {
    try OutputWriter.write(text, to: descriptor)
  }

  /// Writes a line end.
  package func blankLine() throws(ScreenError) {
    try write("\n")
  }

  /// Shows what someone says, wrapped.
  package func show(speaker: String? = nil, text: String) throws(ScreenError) {
    let label = speaker.map { PlainText.line("\($0):") } ?? ""
    let whole = PlainText.of(label.isEmpty ? text : "\(label) \(text)")
    var output = ""
    for (index, row) in TextWrapping.rows(of: whole, width: textWidth).enumerated() {
      // The name is bold, unless it was so long that it had to be broken.
      if index == 0, !label.isEmpty, row.hasPrefix(label) {
        output += policy.styled(label, Style(isBold: true)) + row.dropFirst(label.count)
      } else {
        output += row
      }
      output += "\n"
    }
    try showAndKeep(output)
  }

  /// Shows options with their numbers, from 1.
  package func showOptions(_ options: [String]) throws(ScreenError) {
    let digits = String(options.count).count
    var output = ""
    for (index, option) in options.enumerated() {
      let number = String(index + 1)
      let lead = String(repeating: " ", count: 1 + digits - number.count) + number + "  "
      let width = textWidth - lead.count
      let rows = TextWrapping.rows(of: PlainText.of(option), width: width)
      for (row, text) in rows.enumerated() {
        let indent = String(repeating: " ", count: lead.count)
        output += row == 0 ? policy.styled(lead, Style(isBold: true)) : indent
        output += text + "\n"
      }
    }
    try showAndKeep(output)
  }

  /// Forgets what was shown before, as it belongs to a turn that is over.
  package func beginTurn() {
    shown = ""
    isHurried = false
  }

  private func showAndKeep(_ text: String) throws(ScreenError) {
    shown += text
    try write(text)
  }

  /// Keeps account of the alternate screen, here and for the guard that restores it on a crash.
  func noteAlternate(_ isShowing: Bool) {
    isOnAlternate = isShowing
    aftercare_line_editor_note_alternate_screen(isShowing)
  }

  /// A few words for the right of an empty line, to hand to a line source; none in plain mode.
  package func hint(_ text: String) -> String {
    guard policy.canEdit else { return "" }
    return policy.styled(PlainText.line(text), Style(isFaint: true))
  }

  /// A prompt such as `Jo> `, to hand to a line source.
  package func prompt(_ name: String, style: Style = .plain) -> String {
    let bold = Style(color: style.color, isBold: true)
    return policy.styled(PlainText.line(name), bold) + "> "
  }
}
