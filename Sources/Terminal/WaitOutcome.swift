import CLineEditor

/// How a quiet moment ended.
package enum WaitOutcome: Equatable, Sendable, CaseIterable {
  case elapsed
  /// Enter, or any key where any key ends it.
  case entered
  case interrupted
  case out
  case endOfInput
  case hungUp
  case terminated
}

extension WaitOutcome {
  /// Waits at the terminal; what is no outcome of a wait counts as a lost terminal.
  init(waiting milliseconds: Int, above: String, row: ProgressRow? = nil) {
    let ticker = row.map { ProgressTicker($0, milliseconds: milliseconds) }
    self = unsafe above.withCString { above in
      let pause = unsafe aftercare_line_editor_pause(
        milliseconds: Int32(clamping: max(0, milliseconds)),
        above: above,
        any_key: false,
        tick_milliseconds: Int32(clamping: ticker?.interval ?? 0),
        tick: ticker == nil ? nil : ProgressTicker.tick,
        context: ticker?.context
      )
      return withExtendedLifetime(ticker) { unsafe WaitOutcome(pause) }
    }
    ticker?.end()
  }

  /// Lets a moment pass that any key ends; letters stay for the next read.
  init(pausing milliseconds: Int, above: String) {
    self = unsafe above.withCString { above in
      unsafe WaitOutcome(
        aftercare_line_editor_pause(
          milliseconds: Int32(clamping: max(0, milliseconds)),
          above: above,
          any_key: true,
          tick_milliseconds: 0,
          tick: nil,
          context: nil
        )
      )
    }
  }

  private init(_ pause: borrowing aftercare_line_editor_pause) {
    var pause = unsafe copy pause
    switch unsafe aftercare_line_editor_wait(&pause) {
    case .elapsed, .idle: self = .elapsed
    case .entered, .line: self = .entered
    case .interrupted: self = .interrupted
    case .out: self = .out
    case .end_of_input: self = .endOfInput
    case .terminated: self = .terminated
    case .hung_up, .failed: self = .hungUp
    }
  }
}
