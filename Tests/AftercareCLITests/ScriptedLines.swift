import Terminal

/// What people do at prompts and in silences, one after the other.
final class ScriptedLines: LineSource {
  /// What somebody does where a line is read.
  enum Deed {
    case line(String)
    case outcome(ReadOutcome)
    /// Keys that end nothing, and what then happens.
    case words(ReadOutcome)
    /// Bytes that are no text are left out of a line.
    case unreadable(String)
    case tooLong(String)
  }

  let isTyped: Bool
  private var deeds: ArraySlice<Deed>
  private var outcomesOfWaiting: ArraySlice<WaitOutcome>

  /// What was typed before the Enter that ends a wait.
  private var entered: ArraySlice<String>

  /// Every request for a line, in order.
  private(set) var requests: [ReadRequest] = []

  /// How often typing, and what can be recalled, were thrown away.
  private(set) var discardings = 0
  private(set) var forgettings = 0
  private(set) var discardsAtExit = false

  init(
    _ deeds: [Deed],
    waiting outcomes: [WaitOutcome] = [],
    entered: [String] = [],
    isTyped: Bool = true
  ) {
    self.deeds = deeds[...]
    outcomesOfWaiting = outcomes[...]
    self.entered = entered[...]
    self.isTyped = isTyped
  }

  func read(_ request: ReadRequest) -> ReadResult {
    requests.append(request)
    return switch deeds.popFirst() {
    case .line(let text): ReadResult(.line(text), hadWords: true)
    case .outcome(let outcome): ReadResult(outcome)
    case .words(let outcome): ReadResult(outcome, hadWords: true)
    case .unreadable(let text): ReadResult(.line(text), hadUnreadableBytes: true, hadWords: true)
    case .tooLong(let text): ReadResult(.line(text), wasTooLong: true, hadWords: true)
    case nil: ReadResult(.endOfInput)
    }
  }

  func wait(milliseconds: Int, above: String, showsRow: Bool) -> WaitOutcome {
    outcomesOfWaiting.popFirst() ?? .elapsed
  }

  func takeEntered<Result>(as read: (String) -> Result?) -> Result? {
    guard let text = entered.first, let result = read(text) else { return nil }
    entered.removeFirst()
    return result
  }

  func discardTypeAhead() { discardings += 1 }
  func discardAtExit() { discardsAtExit = true }
  func forgetHistory() { forgettings += 1 }
}
