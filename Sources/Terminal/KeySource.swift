import CLineEditor
import Glibc

/// The keyboard, key by key; while it exists, the terminal shows nothing that is typed.
///
/// Ctrl-Z and Ctrl-\ do what they always do; Ctrl-C is a key.
package struct KeySource: ~Copyable {
  private var decoder = KeyDecoder()

  /// Takes the terminal at standard input.
  ///
  /// - Throws: `TerminalError.notATerminal` if there is none, `unavailable` if it refuses.
  package init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal }
    guard aftercare_line_editor_begin_keys() else { throw .unavailable(errno) }
  }

  deinit {
    aftercare_line_editor_end_keys()
  }

  /// Waits for the next key, so many milliseconds or, without a number, for ever.
  package mutating func next(milliseconds: Int? = nil) -> KeyEvent {
    let deadline = milliseconds.map { ContinuousClock.now + .milliseconds(max(0, $0)) }
    while true {
      while let key = decoder.next() {
        if let event = event(for: key) { return event }
      }
      let left =
        decoder.isPending ? Int32(decoder.settlingTime) : Self.milliseconds(until: deadline)
      switch aftercare_line_editor_await_keys(left) {
      case .readable: if !fill() { return .hungUp }
      case .elapsed:
        guard decoder.isPending else { return .elapsed }
        if let key = decoder.next(isSettled: true) { return .key(key) }
      case .interrupted: return .key(.interrupt)
      case .resized: return .resized
      case .returned: return .returned
      case .hung_up: return .hungUp
      case .terminated: return .terminated
      }
    }
  }

  /// What a key means to the program, or `nil` where only the system cares.
  private func event(for key: Key) -> KeyEvent? {
    switch key {
    case .control("z"):
      aftercare_line_editor_stop_between_keys()
      return .returned
    case .control("\\"):
      raise(SIGQUIT)
      return nil
    default: return .key(key)
    }
  }

  /// Reads what there is; false if the terminal has gone.
  private mutating func fill() -> Bool {
    var block = [UInt8](repeating: 0, count: 1024)
    let count = unsafe Glibc.read(STDIN_FILENO, &block, block.count)
    if count > 0 { decoder.append(block[..<count]) }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(exactly: max(0, left.rounded(.up))) ?? .max
  }
}
