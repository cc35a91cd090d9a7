import CLineEditor
import PlainText

extension ReadRequest {
  /// Has a function of the C layer read, and copies the line, and what was put aside, out of it.
  func read(
    assistant: Assistant,
    by function: (
      UnsafePointer<aftercare_line_editor_request>,
      UnsafeMutablePointer<aftercare_line_editor_text>
    ) -> aftercare_line_editor_outcome
  ) -> (result: ReadResult, stashed: String) {
    unsafe withStrings { prompt, above, draft, hint in
      let mayRecall = assistant.history != nil
      var wanted = unsafe aftercare_line_editor_request(
        prompt: prompt,
        above: above,
        draft: draft,
        hint: hint,
        is_private: privacy == .privateTurn,
        is_hidden: hidden,
        idle_milliseconds: idleSeconds.map { Self.milliseconds(ofSeconds: $0) } ?? -1,
        context: assistant.context,
        recall: mayRecall ? Assistant.recall : nil,
        search: mayRecall ? Assistant.search : nil,
        take: mayRecall ? Assistant.take : nil,
        complete: assistant.completions.isEmpty ? nil : Assistant.complete
      )
      var text = unsafe aftercare_line_editor_text()
      let outcome = withExtendedLifetime(assistant) {
        unsafe function(&wanted, &text)
      }
      defer { unsafe aftercare_line_editor_erase_text(&text) }
      let stashed = unsafe UnsafeRawBufferPointer(start: text.stashed, count: text.stashed_length)
      return unsafe (ReadResult(outcome, text), String(decoding: stashed, as: UTF8.self))
    }
  }

  /// Lends the request's texts to C.
  private func withStrings<Result>(
    _ body: (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>
    ) -> Result
  ) -> Result {
    unsafe prompt.withCString { prompt in
      unsafe above.withCString { above in
        unsafe PlainText.of(draft).withCString { draft in
          unsafe hint.withCString { hint in
            unsafe body(prompt, above, draft, hint)
          }
        }
      }
    }
  }

  /// Whole milliseconds from 0 to the three weeks that the C layer can wait.
  private static func milliseconds(ofSeconds seconds: Int) -> Int32 {
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows ? (seconds < 0 ? 0 : .max) : Int32(clamping: max(0, product))
  }
}

extension ReadResult {
  /// Copies a line out of the C layer; what is no outcome of a read counts as a lost terminal.
  fileprivate init(
    _ outcome: aftercare_line_editor_outcome,
    _ text: borrowing aftercare_line_editor_text
  ) {
    let ending: ReadOutcome =
      switch outcome {
      case .line:
        unsafe .line(
          String(
            decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.length),
            as: UTF8.self
          )
        )
      case .interrupted: .interrupted
      case .end_of_input: .endOfInput
      case .out: .out
      case .idle: .idle
      case .terminated: .terminated
      case .hung_up, .failed, .elapsed, .entered: .hungUp
      }
    self.init(
      ending,
      hadUnreadableBytes: unsafe text.had_unreadable_bytes,
      wasTooLong: unsafe text.was_too_long,
      hadWords: unsafe text.had_words
    )
  }
}
