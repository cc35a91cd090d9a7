import CLineEditor

/// Which keymap the line editor has.
package enum Keymap: String, Equatable, Sendable, CaseIterable {
  /// As `~/.editrc` says, else those of emacs.
  case own
  case emacs
  case vi

  var keymap: aftercare_line_editor_keymap {
    switch self {
    case .own: .own
    case .emacs: .emacs
    case .vi: .vi
    }
  }
}
