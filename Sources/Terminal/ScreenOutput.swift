import CLineEditor
import Glibc

/// Where the text of a screen goes.
package protocol ScreenOutput {
  var kind: OutputKind { get }

  /// The window's size at this moment.
  var size: TerminalSize { get }

  /// Writes all of a text, or throws.
  func write(_ text: String) throws(ScreenError)

  /// Hears whether the alternate screen is showing, for whoever must leave it on a crash.
  func noteAlternate(_ isShowing: Bool)
}

/// Who gets what is shown.
package enum OutputKind: Hashable, Sendable {
  /// Somebody sees it.
  case terminal
  /// Another program gets it, behind which somebody may look.
  case pipe
  /// Nobody looks meanwhile: it is kept, or goes to the place where all is lost.
  case file
}

/// An open file of this process, such as a terminal.
package struct DescriptorOutput: ScreenOutput {
  private let descriptor: Int32

  package init(_ descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
  }

  package var kind: OutputKind {
    if isatty(descriptor) == 1 { return .terminal }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return .pipe }
    return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT) ? .pipe : .file
  }

  package var size: TerminalSize { TerminalSize.current(of: descriptor) }

  package func write(_ text: String) throws(ScreenError) {
    try OutputWriter.write(text, to: descriptor)
  }

  package func noteAlternate(_ isShowing: Bool) {
    aftercare_line_editor_note_alternate_screen(isShowing)
  }
}
