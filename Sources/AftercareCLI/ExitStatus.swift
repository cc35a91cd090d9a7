/// What the program says to the shell when it ends.
package enum ExitStatus: Int32 {
  case fine = 0
  /// A dialogue, a test or a check failed.
  case failed = 1
  /// A file, the terminal or the disk refused.
  case refused = 2
  /// An exploration ended before it was complete.
  case bounded = 3
  /// The arguments mean nothing.
  case usage = 64
  /// The journal is damaged, or none of ours.
  case damaged = 65
  case wrongPassphrase = 77
  case interrupted = 130
}
