import Glibc

/// What this terminal and this person allow: colour, redrawing, editing.
package struct StylePolicy: Equatable, Sendable {
  /// Whether text may be coloured and bold.
  package let usesColor: Bool
  /// Whether the cursor may be moved, and what is shown redrawn.
  package let canRedraw: Bool
  /// Whether the terminal can hide what it shows: be cleared, and have another screen.
  ///
  /// Where whole lines are wanted, this is all that is asked of it, as private words matter more.
  package let canHide: Bool
  /// Whether whole lines are wanted.
  package let isPlain: Bool
  /// Whether the line editor suits: what can redraw and is typed on.
  package let canEdit: Bool

  /// Decides by the environment; the flag wins over it.
  ///
  /// The order for colour is <https://no-color.org>, then <https://bixense.com/clicolors>.
  package init(
    environment: [String: String],
    isInputTerminal: Bool,
    isOutputTerminal: Bool,
    plainRequested: Bool = false
  ) {
    func isSet(_ name: String) -> Bool { !environment[name, default: ""].isEmpty }
    func isOn(_ name: String) -> Bool { isSet(name) && environment[name] != "0" }
    let isDumb = ["", "dumb"].contains(environment["TERM", default: ""])
    isPlain = plainRequested || isOn("ACCESSIBLE")
    canHide = !isDumb && isOutputTerminal
    canRedraw = canHide && !isPlain
    canEdit = canRedraw && isInputTerminal
    let isForced = isOn("CLICOLOR_FORCE")
    usesColor = !isPlain && !isSet("NO_COLOR") && (isForced || canRedraw)
  }

  /// The policy of this process.
  package static func current(plainRequested: Bool = false) -> StylePolicy {
    var environment: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE"] {
      environment[name] = unsafe getenv(name).map { unsafe String(cString: $0) }
    }
    return StylePolicy(
      environment: environment,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      plainRequested: plainRequested
    )
  }

  /// The text in a style, as far as that is allowed.
  package func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, !style.codes.isEmpty, !text.isEmpty else { return text }
    let codes = style.codes.map(String.init).joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
