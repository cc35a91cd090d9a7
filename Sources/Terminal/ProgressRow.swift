import CLineEditor
import Glibc

/// A row of dots that fills while time passes: no number that ticks, nothing that flashes.
package struct ProgressRow: Equatable, Sendable {
  /// How many dots there are room for.
  package let width: Int

  /// A row that fits into so many columns.
  package init(columns: Int) {
    width = max(1, min(30, columns - 4))
  }

  /// The row once so much of the time has passed.
  package func text(passed: Int, of milliseconds: Int) -> String {
    let share = milliseconds > 0 ? Double(passed) / Double(milliseconds) : 1
    let dots = max(0, min(width, Int(share * Double(width))))
    let rest = String(repeating: " ", count: width - dots)
    return "[" + String(repeating: ".", count: dots) + rest + "]"
  }
}

/// Draws a row of dots during a wait; a class because C holds a pointer to it.
final class ProgressTicker {
  private let milliseconds: Int
  /// The columns of the window when the row was last drawn.
  private var columns = TerminalSize.current().columns

  init(milliseconds: Int) {
    self.milliseconds = max(0, milliseconds)
  }

  /// Milliseconds between two looks at the row: about one for each dot.
  var interval: Int { max(100, milliseconds / (ProgressRow(columns: columns).width + 1)) }

  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let tick: aftercare_line_editor_tick = { context, passed in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<ProgressTicker>.fromOpaque(context).takeUnretainedValue().tick(Int(passed))
  }

  private func tick(_ passed: Int) {
    let columns = TerminalSize.current().columns
    // The cursor stands before the row, so that a terminal that broke it in two left it there.
    let cleared = columns == self.columns ? "\r" : "\r\u{1B}[J"
    self.columns = columns
    draw(cleared + ProgressRow(columns: columns).text(passed: passed, of: milliseconds) + "\r")
  }

  /// Takes the row away.
  func end() {
    draw("\r\u{1B}[J")
  }

  /// A row that cannot be drawn is no reason not to wait.
  private func draw(_ text: String) {
    try? OutputWriter.write(text, to: STDOUT_FILENO)
  }
}
