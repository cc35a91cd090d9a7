import CLineEditor
import Glibc

/// What a process does once, first of all, so that it can be trusted with a terminal.
package enum TerminalProcess {
  /// Opens what is closed, forces a UTF-8 locale, forbids core dumps, and restores the terminal whatever kills us.
  package static func prepare() {
    openStandardDescriptors()
    _ = aftercare_line_editor_use_utf8_locale()
    aftercare_line_editor_forbid_core_dumps()
    aftercare_line_editor_install_crash_guard()
    // A closed output is an error that `Screen` reports, not a death.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Puts nothing in the place of a standard stream that is closed, lest a file that is opened later
  /// be taken for it.
  private static func openStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is this one.
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  /// Has what was typed and not read thrown away when the process ends.
  static func discardTypeAheadAtExit() {
    _ = atexit { tcflush(STDIN_FILENO, TCIFLUSH) }
  }

  /// Has Ctrl-C between two reads end the next read or wait, as if it had come there.
  ///
  /// Without this, or where nothing is read after two of them, it ends the process.
  package static func keepingInterrupts<Result>(_ body: () throws -> Result) rethrows -> Result {
    aftercare_line_editor_keep_interrupts(true)
    defer { aftercare_line_editor_keep_interrupts(false) }
    return try body()
  }

  /// Whether Ctrl-C came since interrupts are kept, and nothing was read.
  package static var isInterrupted: Bool { aftercare_line_editor_has_kept_interrupt() }

  /// Makes the line source that suits the terminal and the person.
  package static func makeLineSource(
    policy: StylePolicy,
    keys: Keymap = .own
  ) -> any LineSource {
    if policy.canEdit, let editor = try? EditedLineSource(keys: keys) { return editor }
    return isatty(STDIN_FILENO) == 1 ? PlainLineSource() : PipedLineSource()
  }
}
