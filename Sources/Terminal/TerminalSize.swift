import Glibc

/// How many columns and rows the terminal has.
package struct TerminalSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of a terminal at this moment, of standard output unless another is meant; what it does
  /// not say is told by COLUMNS and LINES, else it is 80 by 24.
  package static func current(of descriptor: Int32 = STDOUT_FILENO) -> TerminalSize {
    var size = winsize()
    _ = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return TerminalSize(
      columns: size.ws_col > 0 ? Int(size.ws_col) : told("COLUMNS") ?? 80,
      rows: size.ws_row > 0 ? Int(size.ws_row) : told("LINES") ?? 24
    )
  }

  private static func told(_ name: String) -> Int? {
    let value = unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) }
    return value.flatMap { (1...10_000).contains($0) ? $0 : nil }
  }
}
