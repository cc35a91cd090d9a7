import CLineEditor

/// What came of a quiet moment at the terminal.
struct QuietMoment: Equatable, Sendable {
  let outcome: WaitOutcome
  /// What was typed meanwhile, without being shown.
  let typed: String

  /// Waits at the terminal until Enter or the end of the time; what was typed in the moment before
  /// goes on.
  init(milliseconds: Int, above: String, draft: String = "", showsRow: Bool) {
    let ticker = showsRow ? ProgressTicker(milliseconds: milliseconds) : nil
    self = unsafe above.withCString { above in
      unsafe draft.withCString { draft in
        let pause = unsafe aftercare_line_editor_pause(
          milliseconds: Int32(clamping: max(0, milliseconds)),
          above: above,
          draft: draft,
          any_key: false,
          tick_milliseconds: Int32(clamping: ticker?.interval ?? 0),
          tick: ticker == nil ? nil : ProgressTicker.tick,
          context: ticker?.context
        )
        return withExtendedLifetime(ticker) { unsafe QuietMoment(pause) }
      }
    }
    ticker?.end()
  }

  /// Lets a moment pass that any key ends; letters stay for the next read.
  init(pausing milliseconds: Int, above: String) {
    self = unsafe above.withCString { above in
      unsafe QuietMoment(
        aftercare_line_editor_pause(
          milliseconds: Int32(clamping: max(0, milliseconds)),
          above: above,
          draft: nil,
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
    var text = unsafe aftercare_line_editor_text()
    let outcome = unsafe aftercare_line_editor_wait(&pause, &text)
    defer { unsafe aftercare_line_editor_erase_text(&text) }
    let bytes = unsafe UnsafeRawBufferPointer(start: text.stashed, count: text.stashed_length)
    typed = unsafe String(decoding: bytes, as: UTF8.self)
    // What is no outcome of a wait counts as a lost terminal.
    self.outcome =
      switch outcome {
      case .elapsed, .idle: .elapsed
      case .entered, .line: .entered
      case .interrupted: .interrupted
      case .out: .out
      case .end_of_input: .endOfInput
      case .terminated: .terminated
      case .hung_up, .failed: .hungUp
      }
  }
}

extension QuietMoment: CustomStringConvertible, CustomReflectable {
  /// The outcome without the words.
  var description: String { "\(outcome)" }

  var customMirror: Mirror { Mirror(self, children: []) }
}
