import PlainText

/// Where text is shown; a class because it owns the state of the terminal's display.
package final class Screen {
  package let policy: StylePolicy
  /// Whether the alternate screen is showing.
  package private(set) var isOnAlternate = false
  /// What was shown since the last turn began, to hand to a read as what stands above its prompt.
  package private(set) var shown = ""
  /// How many rows were shown since somebody last pressed Enter.
  package private(set) var unreadRows = 0
  /// How slowly lines arrive; at once unless somebody likes it otherwise.
  package let pace: Pace
  /// Whether the rest of this turn is wanted at once.
  var isHurried = false
  private let output: any ScreenOutput

  package init(
    output: any ScreenOutput = DescriptorOutput(),
    policy: StylePolicy,
    pace: Pace = .atOnce
  ) {
    self.output = output
    self.policy = policy
    self.pace = pace
  }

  /// Who gets what is shown.
  package var kind: OutputKind { output.kind }

  /// The window's size at this moment.
  package var size: TerminalSize { output.size }

  /// The columns that text is wrapped at.
  package var textWidth: Int {
    max(TextWrapping.narrowest, min(size.columns, 72))
  }

  /// Writes text as it is, styling included.
  package func write(_ text: String) throws(ScreenError) {
    try output.write(text)
  }

  /// Writes a line end.
  package func blankLine() throws(ScreenError) {
    try write("\n")
  }

  /// Shows what someone says, wrapped.
  package func show(speaker: String? = nil, text: String) throws(ScreenError) {
    let label = label(speaker)
    var output = ""
    for (index, row) in rows(label: label, text: text).enumerated() {
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
    for index in options.indices { try showOption(index, of: options) }
  }

  /// Shows one of several options.
  package func showOption(_ index: Int, of options: [String]) throws(ScreenError) {
    let lead = lead(index, of: options)
    let indent = String(repeating: " ", count: lead.count)
    var output = ""
    for (row, text) in rows(ofOption: index, of: options).enumerated() {
      output += row == 0 ? policy.styled(lead, Style(isBold: true)) : indent
      output += text + "\n"
    }
    try showAndKeep(output)
  }

  // MARK: - Rows

  private func label(_ speaker: String?) -> String {
    speaker.map { PlainText.line("\($0):") } ?? ""
  }

  private func rows(label: String, text: String) -> [String] {
    let whole = PlainText.of(label.isEmpty ? text : "\(label) \(text)")
    return TextWrapping.rows(of: whole, width: textWidth)
  }

  /// What stands before an option: its number, and blanks around it.
  private func lead(_ index: Int, of options: [String]) -> String {
    let number = String(index + 1)
    let blanks = 1 + String(options.count).count - number.count
    return String(repeating: " ", count: blanks) + number + "  "
  }

  private func rows(ofOption index: Int, of options: [String]) -> [String] {
    let width = textWidth - lead(index, of: options).count
    return TextWrapping.rows(of: PlainText.of(options[index]), width: width)
  }

  /// How many rows a line takes.
  package func height(speaker: String? = nil, text: String) -> Int {
    rows(label: label(speaker), text: text).count
  }

  /// How many rows an option takes.
  package func height(ofOption index: Int, of options: [String]) -> Int {
    rows(ofOption: index, of: options).count
  }

  /// Counts all that was shown as read, as there was time for it.
  package func noteRead() { unreadRows = 0 }

  /// Forgets what was shown before, as it belongs to a turn that is over.
  package func beginTurn() {
    shown = ""
    unreadRows = 0
    isHurried = false
  }

  private func showAndKeep(_ text: String) throws(ScreenError) {
    shown += text
    unreadRows += text.utf8.count { $0 == UInt8(ascii: "\n") }
    try write(text)
  }

  /// Keeps account of the alternate screen, here and for the guard that restores it on a crash.
  func noteAlternate(_ isShowing: Bool) {
    isOnAlternate = isShowing
    output.noteAlternate(isShowing)
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
