package import Testing

extension PseudoTerminal {
  /// Waits until the screen is as it should be, and fails with what it shows instead.
  package func awaitScreen(
    _ description: String,
    within seconds: Double = 10,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isRight: (ScreenEmulator) -> Bool
  ) throws {
    let deadline = Deadline(seconds: seconds)
    while !isRight(screen) {
      guard deadline.milliseconds > 0 else {
        Issue.record(
          "waited for \(description), but saw \(screen.lines)",
          sourceLocation: sourceLocation
        )
        throw ProcessError.late(waitingFor: description, transcript: text)
      }
      listenForMore()
    }
  }
}
