extension Screen {
  /// Rests after a line as the pace wants it; any key shows the rest of the turn at once.
  ///
  /// Nobody is kept waiting where the output or the input is no terminal, or lines are read out.
  /// Letters that were pressed stay for the answer. What is neither `elapsed` nor `entered` is for
  /// the caller to heed.
  package func rest(after text: String) -> WaitOutcome {
    let milliseconds = pace.milliseconds(after: text)
    guard milliseconds > 0, policy.canEdit, !isHurried else { return .elapsed }
    let outcome = QuietMoment(pausing: milliseconds, above: shown).outcome
    isHurried = outcome != .elapsed
    return outcome
  }

  /// Is quiet until Enter or the end of the time, with a row of dots that fills.
  ///
  /// Where lines are read out, a line at the beginning and one at the end take the row's place.
  package func wait(
    _ source: any LineSource,
    milliseconds: Int,
    beginning: String = "",
    end: String = ""
  ) throws(ScreenError) -> WaitOutcome {
    guard !policy.canEdit else {
      return source.wait(
        milliseconds: milliseconds,
        above: shown,
        showsRow: true
      )
    }
    if !beginning.isEmpty { try show(text: beginning) }
    let outcome = source.wait(milliseconds: milliseconds, above: shown)
    if !end.isEmpty, outcome == .elapsed || outcome == .entered { try show(text: end) }
    return outcome
  }
}

/// How slowly lines arrive for those who like it gently.
package enum Pace: Equatable, Sendable {
  case atOnce
  /// A pause after each line, as long as reading it takes about.
  case gentle

  /// Milliseconds to rest after a text.
  func milliseconds(after text: String) -> Int {
    switch self {
    case .atOnce: 0
    case .gentle: min(3000, 400 + 30 * CellWidth.of(text.filter { $0 != "\n" }))
    }
  }
}
