/// The marks that a machine came by, in order, for whoever counts them.
///
/// A class, because all dialogues that run a program write into one log. Unchecked, because one
/// explorer or test owns it and runs one step at a time.
package final class MarkLog: @unchecked Sendable {
  private var marks: [UInt32] = []

  package init() {}

  package func note(_ mark: UInt32) { marks.append(mark) }

  /// Gives the marks since it was last emptied, and empties it.
  package func take(_ use: (UInt32) -> Void) {
    for mark in marks { use(mark) }
    marks.removeAll(keepingCapacity: true)
  }
}
